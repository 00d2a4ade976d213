import { fileTypeFromFile } from 'file-type';
import { isSecretMarking } from '../../core/secret-marking.ts';
import { SpreadsheetTrouble } from '../../documents/spreadsheets/spreadsheet.ts';
import { type Archive, openArchive } from '../../documents/spreadsheets/xlsx/archive.ts';
import type { Press, PressType } from '../../platform/files/press.ts';

/** Kinds of file that are taken, by what they hold and never by their name. */
export const kinds = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
} as const;
export type Kind = keyof typeof kinds;

/** Why a file is not taken. */
export type Fault = 'wrongKind' | 'damaged' | 'macros' | 'locked' | 'secret' | 'unread';

export type Judged =
  | { readonly ok: true; readonly kind: Kind }
  | { readonly ok: false; readonly fault: Fault };

export function kindOf(mediaType: string | null): Kind | undefined {
  return kindNames.find((kind) => kinds[kind] === mediaType);
}

const kindNames: readonly Kind[] = ['pdf', 'docx', 'xlsx', 'jpg', 'png', 'heic'];

/** Kinds of which page images can be made. */
export function pressTypeOf(kind: Kind | undefined): PressType | undefined {
  return kind === undefined || kind === 'docx' || kind === 'xlsx' ? undefined : kind;
}

/** Looks into a file that has arrived: what it is, and whether it is marked secret. */
export async function judge(path: string, press: Press): Promise<Judged> {
  const type = await fileTypeFromFile(path).catch(() => undefined);
  if (type?.ext === 'docm' || type?.ext === 'xlsm') return { ok: false, fault: 'macros' };
  const kind = kindNames.find((one) => one === type?.ext);
  if (!kind) return { ok: false, fault: type?.ext === 'cfb' ? 'locked' : 'wrongKind' };
  const fault =
    kind === 'pdf'
      ? await faultOfPdf(path, press)
      : kind === 'docx' || kind === 'xlsx'
        ? await faultOfOffice(path, kind)
        : undefined;
  return fault ? { ok: false, fault } : { ok: true, kind };
}

/** Reading the words of a long file takes a moment; one that takes more is not to be read. */
const pressLimits = { ms: 30_000, megabytes: 900 };

async function faultOfPdf(path: string, press: Press): Promise<Fault | undefined> {
  const read = await press.do({ make: 'text', path }, pressLimits);
  if ('secret' in read) return read.secret ? 'secret' : undefined;
  if (!('trouble' in read)) return 'unread';
  // What cannot be read cannot be checked, and so is not taken.
  return read.trouble === 'locked' ? 'locked' : read.trouble === 'beyond' ? 'unread' : 'damaged';
}

async function faultOfOffice(path: string, kind: 'docx' | 'xlsx'): Promise<Fault | undefined> {
  try {
    const archive = await openArchive(path);
    try {
      return await faultIn(archive, kind);
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof SpreadsheetTrouble) return 'damaged';
    throw error;
  }
}

const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;
/** Where words stand: body, headers, footers, notes; shared and single cells; what is said of either. */
const wordy = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  xlsx: /^xl\/(sharedstrings|(work|chart)sheets\/sheet\d+|drawings\/drawing\d+|comments\d*)\.xml$/,
} as const;
/** Where one line of text ends. A tag holds no “<”: sought beyond one, hostile text would take hours. */
const lineEnd = {
  docx: /<\/w:p>|<w:(?:br|cr)\b[^<>]*>|<\/a:p>/,
  xlsx: /<\/(?:x:)?(?:si|c|comment)>|<\/a:p>|<\/?(?:x:)?headerFooter\b[^<>]*>/,
} as const;

async function faultIn(archive: Archive, kind: 'docx' | 'xlsx'): Promise<Fault | undefined> {
  const names = [...archive.names()];
  if (names.some((name) => /vbaproject\.bin$|\/activex\//.test(name))) return 'macros';
  if (!archive.has(main[kind]) || !archive.has('[content_types].xml')) return 'damaged';
  for (const name of names.filter((one) => wordy[kind].test(one))) {
    for await (const line of linesOf(archive.bytes(name), lineEnd[kind])) {
      if (isMarked(line)) return 'secret';
    }
  }
  return undefined;
}

/** The texts of a part, a paragraph or cell each, as its bytes come: none is held as a whole. */
async function* linesOf(bytes: AsyncIterable<Buffer>, end: RegExp): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(end);
    rest = parts.pop() ?? '';
    yield* parts;
    // A marking is short: of a paragraph that does not end, its last part is enough.
    if (rest.length > mostParagraph) rest = rest.slice(-mostParagraph);
  }
  yield rest;
}

const mostParagraph = 256 * 1024;

/** An element that holds words: a run's or a cell's text, a formula's result, what a page prints round its cells. */
const worded =
  /<(?:w:|a:|x:)?(?:t|v|((?:odd|even|first)(?:Header|Footer)))(?:\s[^<>]*)?>([^<]*)<\//g;
/** What Word draws across a page. */
const watermark = /<v:textpath\s(?:[^<>]*\s)?string="([^"<>]*)"/g;

function isMarked(xml: string): boolean {
  // Beyond this length no paragraph is a marking alone, however much formatting it carries.
  if (xml.length > mostParagraph || !xml.includes('<')) return false;
  const text = [...xml.matchAll(worded)]
    .map(([, around, found = '']) => (around ? `\n${printed(decoded(found))}\n` : decoded(found)))
    .join('');
  const drawn = [...xml.matchAll(watermark)].map(([, found = '']) => decoded(found));
  return [text, ...drawn]
    .join('\n')
    .split(/[\r\n]+/)
    .some(isSecretMarking);
}

function decoded(xml: string): string {
  return xml
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_all, hex: string, digits: string) =>
      characterOf(Number.parseInt(digits, hex ? 16 : 10)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/**
 * The words of a page's header or footer (ECMA-376, part 1, 18.3.1.39): its left, middle and right
 * stand apart; fonts, sizes, colours and what Excel itself fills in are no words of whoever wrote it.
 */
function printed(text: string): string {
  return text.replace(
    /&(?:([LCR])|"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d{1,3}|[ABDEFGHINOPSTUXYZ&])/gi,
    (_code, part: string | undefined) => (part ? '\n' : ''),
  );
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
