import type { Fault } from '../fault.ts';

/** A YAML or JSON document as read: plain values that still know their lines (from 1). */
export type YamlNode = YamlMap | YamlList | YamlScalar | YamlUnread;

export interface YamlMap {
  readonly kind: 'map';
  readonly line: number;
  /** In the file's order; of a key given twice the first stands and the second is a fault. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly keyLine: number;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly line: number;
  readonly value: string | number | boolean | null;
}

/** Stands where a value was refused and its fault filed: given, but without a meaning. */
export interface YamlUnread {
  readonly kind: 'unread';
  readonly line: number;
}

export interface YamlReading {
  /** Undefined where the file is empty or its syntax is broken. */
  readonly root: YamlNode | undefined;
  readonly faults: readonly Fault[];
}

/** The data alone. Mappings have no prototype, so a key `__proto__` is a key like any other. */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'unread':
      return null;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const value: Record<string, unknown> = Object.create(null);
      for (const [key, entry] of node.entries) value[key] = plainValue(entry.value);
      return value;
    }
  }
}

/** The line to blame for an entry: its value's where that is a plain value, else its key's. */
export function entryLine({ keyLine, value }: YamlEntry): number {
  return value.kind === 'scalar' ? value.line : keyLine;
}

export type PathStep = string | number;

/** `records[0].date`, as people read a path. */
export function pathText(steps: readonly PathStep[]): string {
  let text = '';
  for (const step of steps) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? keyText(step) : `.${keyText(step)}`;
  }
  return text;
}

/** The plain value at a path of keys; undefined where there is none. */
export function valueAt(
  root: YamlNode,
  keys: readonly PathStep[],
): YamlScalar['value'] | undefined {
  let node: YamlNode | undefined = root;
  for (const key of keys) {
    node = node?.kind === 'map' ? node.entries.get(String(key))?.value : undefined;
  }
  return node?.kind === 'scalar' ? node.value : undefined;
}

/** A key as a path shows it; an empty one must still be seen. */
export function keyText(key: string): string {
  return key === '' ? '""' : key;
}

/**
 * The line to blame for a path: that of the value there; where the path runs into something
 * missing, that of the mapping's own key, or of a list item's start.
 */
export function lineAt(root: YamlNode | undefined, steps: readonly PathStep[]): number {
  let node = root;
  let line = root?.line ?? 1;
  for (const step of steps) {
    if (node?.kind === 'map' && typeof step === 'string') {
      const entry = node.entries.get(step);
      if (!entry) return line;
      line = entryLine(entry);
      node = entry.value;
    } else if (node?.kind === 'list' && typeof step === 'number') {
      const item = node.items[step];
      if (!item) return line;
      line = item.line;
      node = item;
    } else {
      return line;
    }
  }
  return line;
}
