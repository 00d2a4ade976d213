import { type ZipPart, zipped } from '../zip.ts';
import type { Paper } from './paper.ts';
import type { PaperFormat, Printer } from './printer.ts';

/** A paper in a zip file, under a name without an ending. */
export interface NamedPaper {
  readonly name: string;
  readonly paper: Paper;
}

/** The bytes of a zip file of papers, each printed when it is its turn: none is held with others. */
export function papersZip(
  papers: Iterable<NamedPaper>,
  formats: readonly PaperFormat[],
  printer: Printer,
): AsyncGenerator<Buffer> {
  return zipped(parts(papers, formats, printer));
}

function* parts(
  papers: Iterable<NamedPaper>,
  formats: readonly PaperFormat[],
  printer: Printer,
): Generator<ZipPart> {
  const taken = new Set<string>();
  for (const { name, paper } of papers) {
    const free = freeName(fileName(name), taken);
    for (const format of formats) {
      yield { name: `${free}.${format}`, content: printed(paper, format, printer) };
    }
  }
}

async function* printed(
  paper: Paper,
  format: PaperFormat,
  printer: Printer,
): AsyncGenerator<Uint8Array> {
  yield await printer.print(paper, format);
}

/** The longest name that every system takes is 255 bytes, its ending among them. */
const mostBytes = 200;

/** A name that Windows takes as well, and that leads to no folder. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  let short = plain;
  while (Buffer.byteLength(short) > mostBytes) short = [...short].slice(0, -1).join('').trimEnd();
  return /^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(short) ? `Văn bản ${short}`.trim() : short;
}

/** Windows counts names as equal that differ by capitals alone. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} (${n})`;
  taken.add(free.toLowerCase());
  return free;
}
