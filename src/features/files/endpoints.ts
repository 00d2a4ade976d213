import { tidy } from '../../core/vietnamese/fold.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import { found, json, Refusal, type Reply } from '../../platform/http/reply.ts';
import type { Posted, SentBytes, SignedAsk } from '../../platform/http/route.ts';
import { scopeOf } from '../../platform/http/who.ts';
import { type Whose, whoseYear } from '../dossiers/index.ts';
import { begin, mostBytes } from './arrivals.ts';
import type { Keeper } from './finish.ts';
import { findFile, findRecord } from './queries.ts';
import { fileWords, type SaidFault } from './words.ts';

/*
 * The four addresses by which a script sends a file: begin, append, ask, finish; and one to give up.
 * What fails is told in words that it shows as they are.
 */

const soundKey = /^[\w-]{8,64}$/;

/** Begins a file, or finds the one that was begun by the same key. */
export async function beginFile(ask: SignedAsk & Posted): Promise<Reply> {
  const { fields, who } = ask;
  const [key, name, size] = [
    fields.one('key'),
    nameOf(fields.one('name')),
    sizeOf(fields.one('size')),
  ];
  return ask.within(async (tx) => {
    const { unit } = await writable(ask, await whoseYear(ask, tx));
    if (fields.one('noSecrets') !== '1') return says(ask, fileWords(ask.lang).confirmFirst);
    if (!soundKey.test(key) || size === undefined) return refused(ask, 'broken');
    if (size === 0) return refused(ask, 'empty');
    if (size > mostBytes) return refused(ask, 'tooLarge');
    const wanted = fields.one('record');
    const record =
      wanted === '' ? null : found(await findRecord(tx, who.tenant, unit.id, wanted)).id;
    const begun = await begin(tx, ask, unit.id, { key, name, size, record });
    if (begun.ok) return json(told(begun.file));
    return refused(ask, begun.why, begun.why === 'busy' ? 429 : 422);
  });
}

/** Adds bytes at `?offset=`; where the file ends elsewhere, 409 tells where. */
export function appendBytes(keeper: Keeper) {
  return async (ask: SignedAsk & SentBytes): Promise<Reply> => {
    const file = await fileToWrite(ask);
    const offset = sizeOf(ask.query.get('offset') ?? '');
    const got =
      offset === undefined
        ? undefined
        : await keeper.arrivals.append(scopeOf(ask.who), file, { offset, bytes: ask.body });
    if (got?.broke === 'too large') return refused(ask, 'tooLarge', 413);
    const now = await fileToWrite(ask);
    if (now.state === 'erased') return refused(ask, 'gone');
    return json(told(now), got ? 200 : 409);
  };
}

/** How much of a file has arrived. */
export async function askArrived(ask: SignedAsk): Promise<Reply> {
  return json(told(await fileToWrite(ask)));
}

/** The file is whole: it is looked into and kept. */
export function finishFile(keeper: Keeper) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const done = await keeper.finish(ask, await fileToWrite(ask));
    switch (done.kind) {
      case 'kept':
        return json(told(done.file));
      case 'short':
        return json({ arrived: done.arrived }, 409);
      case 'refused':
        return refused(ask, done.fault);
    }
  };
}

/** Gives up a file that belongs to no record. */
export function cancelFile(keeper: Keeper) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const dropped = await keeper.cancel(ask, await fileToWrite(ask));
    return json({ dropped }, dropped ? 200 : 409);
  };
}

function told(file: UnitFileRow) {
  return {
    id: file.public_id,
    arrived: Number(file.arrived),
    size: Number(file.size),
    state: file.state,
  };
}

async function fileToWrite(ask: SignedAsk): Promise<UnitFileRow> {
  return ask.within(async (tx) => {
    const { unit } = await writable(ask, await whoseYear(ask, tx));
    return found(await findFile(tx, ask.who.tenant, unit.id, ask.param('id')));
  });
}

/** The year of a unit that whoever asks may write in; else in words why not. */
export async function writable(ask: SignedAsk, whose: Whose): Promise<Whose> {
  if (!whose.mayChange) throw new Refusal(403, fileWords(ask.lang).onlyProvince);
  return whose;
}

function refused(ask: SignedAsk, fault: SaidFault, status: 413 | 422 | 429 = 422): Reply {
  return says(ask, fileWords(ask.lang).fault[fault], status);
}

function says(_ask: SignedAsk, text: string, status: 413 | 422 | 429 = 422): Reply {
  return json({ says: text }, status);
}

/** A file's name as it is shown: its last part, tidied, never empty. */
export function nameOf(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? '';
  return [...tidy(last)].slice(0, 200).join('') || 'tep';
}

function sizeOf(sent: string): number | undefined {
  return /^\d{1,12}$/.test(sent) ? Number(sent) : undefined;
}
