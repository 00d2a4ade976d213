import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import type { Sent, SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import {
  bringFile,
  fileWords,
  type Keeper,
  nameOf,
  uploadKeys,
  uploadsOf,
} from '../files/index.ts';
import { submissionWords } from './words.ts';

/** What a signed paper may be: what a scanner or a telephone makes. */
const scanned = /^(application\/pdf|image\/.+)$/;

/** What a form brings: the file that it goes on with, also where something else in it is wrong. */
export interface Scan {
  readonly file?: UnitFileRow & { readonly sha256: Buffer };
  readonly error?: FieldError;
  /** To stay in the form where it is given back. */
  readonly uploads: readonly UnitFileRow[];
}

/** The scan that a form brings: with it, or before it under a key that it carries. */
export async function scanOf(keeper: Keeper, ask: SignedAsk & Sent, unit: string): Promise<Scan> {
  const { fields, upload, who, lang } = ask;
  const say = fileWords(lang);
  const keys = uploadKeys(fields);
  const before = await ask.within((tx) => uploadsOf(tx, { tenant: who.tenant, unit, keys }));
  const wrong = (message: string, uploads: readonly UnitFileRow[] = []): Scan => ({
    error: { field: 'file', message },
    uploads,
  });
  if (fields.one('noSecrets') !== '1')
    return { error: { field: 'noSecrets', message: say.confirmFirst }, uploads: before };
  if (upload) {
    const came = await bringFile(keeper, ask, { unit, record: null, upload });
    if (!came.ok) return wrong(say.faultOf(nameOf(upload.name), say.fault[came.fault]), before);
    for (const old of before) await keeper.cancel(ask, old);
    return judged(came.file);
  }
  const [file] = before.slice(-1);
  if (!file) return wrong(say.noOne);
  if (file.state !== 'kept') return wrong(say.faultOf(file.name, say.fault.broken));
  return judged(file);

  async function judged(one: UnitFileRow): Promise<Scan> {
    const { sha256 } = one;
    if (sha256 && scanned.test(one.media_type ?? ''))
      return { file: { ...one, sha256 }, uploads: [one] };
    await keeper.cancel(ask, one);
    return wrong(submissionWords(lang).wrongKind);
  }
}
