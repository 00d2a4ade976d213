import { createReadStream } from 'node:fs';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { Upload } from '../../platform/http/upload.ts';
import { scopeOf } from '../../platform/http/who.ts';
import { newSecret } from '../../platform/ids.ts';
import { begin } from './arrivals.ts';
import { nameOf } from './endpoints.ts';
import type { Keeper } from './finish.ts';
import type { SaidFault } from './words.ts';

export interface Incoming {
  readonly unit: string;
  /** The record that it is proof of; none yet for another file. */
  readonly record: string | null;
  readonly upload: Upload;
}

export type Brought =
  | { readonly ok: true; readonly file: UnitFileRow }
  | { readonly ok: false; readonly fault: SaidFault };

/** Brings a file that a form has left here the same way as one that a script sends. */
export async function bringFile(
  keeper: Keeper,
  ask: SignedAsk,
  { unit, record, upload }: Incoming,
): Promise<Brought> {
  const { path, size } = upload;
  if (size === 0) return { ok: false, fault: 'empty' };
  const announced = { key: newSecret(), name: nameOf(upload.name), size, record };
  const begun = await ask.within((tx) => begin(tx, ask, unit, announced));
  if (!begun.ok) return { ok: false, fault: begun.why };
  const bytes = createReadStream(path);
  await keeper.arrivals.append(scopeOf(ask.who), begun.file, { offset: 0, bytes });
  const done = await keeper.finish(ask, begun.file);
  if (done.kind === 'kept') return { ok: true, file: done.file };
  return { ok: false, fault: done.kind === 'refused' ? done.fault : 'broken' };
}
