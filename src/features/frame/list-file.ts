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

/** A list as a file, written while it is sent; its name gets the day. */
export function listFile(
  ask: SignedAsk,
  name: string,
  sheet: SheetToWrite,
  way: WayToWrite = asXlsx,
): Reply {
  const whole = `${name}-${isoDay(dayIn(ask.now))}.${way.extension}`;
  return writtenFile(ask, whole, way.type, (out) => way.write(out, sheet));
}

/** An Excel file of a name of its own, written while it is sent. */
export function xlsxFile(
  ask: SignedAsk,
  name: string,
  write: (out: Writable) => Promise<void>,
): Reply {
  return writtenFile(ask, `${name}.xlsx`, xlsxType, write);
}

/** A reader who leaves ends the writing; what else fails ends the file unfinished. */
function writtenFile(
  ask: SignedAsk,
  name: string,
  type: string,
  write: (out: Writable) => Promise<void>,
): Reply {
  const out = new PassThrough();
  write(out).catch((error) => {
    if (!out.destroyed) ask.log.error({ err: { message: String(error) } }, 'a download failed');
    out.destroy(error instanceof Error ? error : undefined);
  });
  return file(name, type, out);
}
