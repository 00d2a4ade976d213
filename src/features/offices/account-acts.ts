import { record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found, page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { endSessions, issueInvitation, loginTaken } from '../accounts/index.ts';
import { asProgram, conflictReply, FormReader, resolved } from '../frame/index.ts';
import { slipsReply } from '../slips/index.ts';
import { accountFields, officeAccountPage } from './account-page.tsx';
import {
  findAccountByPublicId,
  hasOtherAdmin,
  type OfficeAccount,
  updateAccount,
} from './account-queries.ts';
import { officeAccountWords } from './account-words.ts';
import { changedIn, typedIn } from './changed.ts';
import { holdProvince } from './province-queries.ts';

const addressOf = (ask: SignedAsk) => `/accounts/${ask.param('id')}`;

export async function saveOfficeAccount(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = officeAccountWords(lang);
  const fields = resolved(ask.fields);
  const version = fields.one('version');
  const form = new FormReader(fields, lang);
  const name = form.line('name', { label: say.name, required: true, min: 2, max: 100 });
  const email = form.email('email', { label: say.email });
  const mine = { name, email };
  const other = await asProgram(ask, async (tx) => {
    await holdProvince(tx, who.tenant);
    const row = found(await findAccountByPublicId(tx, who.tenant, ask.param('id')));
    const changed = changedIn({ name: row.name, email: row.email ?? '' }, mine);
    if (form.errors.length > 0 || changed.length === 0) return undefined;
    if (String(row.version) !== version) return row;
    if (email !== '' && changed.includes('email') && (await loginTaken(tx, email))) {
      form.fault('email', say.emailTaken);
      return undefined;
    }
    await updateAccount(tx, who.tenant, row.id, { name, email: email || null });
    // What people are called stands in the account alone, so that it can be removed from there.
    await record(tx, actBy(who), now, {
      action: 'changed',
      subject: 'account',
      subjectId: row.id,
      detail: { changed },
    });
    return undefined;
  });
  if (form.errors.length > 0) {
    const typed = typedIn(fields, accountFields);
    return page(await officeAccountPage(ask, { typed, version, errors: form.errors }), 422);
  }
  if (other) {
    const theirs = { name: other.name, email: other.email ?? '' };
    return conflictReply(ask, {
      subject: other.name,
      action: addressOf(ask),
      version: other.version,
      breadcrumbs: [{ label: say.title, href: '/accounts' }],
      fields: accountFields.map((field) => ({
        name: field,
        label: say[field],
        mine: mine[field],
        theirs: theirs[field],
      })),
    });
  }
  return redirect(addressOf(ask), { tone: 'success', text: say.saved });
}

/** A new slip in place of the password; everything that opened the account before is void. */
export async function resetAccount(ask: SignedAsk & Posted, publicUrl: string): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = officeAccountWords(lang);
  const factor = fields.has('factor');
  const done = await asProgram(ask, async (tx) => {
    const province = await holdProvince(tx, who.tenant);
    const row = found(await findAccountByPublicId(tx, who.tenant, ask.param('id')));
    const refused = await refusal(tx, ask, row);
    if (refused) return refused;
    if (row.disabled_at !== null) return say.resetDisabled;
    await updateAccount(tx, who.tenant, row.id, {
      password_hash: null,
      ...(factor && { totp_secret: null }),
    });
    await endSessions(tx, who.tenant, row.id, {});
    const invitation = await issueInvitation(tx, who.tenant, row.id, now);
    await record(tx, actBy(who), now, {
      action: 'reset',
      subject: 'account',
      subjectId: row.id,
      detail: { role: row.role, secondFactorRemoved: factor && row.totp_secret !== null },
    });
    return { province, slip: { holder: row.name, login: row.login, ...invitation } };
  });
  if (typeof done === 'string') return redirect(addressOf(ask), { tone: 'danger', text: done });
  const { province, slip } = done;
  return slipsReply(ask, {
    title: say.slipOf(slip.holder),
    lead: factor ? `${say.resetDone} ${say.resetFactorDone}` : say.resetDone,
    slips: [slip],
    office: province.standing_office,
    help: province.help,
    publicUrl,
    breadcrumbs: [{ label: say.title, href: '/accounts' }],
    doneHref: addressOf(ask),
  });
}

export async function disableAccount(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = officeAccountWords(lang);
  const refused = await asProgram(ask, async (tx) => {
    await holdProvince(tx, who.tenant);
    const row = found(await findAccountByPublicId(tx, who.tenant, ask.param('id')));
    const refused = await refusal(tx, ask, row);
    if (refused || row.disabled_at !== null) return refused;
    await updateAccount(tx, who.tenant, row.id, { disabled_at: now });
    await endSessions(tx, who.tenant, row.id, {});
    const detail = { role: row.role };
    const act = { action: 'disabled', subject: 'account', subjectId: row.id, detail };
    await record(tx, actBy(who), now, act);
    return undefined;
  });
  return redirect(
    addressOf(ask),
    refused ? { tone: 'danger', text: refused } : { tone: 'success', text: say.disabled },
  );
}

export async function enableAccount(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = officeAccountWords(lang);
  await asProgram(ask, async (tx) => {
    await holdProvince(tx, who.tenant);
    const row = found(await findAccountByPublicId(tx, who.tenant, ask.param('id')));
    if (row.disabled_at === null) return;
    await updateAccount(tx, who.tenant, row.id, { disabled_at: null });
    const detail = { role: row.role };
    const act = { action: 'enabled', subject: 'account', subjectId: row.id, detail };
    await record(tx, actBy(who), now, act);
  });
  return redirect(addressOf(ask), { tone: 'success', text: say.enabled });
}

/** Why an account may not be shut out, in words: one's own, or the last administrator's. */
async function refusal(
  tx: Tx,
  { who, lang }: SignedAsk,
  row: OfficeAccount,
): Promise<string | undefined> {
  const say = officeAccountWords(lang);
  if (row.id === who.account) return say.ownRefused;
  if (row.role === 'admin' && !(await hasOtherAdmin(tx, who.tenant, row.id))) return say.lastAdmin;
  return undefined;
}
