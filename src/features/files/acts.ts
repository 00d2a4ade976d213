import type { Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { changeYear, type Whose, whoseYear } from '../dossiers/index.ts';
import { asProgram, FormReader } from '../frame/index.ts';
import { writable } from './endpoints.ts';
import { filePage, mayRestore } from './file-page.tsx';
import { actOn } from './finish.ts';
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
 * Any reader hides a file at once, everywhere in the unit, and bars what it holds from the province.
 * The reader may not write in the year, so that the program does.
 */
export async function reportFile(ask: SignedAsk & Posted): Promise<Reply> {
  const say = fileWords(ask.lang);
  const { whose, file } = await ask.within((tx) => fileAt(ask, tx));
  // Reported by somebody else meanwhile: what was wanted is so.
  if (file.state !== 'kept')
    return redirect(pathOf(whose, file), { tone: 'warning', text: say.reported });
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
  await asProgram(ask, (tx) =>
    changeYear(tx, ask, file.unit_id, async () => {
      const { numUpdatedRows } = await tx
        .updateTable('unit_file')
        .set({ state: 'hidden' })
        .where('tenant_id', '=', tenant)
        .where('unit_id', '=', file.unit_id)
        .where('sha256', '=', content.sha256)
        .where('state', '=', 'kept')
        .executeTakeFirst();
      await tx
        .insertInto('barred_file')
        .values({
          tenant_id: tenant,
          sha256: content.sha256,
          at: ask.now,
          account_id: account,
          reason,
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'sha256']).doNothing())
        .execute();
      return { result: undefined, act: numUpdatedRows > 0n ? actOn(file, 'reported') : undefined };
    }),
  );
  return redirect(pathOf(whose, file), { tone: 'warning', text: say.reported });
}

/** An office opens a file again that was reported by mistake. */
export async function restoreFile(ask: SignedAsk & Posted): Promise<Reply> {
  const say = fileWords(ask.lang);
  const { whose, file } = await ask.within((tx) => fileAt(ask, tx));
  if (!mayRestore(ask, whose)) throw new Refusal(403, say.onlyProvince);
  const content = contentOf(file);
  if (!content) throw new Refusal(404);
  const { tenant } = ask.who;
  await asProgram(ask, (tx) =>
    changeYear(tx, ask, file.unit_id, async () => {
      const { numUpdatedRows } = await tx
        .updateTable('unit_file')
        .set({ state: 'kept' })
        .where('tenant_id', '=', tenant)
        .where('unit_id', '=', file.unit_id)
        .where('sha256', '=', content.sha256)
        .where('state', '=', 'hidden')
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return { result: undefined, act: undefined };
      // Where another unit's copy still lies hidden, its own office has not opened it.
      await tx
        .deleteFrom('barred_file')
        .where('tenant_id', '=', tenant)
        .where('sha256', '=', content.sha256)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('unit_file')
                .select('id')
                .where('tenant_id', '=', tenant)
                .where('sha256', '=', content.sha256)
                .where('state', '=', 'hidden'),
            ),
          ),
        )
        .execute();
      return { result: undefined, act: actOn(file, 'restored') };
    }),
  );
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

function pathOf({ base }: Whose, { public_id }: UnitFileRow): string {
  return `${base}/files/${public_id}`;
}
