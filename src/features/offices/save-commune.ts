import { sentenceCase } from '../../core/text.ts';
import { record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { conflictReply, FormReader, resolved } from '../frame/index.ts';
import { changedIn, typedIn } from './changed.ts';
import { communeFields, communePage, newCommunePage, typedOf } from './commune-page.tsx';
import { findByCode, findByName, findCommune, updateCommune } from './commune-queries.ts';
import { communeWords } from './commune-words.ts';
import { readLines } from './lines.ts';
import { holdProvince } from './province-queries.ts';

interface Change {
  readonly code: string;
  readonly name: string;
  readonly former_names: string[];
  readonly help: string;
}

export async function addCommune(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = communeWords(lang);
  const form = new FormReader(fields, lang);
  const change = readCommune(form, lang);
  await ask.within(async (tx) => {
    await holdProvince(tx, who.tenant);
    await demandFree(tx, ask, form, change, undefined);
    if (form.errors.length > 0) return;
    const id = newId(now);
    await tx
      .insertInto('commune')
      .values({ tenant_id: who.tenant, id, public_id: newPublicId(), ended_on: null, ...change })
      .execute();
    const { code, name } = change;
    const act = { action: 'added', subject: 'commune', subjectId: id, detail: { code, name } };
    await record(tx, actBy(who), now, act);
  });
  if (form.errors.length > 0) {
    return page(newCommunePage(ask, typedIn(fields, communeFields), form.errors), 422);
  }
  return redirect('/communes', {
    tone: 'success',
    text: say.added(change.name),
    draftsDone: [`${who.publicId}:commune-new`],
  });
}

export async function saveCommune(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = communeWords(lang);
  const publicId = ask.param('id');
  const fields = resolved(ask.fields);
  const version = fields.one('version');
  const form = new FormReader(fields, lang);
  const change = readCommune(form, lang);
  const mine = typedOf(change);
  const other = await ask.within(async (tx) => {
    await holdProvince(tx, who.tenant);
    const row = found(await findCommune(tx, who.tenant, publicId));
    await demandFree(tx, ask, form, change, row);
    const changed = changedIn(typedOf(row), mine);
    if (form.errors.length > 0 || changed.length === 0) return undefined;
    if (String(row.version) !== version) return row;
    await updateCommune(tx, who.tenant, row.id, change);
    await record(tx, actBy(who), now, {
      action: 'changed',
      subject: 'commune',
      subjectId: row.id,
      // Whom to call may be a person's name: it is not repeated here.
      detail: { changed, code: change.code, name: change.name },
    });
    return undefined;
  });
  if (form.errors.length > 0) {
    const typed = typedIn(fields, communeFields);
    return page(await communePage(ask, { typed, version, errors: form.errors }), 422);
  }
  if (other) {
    const theirs = typedOf(other);
    return conflictReply(ask, {
      subject: other.name,
      action: `/communes/${publicId}`,
      version: other.version,
      breadcrumbs: [{ label: say.title, href: '/communes' }],
      fields: communeFields.map((name) => ({
        name,
        label: say.fields[name],
        mine: mine[name],
        theirs: theirs[name],
      })),
    });
  }
  return redirect(`/communes/${publicId}`, {
    tone: 'success',
    text: say.saved(change.name),
    draftsDone: [`${who.publicId}:commune-${publicId}`],
  });
}

function readCommune(form: FormReader, lang: SignedAsk['lang']): Change {
  const say = communeWords(lang);
  const wrong = (name: string) => form.errors.some(({ field }) => field === name);
  const code = form.line('code', { label: say.fields.code, required: true, max: 20 });
  if (!wrong('code') && !/^\d{5}$/.test(code)) form.fault('code', say.badCode);
  const name = sentenceCase(
    form.line('name', { label: say.fields.name, required: true, min: 4, max: 120 }),
  );
  if (!wrong('name') && !/^(xã|phường|đặc khu) \S/iu.test(name)) form.fault('name', say.badName);
  const former_names = readLines(form, 'former_names', {
    label: say.fields.former_names,
    maxLines: 30,
    maxLength: 120,
    many: say.formerMany,
    long: say.formerLong,
  });
  const help = form.line('help', { label: say.fields.help, max: 200 });
  return { code, name, former_names, help };
}

/** Neither the code nor the name of another; of an ended commune the name may be taken again. */
async function demandFree(
  tx: Tx,
  { lang, who }: SignedAsk,
  form: FormReader,
  { code, name }: Change,
  self: { readonly id: string; readonly ended_on: string | null } | undefined,
): Promise<void> {
  if (form.errors.length > 0) return;
  const say = communeWords(lang);
  const sameCode = await findByCode(tx, who.tenant, code, self?.id);
  if (sameCode) form.fault('code', say.codeTaken(sameCode.name));
  const current = self === undefined || self.ended_on === null;
  const sameName = current ? await findByName(tx, who.tenant, name, self?.id) : undefined;
  if (sameName) form.fault('name', say.nameTaken(sameName.code));
}
