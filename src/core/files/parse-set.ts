import * as v from 'valibot';
import { CriteriaSet } from '../criteria/set.ts';
import type { Fault, Parsed } from '../fault.ts';
import { quoted, type Text } from '../text.ts';
import { lineAt, type PathStep, pathText, plainValue } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { referenceFaults } from './set-references.ts';

/** Reads a criteria set from its YAML or JSON text; every fault has its line and path. */
export function parseCriteriaSet(source: string): Parsed<CriteriaSet> {
  const { root, faults } = readYaml(source);
  if (!root) return { ok: false, faults: faults.length > 0 ? faults : [emptyFile] };
  const read = v.safeParse(CriteriaSet, plainValue(root));
  const shape = (read.issues ?? []).map((issue): Fault => {
    const steps = stepsOf(issue);
    const line = issue.expected === 'never' ? keyLine(root, steps) : lineAt(root, steps);
    return { line, path: pathText(steps), says: issueWords(issue) };
  });
  if (faults.length > 0 || !read.success) return { ok: false, faults: [...faults, ...shape] };
  const set = settled(read.output);
  const names = referenceFaults(set, root);
  return names.length > 0 ? { ok: false, faults: names } : { ok: true, value: set };
}

type Issue = v.BaseIssue<unknown>;

function stepsOf(issue: Issue): PathStep[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function keyLine(root: Parameters<typeof lineAt>[0], steps: readonly PathStep[]): number {
  let node = root;
  for (const step of steps.slice(0, -1)) {
    if (node?.kind === 'map' && typeof step === 'string') node = node.entries.get(step)?.value;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
  }
  const last = steps.at(-1);
  const entry =
    node?.kind === 'map' && typeof last === 'string' ? node.entries.get(last) : undefined;
  return entry?.keyLine ?? lineAt(root, steps);
}

function issueWords({ type, expected, received, input }: Issue): Text {
  if (expected === 'never') {
    return { vi: 'trường này không có trong mẫu', en: 'no such key in a criteria set' };
  }
  if (received === 'undefined') {
    return { vi: 'thiếu trường bắt buộc này', en: 'this required key is missing' };
  }
  if (type === 'regex' || type === 'check') {
    return { vi: `${quoted(input)} sai dạng`, en: `${quoted(input)} has the wrong form` };
  }
  if (type === 'non_empty' || type === 'min_length') {
    return { vi: 'không được để trống', en: 'must not be empty' };
  }
  if (type === 'min_value' || type === 'max_value' || type === 'integer') {
    return {
      vi: `số ${quoted(input)} không hợp lệ`,
      en: `${quoted(input)} is not a valid number here`,
    };
  }
  const wanted = shapes[expected ?? ''];
  return {
    vi: `${quoted(input)} không hợp lệ ở đây; cần ${wanted?.vi ?? expected ?? type}`,
    en: `${quoted(input)} is not valid here; expected ${wanted?.en ?? expected ?? type}`,
  };
}

const shapes: Readonly<Record<string, Text>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  Array: { vi: 'danh sách', en: 'a list' },
  Object: { vi: 'nhóm trường', en: 'a mapping' },
};

/** Frozen, and bare of what every object inherits: `constructor` is the name of no category. */
function settled<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
    Object.freeze(value);
    for (const part of Object.values(value)) settled(part);
  }
  return value;
}

const emptyFile: Fault = {
  line: 1,
  path: '',
  says: { vi: 'tệp trống', en: 'the file is empty' },
};
