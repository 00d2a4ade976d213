import { beforeEach, expect, test } from 'vitest';
import { Drafts } from './draft-storage.ts';

/** A browser's storage, as far as drafts use it. */
class MemoryStorage implements Storage {
  readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key(n: number): string | null {
    return [...this.items.keys()][n] ?? null;
  }
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.items.set(name, value);
  }
  removeItem(name: string): void {
    this.items.delete(name);
  }
  clear(): void {
    this.items.clear();
  }
}

const day = 24 * 3600 * 1000;
const draft = { opened: '[]', typed: '[["title","Lễ phát động"]]', at: 100 * day };

let storage: MemoryStorage;
let drafts: Drafts;
beforeEach(() => {
  storage = new MemoryStorage();
  drafts = new Drafts(storage);
});

test('a draft is found by its own key only', () => {
  drafts.keep('u1:record-new', draft);
  expect(drafts.find('u1:record-new')).toEqual(draft);
  expect(drafts.find('u2:record-new')).toBeUndefined();
  drafts.forget('u1:record-new');
  expect(drafts.find('u1:record-new')).toBeUndefined();
});

test('a draft is forgotten after a fortnight, and nothing else is', () => {
  storage.setItem('somebody-else', 'stays');
  drafts.keep('u1:a', draft);
  drafts.keep('u1:b', { ...draft, at: 90 * day });
  storage.setItem('diem-sang:draft:u1:broken', '{"typed":1}');
  drafts.forgetOld(105 * day);
  expect(drafts.find('u1:a')).toEqual(draft);
  expect([...storage.items.keys()]).toEqual(['somebody-else', 'diem-sang:draft:u1:a']);
});

test('storage that is full or holds rubbish is as good as none', () => {
  storage.setItem('diem-sang:draft:u1:a', 'not JSON');
  expect(drafts.find('u1:a')).toBeUndefined();
  storage.setItem = () => {
    throw new Error('QuotaExceededError');
  };
  expect(() => drafts.keep('u1:a', draft)).not.toThrow();
});
