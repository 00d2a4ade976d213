import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communeFinder, type ListedCommune } from './communes.ts';

const list: ListedCommune[] = [
  { id: 'di', code: '00004', name: 'Xã Đồng Ích', formerNames: ['Xã Tiên Lữ', 'Xã Xuân Lôi'] },
  { id: 'di2', code: '08000', name: 'Xã Đông Ích' },
  { id: 'ms', code: '00101', name: 'Phường Minh Sơn', formerNames: ['Xã Quang Sơn'] },
  { id: 'hl-p', code: '00201', name: 'Phường Hòa Lạc', formerNames: ['Thị trấn Hòa Lạc'] },
  { id: 'hl-x', code: '00202', name: 'Xã Hòa Lạc', formerNames: ['Xã Quang Sơn'] },
  { id: 'xb', code: '00301', name: 'Xã Xà Bang' },
  { id: 'p1', code: '00401', name: 'Phường 1' },
  { id: 'cd', code: '00501', name: 'Đặc khu Côn Đảo' },
  { id: 'tq', code: '00551', name: 'Xã Tam Quan Bắc' },
  { id: 'old', code: '00601', name: 'Xã Bình Cũ', ended: true },
];
const find = communeFinder(list);
const idOf = (text: string) => {
  const found = find(text);
  return found.ok ? found.id : undefined;
};
const saysOf = (text: string) => {
  const found = find(text);
  return found.ok ? (found.note?.vi ?? '') : found.says.vi;
};

test.each([
  ['00004', 'di'],
  ['4', 'di'],
  ['Xã Đồng Ích', 'di'],
  ['X. Đồng Ích', 'di'],
  ['xã Đồng Ích, huyện Lập Thạch', 'di'],
  ['Xã Đồng Ích huyện Lập Thạch', 'di'],
  ['00004 - Xã Đồng Ích', 'di'],
  ['xã Đồng Ích (cũ)', 'di'],
  ['Xã Tam Quan Bắc, huyện cũ', 'tq'],
  ['ĐÔNG ÍCH', 'di2'],
  ['minh son', 'ms'],
  ['P.Minh Sơn', 'ms'],
  ['phường hoà lạc', 'hl-p'],
  ['xã Hoà Lạc', 'hl-x'],
  ['Xà Bang', 'xb'],
  ['xã Xà Bang', 'xb'],
  ['P1', 'p1'],
  ['Phường 01', 'p1'],
  ['ĐK Côn Đảo', 'cd'],
])('“%s” is found, with nothing to say', (text, id) => {
  expect([idOf(text), saysOf(text)]).toEqual([id, '']);
});

test('old names and names of another kind are found, with a note', () => {
  expect(idOf('Xã Tiên Lữ')).toBe('di');
  expect(saysOf('xuân lôi')).toBe('“xuân lôi” là tên cũ; nay là Xã Đồng Ích');
  expect(saysOf('TT Hòa Lạc')).toContain('nay là Phường Hòa Lạc');
  expect(saysOf('Xã Minh Sơn')).toBe('đã hiểu “Xã Minh Sơn” là Phường Minh Sơn');
  expect(saysOf('Phường Mình Sơn')).toBe('đã hiểu “Phường Mình Sơn” là Phường Minh Sơn');
});

test('what may be two communes names both', () => {
  expect(saysOf('Hòa Lạc')).toContain('Phường Hòa Lạc (00201), Xã Hòa Lạc (00202)');
  expect(saysOf('xa dong ich')).toContain('Xã Đồng Ích (00004), Xã Đông Ích (08000)');
  expect(saysOf('Xã Quang Sơn')).toContain('Phường Minh Sơn (00101), Xã Hòa Lạc (00202)');
});

test('what is not there is said, with the nearest', () => {
  expect(saysOf('Xã Minh Sown')).toContain('có phải “Phường Minh Sơn”?');
  expect(saysOf('Atlantis')).toBe('không có xã, phường “Atlantis” trong danh mục');
  expect(saysOf('Xã Bình Cũ')).toContain('không còn là đơn vị hành chính');
  expect(saysOf('601')).toContain('không còn là đơn vị hành chính');
  expect(saysOf('  ')).toBe('chưa ghi xã, phường');
});

test('any text has an answer, and always the same', () => {
  const someText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(...list.map(({ name }) => name)).map((name) => name.slice(1)),
    fc
      .array(fc.constantFrom('xã', 'p.', 'Hòa', 'lạc', '1', '0', ',', ' ', '-'))
      .map((a) => a.join('')),
  );
  fc.assert(
    fc.property(someText, (text) => {
      expect(communeFinder(list)(text)).toEqual(find(text));
      expect(find(text)).toEqual(find(text));
    }),
  );
});

test('a commune is found by its own name and code, whatever others there are', () => {
  for (const { id, code, name, ended } of list) {
    if (ended) continue;
    expect(find(name)).toEqual({ ok: true, id });
    expect(find(code)).toEqual({ ok: true, id });
  }
});
