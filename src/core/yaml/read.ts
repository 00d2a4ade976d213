import {
  Composer,
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from 'yaml';
import type { Fault } from '../fault.ts';
import { quoted, type Text } from '../text.ts';
import {
  type PathStep,
  pathText,
  type YamlEntry,
  type YamlNode,
  type YamlReading,
} from './node.ts';
import { syntaxWords } from './syntax-words.ts';

/**
 * What a file may cost at most. A unit's year takes some ten thousand characters and five thousand
 * tokens; beyond these bounds a file is hostile or not what it is taken for, and it is refused
 * before it can hold up the process.
 */
export const yamlLimits = {
  characters: 1_000_000,
  tokens: 200_000,
  depth: 40,
  scalar: 20_000,
} as const;

/**
 * Reads YAML 1.2 (core schema), of which JSON is a part, into values that know their lines.
 * Aliases, tags, keys given twice, other YAML versions and several documents in one file are
 * faults. Text is normalised to NFC. Never throws on bad input.
 */
export function readYaml(source: string): YamlReading {
  const documents: Document.Parsed[] = [];
  const lines = new LineCounter();
  try {
    const refused = compose(source, lines, documents);
    if (refused) return { root: undefined, faults: [refused] };
  } catch (error) {
    // The library recurses; what slips past the depth bound ends here as a fault, not a crash.
    if (!(error instanceof RangeError)) throw error;
    return { root: undefined, faults: [{ line: 1, path: '', says: tooDeep }] };
  }
  const [document, second] = documents;
  if (!document) return { root: undefined, faults: [] };
  const faults = document.errors.map((error): Fault => {
    const line = lineOf(lines, error.pos[0]);
    return { line, path: '', says: syntaxWords[error.code] };
  });
  if (second) faults.push({ line: lineOf(lines, second.range[0]), path: '', says: oneDocument });
  const { yaml } = document.directives ?? {};
  if (yaml?.explicit && yaml.version !== '1.2') {
    faults.push({ line: 1, path: '', says: otherVersion });
  }
  if (faults.length > 0) return { root: undefined, faults: oncePerLine(faults) };
  const root = document.contents && convert(document.contents, [], lines, faults, 1);
  return { root: root ?? undefined, faults };
}

/** Feeds the library token by token, so that a bound is met before the tree is built. */
function compose(source: string, lines: LineCounter, into: Document.Parsed[]): Fault | undefined {
  if (source.length > yamlLimits.characters) return { line: 1, path: '', says: tooLong };
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  lines.addNewLine(0);
  const open: number[] = [];
  let line = 1;
  let tokens = 0;
  let directives = 0;
  let indicatorsOnLine = 0;
  let content = false;
  for (const lexeme of new Lexer().lex(source)) {
    const refuse = (says: Text, at = line): Fault => ({ line: at, path: '', says });
    tokens++;
    if (tokens > yamlLimits.tokens) return refuse(tooMany);
    if (lexeme.length > yamlLimits.scalar && !lexeme.startsWith('#')) return refuse(scalarTooLong);
    const type = content ? null : CST.tokenType(lexeme);
    switch (type) {
      case 'flow-map-start':
      case 'flow-seq-start':
        open.push(line);
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        if (open.pop() === undefined) return refuse(syntaxWords.UNEXPECTED_TOKEN);
        break;
      case 'flow-error-end':
        return refuse(syntaxWords.MISSING_CHAR, open.at(-1));
      case 'double-quoted-scalar':
      case 'single-quoted-scalar':
        // The library would complain at the end of the file, far from the quote that began it.
        if (!isClosed(lexeme)) return refuse(syntaxWords.MISSING_CHAR);
        break;
      case 'directive-line':
        directives++;
        if (directives > 10) return refuse(syntaxWords.BAD_DIRECTIVE);
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        if (open.length === 0) indicatorsOnLine++;
        break;
      case 'newline':
        indicatorsOnLine = 0;
        break;
    }
    if (open.length + indicatorsOnLine > yamlLimits.depth) return refuse(tooDeep);
    content = lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) into.push(...composer.next(token));
    if (into.length > 1) return undefined;
    line += newlines(lexeme);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    return { line: unclosed, path: '', says: syntaxWords.MISSING_CHAR };
  }
  for (const token of parser.end()) into.push(...composer.next(token));
  into.push(...composer.end());
  return undefined;
}

function convert(
  node: Node,
  path: readonly PathStep[],
  lines: LineCounter,
  faults: Fault[],
  /** The line of the key or list item that holds the node. */
  ownLine: number,
): YamlNode {
  const line = lineOf(lines, node.range?.[0] ?? 0);
  const fault = (says: Text, at = line, where = path) =>
    faults.push({ line: at, path: pathText(where), says });
  const unread: YamlNode = { kind: 'unread', line };
  if (path.length > yamlLimits.depth) {
    fault(tooDeep);
    return unread;
  }
  if (isAlias(node)) {
    fault(noAliases);
    return unread;
  }
  if (node.tag !== undefined) {
    // A collection is read all the same, for what is wrong inside it is to be told as well; of a
    // plain value the tag has changed the meaning.
    fault(noTags, isScalar(node) ? line : ownLine);
    if (isScalar(node)) return unread;
  }
  if (isScalar(node)) return { kind: 'scalar', line, value: scalarValue(node.value) };
  if (isSeq<Node>(node)) {
    const items = node.items.map((item, i) => convert(item, [...path, i], lines, faults, line));
    return { kind: 'list', line, items };
  }
  if (!isMap<Node, Node | null>(node)) return unread;
  const entries = new Map<string, YamlEntry>();
  for (const { key, value } of node.items) {
    const keyLine = lineOf(lines, key.range?.[0] ?? 0);
    if (!isScalar(key) || typeof key.value !== 'string') {
      fault(isAlias(key) ? noAliases : keyNotText, keyLine);
      continue;
    }
    const name = key.value;
    const at = [...path, name];
    if (key.tag !== undefined) fault(noTags, keyLine, at);
    if (entries.has(name)) fault(keyTwice(name), keyLine, at);
    const read: YamlNode = value
      ? convert(value, at, lines, faults, keyLine)
      : { kind: 'scalar', line: keyLine, value: null };
    if (!entries.has(name)) entries.set(name, { keyLine, value: read });
  }
  return { kind: 'map', line, entries };
}

function scalarValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number') return value === 0 ? 0 : value;
  return typeof value === 'boolean' ? value : null;
}

function lineOf(lines: LineCounter, offset: number): number {
  return Math.max(1, lines.linePos(offset).line);
}

/** Whether a quoted scalar ends with the quote that began it. */
function isClosed(lexeme: string): boolean {
  const quote = lexeme.charAt(0);
  return lexeme.length > 1 && lexeme.endsWith(quote);
}

function newlines(lexeme: string): number {
  let count = 0;
  for (let at = lexeme.indexOf('\n'); at >= 0; at = lexeme.indexOf('\n', at + 1)) count++;
  return count;
}

/** One slip often makes the library complain several times; one sentence a line is enough. */
function oncePerLine(faults: readonly Fault[]): Fault[] {
  const seen = new Set<number>();
  return faults.filter(({ line }) => !seen.has(line) && seen.add(line));
}

const tooLong: Text = {
  vi: 'tệp quá lớn: một hồ sơ hay bộ tiêu chí dài tối đa 1 triệu ký tự',
  en: 'the file is too large: a dossier or criteria set has at most a million characters',
};
const tooMany: Text = {
  vi: 'tệp có quá nhiều phần tử: một hồ sơ chỉ cần vài nghìn, giới hạn là 200.000 ký hiệu YAML',
  en: 'the file has too many parts: a dossier needs a few thousand, the bound is 200,000 YAML tokens',
};
const scalarTooLong: Text = {
  vi: 'một giá trị dài quá 20.000 ký tự; hãy rút gọn',
  en: 'one value is longer than 20,000 characters; shorten it',
};
const tooDeep: Text = {
  vi: 'lồng nhau quá sâu; hồ sơ và bộ tiêu chí không cần đến mức ấy',
  en: 'nested too deeply; dossiers and criteria sets need nothing like it',
};
const oneDocument: Text = {
  vi: 'mỗi tệp chỉ chứa một tài liệu; hãy bỏ dấu “---” ở giữa, tách thành hai tệp',
  en: 'a file holds one document; remove the “---” in the middle or split the file in two',
};
const otherVersion: Text = {
  vi: 'chỉ đọc YAML 1.2; hãy bỏ dòng %YAML',
  en: 'only YAML 1.2 is read; remove the %YAML line',
};
const noAliases: Text = {
  vi: 'không dùng bí danh YAML (*tên); hãy viết lại nội dung tại đây',
  en: 'YAML aliases (*name) are not accepted; write the content out here',
};
const noTags: Text = {
  vi: 'không dùng thẻ YAML (!thẻ); hãy bỏ đi',
  en: 'YAML tags (!tag) are not accepted; remove it',
};
const keyNotText: Text = {
  vi: 'tên trường phải là chữ',
  en: 'a key must be text',
};
function keyTwice(name: string): Text {
  return {
    vi: `${quoted(name)} ghi hai lần; hãy giữ một`,
    en: `${quoted(name)} is given twice; keep one`,
  };
}
