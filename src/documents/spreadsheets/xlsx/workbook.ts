import { posix } from 'node:path';
import { limits } from '../limits.ts';
import { SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import type { Archive } from './archive.ts';
import { walk } from './walk.ts';
import { attribute } from './xml.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; part: string }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly is1904: boolean;
}

interface Relationship {
  readonly id: string;
  /** The last word of the type, which old and strict files share. */
  readonly type: string;
  readonly part: string;
}

/** Finds the parts of a workbook: its sheets in order, those that can be seen first. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const top = await relationshipsOf(archive, '');
  const part = top.find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined) throw new SpreadsheetTrouble(words.notSpreadsheet);
  if (part.endsWith('.bin')) throw new SpreadsheetTrouble(words.binaryExcel);
  const related = await relationshipsOf(archive, part);
  const { listed, is1904 } = await readListedSheets(archive, part);
  const sheets = listed.flatMap(({ id, name, hidden }) => {
    const sheet = related.find((one) => one.id === id && one.type === 'worksheet');
    return sheet ? [{ name, hidden, part: sheet.part }] : [];
  });
  if (sheets.length === 0) throw new SpreadsheetTrouble(words.noSheet);
  return {
    sheets: [...sheets.filter((one) => !one.hidden), ...sheets.filter((one) => one.hidden)],
    sharedStrings: related.find(({ type }) => type === 'sharedStrings')?.part,
    styles: related.find(({ type }) => type === 'styles')?.part,
    is1904,
  };
}

async function readListedSheets(archive: Archive, part: string) {
  const listed: { id: string; name: string; hidden: boolean }[] = [];
  let is1904 = false;
  let root: string | undefined;
  await walk(archive, part, {
    open(name, attributes) {
      root ??= name;
      if (root !== 'workbook') throw new SpreadsheetTrouble(words.notSpreadsheet);
      if (name === 'workbookPr') is1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      listed.push({
        id: attribute(attributes, 'id') ?? '',
        name: (attribute(attributes, 'name') ?? '').slice(0, 255).normalize('NFC'),
        hidden: state !== 'visible',
      });
      if (listed.length > limits.sheets)
        throw new SpreadsheetTrouble(words.tooManySheets(limits.sheets));
    },
    close() {},
    text() {},
  });
  return { listed, is1904 };
}

/** What a part (or, for '', the file) points to within the archive; links to outside are ignored. */
async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(list)) return [];
  const found: Relationship[] = [];
  await walk(archive, list, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        part: posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1),
      });
      if (found.length > limits.parts) throw new SpreadsheetTrouble(words.unsafe);
    },
    close() {},
    text() {},
  });
  return found;
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
