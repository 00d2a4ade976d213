import type { Archive } from './archive.ts';
import { builtInFormat, type NumberFormat, writtenFormat } from './dates.ts';
import { walk } from './walk.ts';
import { attribute } from './xml.ts';

/** What each style of cells, by its number, makes of a number. */
export async function readFormats(archive: Archive, part: string): Promise<NumberFormat[]> {
  const own = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  let within = false;
  await walk(archive, part, {
    open(name, attributes) {
      if (name === 'cellXfs') within = true;
      if (name === 'numFmt') {
        const code = attribute(attributes, 'formatCode') ?? '';
        own.set(attribute(attributes, 'numFmtId') ?? '', writtenFormat(code));
      }
      if (name === 'xf' && within) {
        const id = attribute(attributes, 'numFmtId') ?? '0';
        formats.push(own.get(id) ?? builtInFormat(Number(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') within = false;
    },
    text() {},
  });
  return formats;
}
