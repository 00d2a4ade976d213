import { PassThrough, type Writable } from 'node:stream';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { SheetToWrite } from '../../documents/spreadsheets/write/sheet.ts';
import { writeXlsx } from '../../documents/spreadsheets/write/xlsx.ts';
import { file, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { dayIn } from './days.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WayToWrite {
  readonly extension: string;
  readonly type: string;
  readonly write: (out: Writable, sheet: SheetToWrite) => Promise<void>;
}

const asXlsx: WayToWrite = { extension: 'xlsx', type: xlsxType, write: writeXlsx };

/**
 * A list as a file, written while it is sent. The name gets the day, or none where it is whole
 * already; a reader who leaves ends the writing, and what else fails ends the file unfinished.
 */
export function listFile(
  ask: SignedAsk,
  name: string,
  sheet: SheetToWrite,
  way: WayToWrite = asXlsx,
): Reply {
  const out = new PassThrough();
  way.write(out, sheet).catch((error) => {
    if (!out.destroyed) ask.log.error({ err: { message: String(error) } }, 'a download failed');
    out.destroy(error instanceof Error ? error : undefined);
  });
  return file(`${name}-${isoDay(dayIn(ask.now))}.${way.extension}`, way.type, out);
}
