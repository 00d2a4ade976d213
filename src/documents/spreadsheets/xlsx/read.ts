import type { SheetRow } from '../../../core/sheets/row.ts';
import { type Spreadsheet, SpreadsheetTrouble } from '../spreadsheet.ts';
import { words } from '../words.ts';
import { type Archive, openArchive } from './archive.ts';
import { readFormats } from './formats.ts';
import { MergedCells, readMergedRanges } from './merges.ts';
import { readSharedStrings } from './shared-strings.ts';
import { steps } from './walk.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { type SheetContext, WorksheetListener } from './worksheet.ts';

/** Opens an .xlsx file: what its sheets share is read now, the sheets when they are asked for. */
export async function openXlsx(path: string): Promise<Spreadsheet> {
  const archive = await openArchive(path);
  try {
    refuseOthers(archive);
    const workbook = await readWorkbook(archive);
    const shared = await readShared(archive, workbook);
    return {
      format: 'xlsx',
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      rows(sheet) {
        const part = workbook.sheets[sheet]?.part;
        if (part === undefined) throw new RangeError(`no sheet ${sheet}`);
        return rowsOf(archive, part, shared);
      },
      close: async () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

function refuseOthers(archive: Archive): void {
  for (const name of archive.names())
    if (name.endsWith('vbaproject.bin')) throw new SpreadsheetTrouble(words.macro);
  if (!archive.has('[Content_Types].xml'))
    throw new SpreadsheetTrouble(
      archive.has('content.xml') ? words.openDocument : words.notSpreadsheet,
    );
}

async function readShared(archive: Archive, workbook: Workbook) {
  const { sharedStrings, styles, is1904 } = workbook;
  return {
    strings: sharedStrings === undefined ? [] : await readSharedStrings(archive, sharedStrings),
    formats: styles === undefined ? [] : await readFormats(archive, styles),
    is1904,
  };
}

async function* rowsOf(
  archive: Archive,
  part: string,
  shared: Omit<SheetContext, 'merged'>,
): AsyncGenerator<SheetRow> {
  const merged = new MergedCells(await readMergedRanges(archive, part));
  const listener = new WorksheetListener({ ...shared, merged });
  for await (const _ of steps(archive, part, listener)) yield* listener.take();
  yield* listener.take();
}
