import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { aZip } from './spreadsheets/zip.ts';

/* Small files of every kind that people bring as proof, and of some that they must not. */

/** A PDF of pages with a text each; the font has Latin letters alone, other text is placed by code. */
export function pdf(pages: readonly string[], size = [595, 842]): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, n) => `${4 + n * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const characters = [...new Set(pages.join('').replaceAll('\n', ''))];
  objects.push(fontOf(3 + pages.length * 2 + 1));
  for (const [n, text] of pages.entries()) {
    const lines = text.split('\n').map((line) => `<${codesOf(line, characters)}> Tj 0 -24 Td`);
    const content = `BT /F1 18 Tf 72 700 Td ${lines.join(' ')} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${5 + n * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  objects.push(toUnicode(characters));
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function fontOf(map: number): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode ${map} 0 R >>`;
}

const codeOf = (n: number) => (n + 33).toString(16).padStart(2, '0');

function codesOf(line: string, characters: readonly string[]): string {
  return [...line].map((one) => codeOf(characters.indexOf(one))).join('');
}

function toUnicode(characters: readonly string[]): string {
  const pairs = characters.map((one, n) => {
    const hex = Buffer.from(one, 'utf16le').swap16().toString('hex');
    return `<${codeOf(n)}> <${hex}>`;
  });
  const content = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${pairs.length} beginbfchar ${pairs.join('\n')} endbfchar`,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const types = (part: string, type: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
const rels = (part: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`;

function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  return aZip(Object.entries(parts).map(([name, bytes]) => ({ name, bytes })));
}

/** A Word file of paragraphs; each is cut into runs, as Word does. */
export function docx(
  paragraphs: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const part = 'word/document.xml';
  const runs = (text: string) =>
    [text.slice(0, 2), text.slice(2)].map(
      (run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`,
    );
  const body = paragraphs.map((text) => `<w:p>${runs(text).join('')}</w:p>`).join('');
  return zipOf({
    '[Content_Types].xml': types(part, 'wordprocessingml.document'),
    '_rels/.rels': rels(part),
    [part]: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** An Excel file of one column of shared strings. */
export function xlsx(
  cells: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const part = 'xl/workbook.xml';
  const strings = cells.map((text) => `<si><t>${text}</t></si>`).join('');
  return zipOf({
    '[Content_Types].xml': types(part, 'spreadsheetml.sheet'),
    '_rels/.rels': rels(part),
    [part]: '<?xml version="1.0"?><workbook/>',
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst>${strings}</sst>`,
    ...more,
  });
}

/** A photograph as a telephone makes it: on its side, with the place where it was taken. */
export async function photo(width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#8c1c13' } })
    .withExif({
      IFD0: { Artist: 'Nguyễn Văn A' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 1/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/**
 * A telephone's kind of picture, 640 by 480, made with libheif's own encoder from three fields of
 * colour: red, green, and blue below; its Exif names a maker and a place.
 */
export function heic(): Buffer {
  return readFileSync(new URL('photo.heic', import.meta.url));
}

export async function png(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#b7791f' } })
    .png()
    .toBuffer();
}
