import { nearest } from '../files/nearest.ts';
import { bilingual, quoted, type Text } from '../text.ts';
import { fold, tidy } from '../vietnamese/fold.ts';
import { accented, bareName, parseCommuneName } from './commune-name.ts';

/** A commune as the catalogue keeps it. */
export interface ListedCommune {
  readonly id: string;
  readonly code: string;
  /** With its kind: “Phường Minh Sơn”. */
  readonly name: string;
  /** Communes merged into it, under the names that people still write. */
  readonly formerNames?: readonly string[];
  /** No longer a place of its own; nothing may be put in it. */
  readonly ended?: boolean;
}

export type CommuneFound =
  | { readonly ok: true; readonly id: string; readonly note?: Text }
  | { readonly ok: false; readonly says: Text };

export type CommuneFinder = (text: string) => CommuneFound;

/** A name under which a commune is looked for; several communes may share one. */
interface Entry {
  readonly commune: ListedCommune;
  readonly kind: string | undefined;
  readonly written: string;
}
type Entries = Map<string, Entry[]>;

/**
 * Finds communes as offices write them: by code, with its zeros or without; by name, with its kind
 * or without, in either placement of tones or with none; by an old name, with a note. What could
 * mean two communes is a fault that names them, and what means none suggests the nearest.
 */
export function communeFinder(list: readonly ListedCommune[]): CommuneFinder {
  const byCode = new Map<string, ListedCommune[]>();
  const [current, former, ended]: [Entries, Entries, Entries] = [new Map(), new Map(), new Map()];
  const enter = (entries: Entries, commune: ListedCommune, name: string) => {
    const { kind, bare } = parseCommuneName(name);
    push(entries, bare, { commune, kind, written: accented(name, bare) });
  };
  for (const commune of list) {
    push(byCode, codeOf(commune.code), commune);
    enter(commune.ended ? ended : current, commune, commune.name);
    if (!commune.ended) for (const name of commune.formerNames ?? []) enter(former, commune, name);
  }
  const suggestions = new Map(
    [...current].map(([bare, [entry]]) => [bare, entry?.commune.name ?? '']),
  );

  const look = (text: string): CommuneFound | undefined => {
    if (/^\d+$/.test(text)) {
      const coded = byCode.get(codeOf(text)) ?? [];
      const living = coded.filter((one) => !one.ended);
      const found = decide(living.length > 0 ? living : coded, text);
      if (found) return found;
    }
    // “Xà Bang” is a name of two words before it is a xã named Bang, so both readings are tried.
    const readings = [parseCommuneName(text), { kind: undefined, bare: bareName(text) }];
    for (const { kind, bare } of readings) {
      const ofKind = (entries: Entries) =>
        (entries.get(bare) ?? []).filter((one) => kind === undefined || one.kind === kind);
      const anyKind = (entries: Entries) => entries.get(bare) ?? [];
      const found =
        chosen(ofKind(current), text, bare) ??
        chosen(ofKind(former), text, bare, formerNote) ??
        chosen(anyKind(current), text, bare, readAs) ??
        chosen(anyKind(former), text, bare, formerNote) ??
        chosen(anyKind(ended), text, bare);
      if (found) return found;
    }
    return undefined;
  };

  const find = (text: string): CommuneFound => {
    const written = tidy(text);
    if (written === '') return { ok: false, says: missing };
    if (written.length > 200) return { ok: false, says: unknown(written, undefined) };
    // Behind the commune often stand its former district and province.
    const alone = written.split(behind)[0]?.trim() ?? '';
    // A mark parts surely; a word may belong to the name, as the “Quan” of “Tam Quan”.
    for (const one of new Set([written, written.split(mark)[0]?.trim() ?? '', alone])) {
      const found = one === '' ? undefined : look(one);
      if (found) return found;
    }
    const near = nearest(parseCommuneName(alone).bare, suggestions.keys());
    return { ok: false, says: unknown(written, near && suggestions.get(near)) };
  };

  // A sheet names a hundred communes fifty thousand times.
  const known = new Map<string, CommuneFound>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const found = find(text);
    if (known.size < 5000) known.set(text, found);
    return found;
  };
}

const mark = /[,;(]| [-–] /;
const behind =
  /[,;(]| [-–] | (?=(?:huyện|huyen|quận|quan|thị xã|thi xa|thành phố|tp|tỉnh|tinh)[ .])/i;

/** The one commune that entries of a name come down to; several are told apart by their accents. */
function chosen(
  entries: readonly Entry[],
  text: string,
  bare: string,
  note?: (text: string, commune: ListedCommune) => Text,
): CommuneFound | undefined {
  const written = accented(text, bare);
  const exact = entries.filter((one) => one.written === written);
  const left = new Set((exact.length > 0 ? exact : entries).map(({ commune }) => commune));
  // Accents that contradict the catalogue's are said; accents left out are not.
  const contradicts = exact.length === 0 && /[^\p{ASCII}]/u.test(written);
  return decide([...left], text, note ?? (contradicts ? readAs : undefined));
}

function decide(
  communes: readonly ListedCommune[],
  text: string,
  note?: (text: string, commune: ListedCommune) => Text,
): CommuneFound | undefined {
  const [commune, ...others] = communes;
  if (!commune) return undefined;
  if (others.length > 0) return { ok: false, says: ambiguous(text, communes) };
  if (commune.ended) return { ok: false, says: hasEnded(commune) };
  const said = note?.(text, commune);
  return said ? { ok: true, id: commune.id, note: said } : { ok: true, id: commune.id };
}

const readAs = (text: string, { name }: ListedCommune): Text => ({
  vi: `đã hiểu ${quoted(text)} là ${name}`,
  en: `${quoted(text)} was read as ${name}`,
});

const formerNote = (text: string, { name }: ListedCommune): Text => ({
  vi: `${quoted(text)} là tên cũ; nay là ${name}`,
  en: `${quoted(text)} is a former name; it is now ${name}`,
});

const missing: Text = { vi: 'chưa ghi xã, phường', en: 'the commune is missing' };

const unknown = (text: string, near: string | undefined): Text => ({
  vi: `không có xã, phường ${quoted(text)} trong danh mục${near ? `; có phải ${quoted(near)}?` : ''}`,
  en: `the catalogue has no commune ${quoted(text)}${near ? `; did you mean ${quoted(near)}?` : ''}`,
});

const hasEnded = ({ name }: ListedCommune): Text => ({
  vi: `${name} không còn là đơn vị hành chính; hãy ghi tên xã, phường hiện nay`,
  en: `${name} is no longer a commune; write the present one`,
});

const ambiguous = (text: string, communes: readonly ListedCommune[]): Text => {
  const names = communes
    .slice(0, 5)
    .map(({ name, code }) => `${name} (${code})`)
    .join(', ');
  return bilingual((lang) =>
    lang === 'vi'
      ? `${quoted(text)} có thể là ${names}; hãy ghi mã hoặc ghi đủ tên`
      : `${quoted(text)} may be ${names}; write the code or the full name`,
  );
};

function codeOf(code: string): string {
  return fold(code).replace(/^0+(?=.)/, '');
}

function push<T>(entries: Map<string, T[]>, key: string, value: T): void {
  const there = entries.get(key);
  if (there) there.push(value);
  else entries.set(key, [value]);
}
