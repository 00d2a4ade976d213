import { aZip, type PartOfZip } from './zip.ts';

/** What a test wants in its workbook; all else is as small as it may be. */
export interface BookParts {
  /** The rows of the only sheet, as XML within `sheetData`. */
  readonly rows?: string;
  /** What follows the rows: merged cells. */
  readonly afterRows?: string;
  /** The whole XML of the sheet, in place of the rows. */
  readonly sheet?: string;
  /** The shared strings, as XML within `sst`. */
  readonly strings?: string;
  /** Ids of number formats, one a style; those from 164 are given in `formats`. */
  readonly styles?: readonly number[];
  readonly formats?: Readonly<Record<number, string>>;
  /** What stands before the sheets in the workbook. */
  readonly properties?: string;
  readonly sheets?: readonly { readonly name: string; readonly state?: string }[];
  readonly more?: readonly PartOfZip[];
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

export const relationships = (...lines: string[]) =>
  `<Relationships xmlns="${packaged}/relationships">${lines.join('')}</Relationships>`;
export const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** The parts of a workbook; `anXlsx` zips them. */
export function partsOf(told: BookParts = {}): PartOfZip[] {
  const { sheets = [{ name: 'Đơn vị' }], rows = '', afterRows = '' } = told;
  const listed = sheets.map(
    ({ name, state = 'visible' }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="s${i + 1}"/>`,
  );
  const sheet =
    told.sheet ?? `<worksheet ${main}><sheetData>${rows}</sheetData>${afterRows}</worksheet>`;
  return [
    { name: '[Content_Types].xml', bytes: `<Types xmlns="${packaged}/content-types"/>` },
    {
      name: '_rels/.rels',
      bytes: relationships(relationship('w', 'officeDocument', 'xl/workbook.xml')),
    },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook ${main} xmlns:r="${office}">${told.properties ?? ''}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: relationships(
        ...sheets.map((_, i) =>
          relationship(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
        ),
        relationship('t', 'sharedStrings', '/xl/sharedStrings.xml'),
        relationship('f', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/sharedStrings.xml', bytes: `<sst ${main}>${told.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', bytes: stylesXml(told) },
    ...sheets.map((_, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, bytes: sheet })),
    ...(told.more ?? []),
  ];
}

export function anXlsx(told: BookParts = {}): Buffer {
  return aZip(partsOf(told));
}

function stylesXml({ styles = [0], formats = {} }: BookParts): string {
  const own = Object.entries(formats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`,
  );
  const cells = styles.map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet ${main}><numFmts>${own.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

/** A row of inline strings, from column A. */
export function aRow(number: number, ...texts: string[]): string {
  const cells = texts.map((text, i) =>
    text === '' ? '' : `<c r="${letter(i)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
