import { randomBytes } from 'node:crypto';
import { anXlsx, aRow, partsOf, relationship, relationships } from './books.ts';
import { aZip } from './zip.ts';

const MB = 1024 * 1024;
const sheetPart = 'xl/worksheets/sheet1.xml';

/** A sheet of spaces that inflates a thousand times. */
export function aZipBomb(): Buffer {
  return anXlsx({ rows: ' '.repeat(40 * MB) });
}

/** The same, said to be small. */
export function aLyingBomb(): Buffer {
  return aZip(
    partsOf({ rows: ' '.repeat(40 * MB) }).map((part) =>
      part.name === sheetPart ? { ...part, declaredSize: 2000 } : part,
    ),
  );
}

/** Many parts, none of them suspicious by itself. */
export function aHeavyBook(): Buffer {
  const bytes = randomBytes(64).toString('hex').repeat(70_000);
  const more = Array.from({ length: 40 }, (_, i) => ({
    name: `xl/more${i}.xml`,
    bytes: '',
    declaredSize: bytes.length,
  }));
  return anXlsx({ more });
}

export function aMacroBook(): Buffer {
  return anXlsx({ more: [{ name: 'xl/vbaProject.bin', bytes: 'macro' }] });
}

const doctype = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** A document type in one of the parts. */
export function aDoctypeBook(part = sheetPart): Buffer {
  return aZip(
    partsOf({ rows: aRow(1, 'x') }).map((one) =>
      one.name === part ? { ...one, bytes: `<?xml version="1.0"?>${doctype}${one.bytes}` } : one,
    ),
  );
}

/** One cell in the farthest corner, and a dimension that speaks of all the cells before it. */
export function aFarCell(): Buffer {
  return anXlsx({
    sheet:
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576">' +
      '<c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
  });
}

export function truncated(bytes: Buffer, share = 0.5): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

export function anOfficeFile(kind: 'document' | 'presentation'): Buffer {
  return aZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: '_rels/.rels',
      bytes: relationships(relationship('d', 'officeDocument', `${kind}/main.xml`)),
    },
    { name: `${kind}/main.xml`, bytes: `<w:${kind} xmlns:w="w"/>` },
  ]);
}

const binaryLink = {
  name: '_rels/.rels',
  bytes: relationships(relationship('w', 'officeDocument', 'xl/workbook.bin')),
};

const oldContainer = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What must be refused in words: name, file, and a word by which the reason is known. */
export const refused: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ['an empty file', () => Buffer.alloc(0), /không có nội dung/],
  ['a file of spaces', () => Buffer.from('\uFEFF \r\n\r\n'), /không có nội dung/],
  ['an old .xls', () => Buffer.concat([oldContainer, Buffer.alloc(5000)]), /\.xls\)/],
  [
    'an encrypted .xlsx',
    () =>
      Buffer.concat([oldContainer, Buffer.alloc(900), Buffer.from('EncryptedPackage', 'utf16le')]),
    /mật khẩu/,
  ],
  ['a web page named .xls', () => Buffer.from('<html><table><tr><td>1'), /trang web/],
  ['a web page with a mark', () => Buffer.from('\uFEFF\r\n<!DOCTYPE html>'), /trang web/],
  ['an XML spreadsheet of 2003', () => Buffer.from('<?xml version="1.0"?><Workbook/>'), /XML/],
  ['a PDF', () => Buffer.from('%PDF-1.7 ...'), /không phải là bảng tính/],
  ['a Word document', () => anOfficeFile('document'), /không phải là bảng tính/],
  ['a presentation', () => anOfficeFile('presentation'), /không phải là bảng tính/],
  ['a binary workbook', () => aZip([...partsOf().slice(0, 1), binaryLink]), /\.xlsb\)/],
  ['an OpenDocument sheet', () => aZip([{ name: 'content.xml', bytes: '<a/>' }]), /\.ods\)/],
  ['any other zip', () => aZip([{ name: 'a.txt', bytes: 'a' }]), /không phải là bảng tính/],
  ['random bytes', () => randomBytes(5000), /không phải là bảng tính/],
  ['text with a NUL', () => Buffer.from('a,b\n1,\0\n'), /không phải là bảng tính/],
  ['a workbook with macros', aMacroBook, /macro/],
  ['a zip bomb', aZipBomb, /quá lớn/],
  ['a zip bomb that says it is small', aLyingBomb, /bị hỏng/],
  ['three hundred megabytes in parts', aHeavyBook, /quá lớn/],
  [
    'three thousand parts',
    () => anXlsx({ more: Array.from({ length: 3000 }, (_, i) => ({ name: `a${i}`, bytes: '' })) }),
    /bất thường/,
  ],
  ['a name that climbs', () => anXlsx({ more: [{ name: '../a', bytes: '' }] }), /bất thường/],
  ['an absolute name', () => anXlsx({ more: [{ name: '/etc/a', bytes: '' }] }), /bất thường/],
  [
    'a name given twice',
    () => anXlsx({ more: [{ name: 'XL/styles.xml', bytes: '' }] }),
    /bất thường/,
  ],
  ['a document type in the sheet', () => aDoctypeBook(), /bất thường/],
  ['a document type in the strings', () => aDoctypeBook('xl/sharedStrings.xml'), /bất thường/],
  ['a document type in the workbook', () => aDoctypeBook('xl/workbook.xml'), /bất thường/],
  ['a document type in the links', () => aDoctypeBook('_rels/.rels'), /bất thường/],
  ['an entity of its own', () => anXlsx({ rows: aRow(1, '&boom;') }), /bị hỏng/],
  ['half a file', () => truncated(anXlsx({ rows: aRow(1, 'x') })), /bị hỏng/],
  [
    'a wrong checksum',
    () => aZip(partsOf({ rows: aRow(1, 'x') }).map((part) => ({ ...part, declaredSum: 1 }))),
    /bị hỏng/,
  ],
  ['a string out of range', () => anXlsx({ rows: '<row><c t="s"><v>7</v></c></row>' }), /bị hỏng/],
  ['a string at no number', () => anXlsx({ rows: '<row><c t="s"><v>x</v></c></row>' }), /bị hỏng/],
  ['rows out of order', () => anXlsx({ rows: aRow(2, 'a') + aRow(1, 'b') }), /bị hỏng/],
  ['XML cut short', () => anXlsx({ sheet: '<worksheet><sheetData><row><c' }), /bị hỏng/],
  ['elements never closed', () => anXlsx({ sheet: '<worksheet>' }), /bị hỏng/],
  ['elements closed crosswise', () => anXlsx({ rows: '<row><c></row></c>' }), /bị hỏng/],
  ['an attribute never closed', () => anXlsx({ rows: '<row r="1/>' }), /bị hỏng/],
  [
    'a tag of ten megabytes',
    () => anXlsx({ rows: `<row ${randomBytes(5 * MB).toString('hex')}` }),
    /bị hỏng/,
  ],
  ['elements nested deep', () => anXlsx({ rows: '<a>'.repeat(100_000) }), /bất thường/],
  ['bytes that are not UTF-8', () => notUtf8(), /bị hỏng/],
  [
    'a hundred and one sheets',
    () => anXlsx({ sheets: Array.from({ length: 101 }, (_, i) => ({ name: `${i}` })) }),
    /quá nhiều trang tính/,
  ],
  ['no sheet', () => anXlsx({ sheets: [] }), /không có trang tính/],
  ['a quarter million blank rows', () => anXlsx({ rows: someRows(250_000) }), /dòng trống/],
  [
    'a quarter million blank lines',
    () => Buffer.from('a,b\n'.concat('\n'.repeat(250_000))),
    /dòng trống/,
  ],
  ['a quote never closed', () => Buffer.from('a,b\n1,"2\n3,4\n'), /dòng 2/],
];

function someRows(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}" ht="${i % 97}.${i % 89}"/>`,
  ).join('');
}

function notUtf8(): Buffer {
  const [before = '', after = ''] =
    `<worksheet><sheetData>${aRow(1, '#')}</sheetData></worksheet>`.split('#');
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xe1, 0x20]), Buffer.from(after)]);
  return aZip(partsOf().map((part) => (part.name === sheetPart ? { ...part, bytes } : part)));
}
