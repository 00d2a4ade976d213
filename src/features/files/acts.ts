import { record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { changeYear, type Whose, whoseYear } from '../dossiers/index.ts';
import { asProgram, FormReader } from '../frame/index.ts';
import { reportDraft } from './addresses.ts';
import { barContent, type Moved, openContent } from './barred.ts';
import { writable } from './endpoints.ts';
import { filePage, mayRestore } from './file-page.tsx';
import { actOn, programIn } from './finish.ts';
import { contentOf } from './keys.ts';
import { changeFile, findFile } from './queries.ts';
import { fileWords } from './words.ts';

/** A file of the address, with whose it is; 404 for one that is not there to be seen. */
export async function fileAt(ask: SignedAsk, tx: Tx) {
  const whose = await whoseYear(ask, tx);
  const file = found(await findFile(tx, ask.who.tenant, whose.unit.id, ask.param('id')));
  if (file.state === 'arriving' || file.state === 'erased') throw new Refusal(404);
  return { whose, file };
}

/**
 * Any reader hides a file at once, wherever in the province its content lies, and bars it. The reader
 * may not write in the year, so that the program does; of other units' files it is the program that
 * acts, for nobody learns what another unit has.
 */
export async function reportFile(ask: SignedAsk & Posted): Promise<Reply> {
  const say = fileWords(ask.lang);
  const { whose, file } = await ask.within((tx) => fileAt(ask, tx));
  const done = redirect(pathOf(whose, file), {
    tone: 'warning',
    text: say.reported,
    draftsDone: [`${ask.who.publicId}:${reportDraft(file)}`],
  });
  // Reported by somebody else meanwhile: what was wanted is so.
  if (file.state !== 'kept') return done;
  const form = new FormReader(ask.fields, ask.lang);
  const reason = form.lines('reason', { label: say.reason, required: true, max: 500 });
  if (form.errors.length > 0)
    return page(
      await filePage(ask, whose, file, { reason: ask.fields.one('reason'), errors: form.errors }),
      422,
    );
  const content = contentOf(file);
  if (!content) throw new Refusal(404);
  const { tenant, account } = ask.who;
  const { sha256 } = content;
  await asProgram(ask, async (tx) => {
    const hidden = await changeYear(tx, ask, file.unit_id, async () => {
      const result = await barContent(tx, { tenant, sha256 }, { at: ask.now, account, reason });
      return { result, act: result.length > 0 ? actOn(file, 'reported') : undefined };
    });
    for (const copy of besides(hidden, file))
      await record(tx, programIn(tenant), ask.now, actOn(copy, 'hidden'));
  });
  return done;
}

/** An office opens a file again that was reported by mistake, and its like in whatever it keeps. */
export async function restoreFile(ask: SignedAsk & Posted): Promise<Reply> {
  const say = fileWords(ask.lang);
  const { whose, file } = await ask.within((tx) => fileAt(ask, tx));
  if (!mayRestore(ask, whose)) throw new Refusal(403, say.onlyProvince);
  // Opened by somebody else meanwhile, or never hidden: others of its like are none of this.
  if (file.state !== 'hidden')
    return redirect(pathOf(whose, file), { tone: 'success', text: say.restored });
  const content = contentOf(file);
  if (!content) throw new Refusal(404);
  const { tenant, commune } = ask.who;
  const { sha256 } = content;
  await asProgram(ask, async (tx) => {
    const opened = await changeYear(tx, ask, file.unit_id, async () => {
      const result = await openContent(tx, { tenant, sha256 }, commune);
      return { result, act: result.length > 0 ? actOn(file, 'restored') : undefined };
    });
    for (const copy of besides(opened, file))
      await record(tx, actBy(ask.who), ask.now, actOn(copy, 'restored'));
  });
  return redirect(pathOf(whose, file), { tone: 'success', text: say.restored });
}

/** Takes a file from its record; it can be put back, and past days still show it. */
export async function removeFile(ask: SignedAsk & Posted): Promise<Reply> {
  const { whose, file } = await setRemoved(ask, true);
  return redirect(pathOf(whose, file), { tone: 'success', text: fileWords(ask.lang).removed });
}

export async function putBackFile(ask: SignedAsk & Posted): Promise<Reply> {
  const { whose, file } = await setRemoved(ask, false);
  return redirect(pathOf(whose, file), { tone: 'success', text: fileWords(ask.lang).putBackDone });
}

async function setRemoved(ask: SignedAsk & Posted, removed: boolean) {
  return ask.within(async (tx) => {
    const { whose, file } = await fileAt(ask, tx);
    await writable(ask, whose);
    // A signed paper is replaced by another, never taken away.
    if (file.dossier_id !== null) throw new Refusal(404);
    await changeYear(tx, ask, file.unit_id, async () => {
      const now = found(await findFile(tx, ask.who.tenant, file.unit_id, file.public_id));
      const changes = (now.removed_at !== null) !== removed && now.state === 'kept';
      if (changes) await changeFile(tx, now, ['kept'], { removed_at: removed ? ask.now : null });
      const act = actOn(now, removed ? 'removed' : 'putBack');
      return { result: undefined, act: changes ? act : undefined };
    });
    return { whose, file };
  });
}

function besides(moved: readonly Moved[], { id }: UnitFileRow): readonly Moved[] {
  return moved.filter((one) => one.id !== id);
}

function pathOf({ base }: Whose, { public_id }: UnitFileRow): string {
  return `${base}/files/${public_id}`;
}
