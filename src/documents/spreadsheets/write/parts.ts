import { xmlText } from './xml-text.ts';

/*
 * The small parts around the sheet of an .xlsx file.
 */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const contentTypes = [
  declaration,
  `<Types xmlns="${packaged}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/>`,
  '</Types>',
].join('');

export const topRelationships = [
  declaration,
  `<Relationships xmlns="${packaged}/relationships">`,
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
  '</Relationships>',
].join('');

export const workbookRelationships = [
  declaration,
  `<Relationships xmlns="${packaged}/relationships">`,
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`,
  '</Relationships>',
].join('');

export function workbookXml(sheetName: string): string {
  return [
    declaration,
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>`,
    `<sheet name="${xmlText(allowedSheetName(sheetName))}" sheetId="1" r:id="rId1"/>`,
    '</sheets></workbook>',
  ].join('');
}

/** Excel opens no file whose sheet has a longer name, or one with these characters. */
function allowedSheetName(name: string): string {
  const allowed = name
    .normalize('NFC')
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .slice(0, 31);
  return allowed.trim().replace(/^'+|'+$/g, '') || 'Sheet1';
}

/** The styles of cells, by their number in the part below. */
export const styles = { plain: 0, heading: 1, date: 2 } as const;

const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';

export const stylesXml = [
  declaration,
  `<styleSheet xmlns="${main}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>',
  `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
