import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { zipped } from '../../zip.ts';
import {
  contentTypes,
  stylesXml,
  topRelationships,
  workbookRelationships,
  workbookXml,
} from './parts.ts';
import type { SheetToWrite } from './sheet.ts';
import { worksheetXml } from './worksheet.ts';

/** Writes an .xlsx file and ends the stream. Rows are drawn no faster than the stream takes them. */
export async function writeXlsx(out: Writable, sheet: SheetToWrite): Promise<void> {
  const parts = [
    { name: '[Content_Types].xml', content: [contentTypes] },
    { name: '_rels/.rels', content: [topRelationships] },
    { name: 'xl/workbook.xml', content: [workbookXml(sheet.name)] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationships] },
    { name: 'xl/styles.xml', content: [stylesXml] },
    { name: 'xl/worksheets/sheet1.xml', content: worksheetXml(sheet) },
  ];
  await pipeline(zipped(parts), out);
}
