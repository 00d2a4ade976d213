import sharp from 'sharp';

/*
 * Proof that looks like proof: photos of an afternoon outdoors, and papers as a scanner gives them.
 * Drawn from a number, so that each is another picture and every demo the same. They hold no writing,
 * for a fresh machine may have no font.
 */

/** A photo as a telephone sends it, of size and kind. */
export async function aPhoto(n: number): Promise<File> {
  const sun = 200 + ((n * 173) % 1200);
  const trees = Array.from({ length: 7 }, (_, i) => {
    const x = 60 + i * 230 + ((n * 37 + i * 53) % 90);
    const height = 180 + ((n * 71 + i * 97) % 160);
    return `<rect x="${x + 34}" y="${820 - height / 2}" width="18" height="${height / 2}" fill="#6b4a2f"/>
      <ellipse cx="${x + 43}" cy="${820 - height / 2}" rx="70" ry="${height / 2}" fill="${i % 2 ? '#3f7d4a' : '#5a9a5e'}"/>`;
  });
  const people = Array.from({ length: 14 }, (_, i) => {
    const x = 70 + i * 108 + ((n * 29 + i * 31) % 40);
    const shirt = ['#f4f1ea', '#2f6db3', '#f4f1ea', '#b8322a'][(n + i) % 4];
    return `<circle cx="${x}" cy="905" r="20" fill="#caa07a"/><rect x="${x - 24}" y="928" width="48" height="90" rx="14" fill="${shirt}"/>`;
  });
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
    <rect width="1600" height="820" fill="#bcd9ee"/><circle cx="${sun}" cy="170" r="80" fill="#ffe9a8"/>
    <rect y="560" x="${(n * 97) % 700}" width="760" height="260" fill="#efe2c4"/>
    <rect y="520" x="${((n * 97) % 700) - 20}" width="800" height="50" fill="#a8452f"/>
    <rect y="820" width="1600" height="380" fill="#c9b28a"/>${trees.join('')}${people.join('')}
    <rect x="300" y="690" width="1000" height="80" rx="6" fill="#b3261e"/></svg>`;
  const bytes = await sharp(Buffer.from(scene)).jpeg({ quality: 80 }).toBuffer();
  return new File([new Uint8Array(bytes)], `IMG_${2040 + n}.jpg`, { type: 'image/jpeg' });
}

/** A signed paper as a scanner gives it: a picture of a page, in a PDF. */
export async function aPaper(n: number): Promise<File> {
  const [width, height] = [1240, 1754] as const;
  const lines = Array.from({ length: 22 + (n % 5) }, (_, i) => {
    const last = i % 6 === 5;
    return `<rect x="170" y="${460 + i * 44}" width="${last ? 420 : 900}" height="9" rx="4" fill="#57534e"/>`;
  });
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#fbfaf6"/>
    <rect x="170" y="150" width="330" height="11" fill="#292524"/><rect x="640" y="150" width="440" height="11" fill="#292524"/>
    <rect x="210" y="180" width="250" height="9" fill="#57534e"/><rect x="700" y="180" width="320" height="9" fill="#57534e"/>
    <rect x="400" y="320" width="440" height="16" fill="#1c1917"/><rect x="300" y="360" width="640" height="11" fill="#292524"/>
    ${lines.join('')}
    <circle cx="860" cy="1560" r="92" fill="none" stroke="#b3261e" stroke-width="7" opacity="0.75"/>
    <circle cx="860" cy="1560" r="66" fill="none" stroke="#b3261e" stroke-width="4" opacity="0.75"/>
    <path d="M820 1580 q 60 -${60 + (n % 30)} 110 -10 t 120 -20" fill="none" stroke="#1e3a8a" stroke-width="5"/></svg>`;
  const scan = await sharp(Buffer.from(page)).jpeg({ quality: 70 }).toBuffer();
  const name = `van-ban-${String(n + 1).padStart(2, '0')}.pdf`;
  return new File([new Uint8Array(asPdf(scan, width, height))], name, { type: 'application/pdf' });
}

/** One picture as the one page of a PDF (ISO 32000-1), on A4. */
function asPdf(picture: Buffer, width: number, height: number): Buffer {
  const drawn = 'q 595 0 0 842 0 0 cm /P Do Q';
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
    ),
    Buffer.from(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`),
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
      ),
      picture,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let size = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    size += part.length;
  };
  objects.forEach((object, n) => {
    offsets.push(size);
    add(Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  });
  const start = size;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(Buffer.from(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}`));
  add(
    Buffer.from(
      `trailer << /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
