import { record } from '../../platform/audit/trail.ts';
import { type Allowance, giveBack, use } from '../../platform/http/allowance.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { FormReader } from '../frame/index.ts';
import { accountPage } from './account-page.tsx';
import { loginTaken } from './login.ts';
import { readNewPassword } from './new-password.tsx';
import { hashPassword, isPassword } from './password.ts';
import { endSessions, getAccount } from './queries.ts';
import { accountWords } from './words.ts';

/** Guesses of the current password by someone who found a screen unlocked. */
const perAccount: Allowance = { size: 8, seconds: 15 * 60 };

export async function saveProfile(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = accountWords(lang);
  const form = new FormReader(fields, lang);
  const name = form.line('name', { label: say.name, required: true, min: 2, max: 100 });
  const email = form.email('email', { label: say.email });
  const saved = await ask.within(async (tx) => {
    if (form.errors.length > 0) return false;
    const account = found(await getAccount(tx, who.tenant, who.account));
    if (email !== '' && email !== account.email && (await loginTaken(tx, email))) {
      form.fault('email', say.emailTaken);
      return false;
    }
    await tx
      .updateTable('account')
      .set((eb) => ({ name, email: email || null, version: eb('version', '+', 1) }))
      .where('tenant_id', '=', who.tenant)
      .where('id', '=', who.account)
      .execute();
    // What they are called stands in the account alone, so that it can be removed from there.
    await record(tx, actBy(who), now, {
      action: 'changed',
      subject: 'account',
      subjectId: who.account,
    });
    return true;
  });
  if (saved) return redirect('/account', { tone: 'success', text: say.profileSaved });
  const typed = { name: fields.one('name'), email: fields.one('email') };
  return page(await accountPage(ask, { ...typed, profileErrors: form.errors }), 422);
}

export async function changePassword(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields, db } = ask;
  const say = accountWords(lang);
  const key = `password ${who.account}`;
  if (!(await use(db, key, perAccount, now))) throw new Refusal(429);
  const account = found(await ask.within((tx) => getAccount(tx, who.tenant, who.account)));
  const current = await isPassword(fields.one('current').slice(0, 1000), account.password_hash);
  const { password, errors } = readNewPassword(fields, who.login, lang);
  if (!current) errors.unshift({ field: 'current', message: say.currentWrong });
  if (errors.length > 0) return page(await accountPage(ask, { passwordErrors: errors }), 422);
  await giveBack(db, key);
  const password_hash = await hashPassword(password);
  await ask.within(async (tx) => {
    await tx
      .updateTable('account')
      .set((eb) => ({ password_hash, version: eb('version', '+', 1) }))
      .where('tenant_id', '=', who.tenant)
      .where('id', '=', who.account)
      .execute();
    await endSessions(tx, who.tenant, who.account, { except: who.session });
    await record(tx, actBy(who), now, {
      action: 'changedPassword',
      subject: 'account',
      subjectId: who.account,
    });
  });
  return redirect('/account', { tone: 'success', text: say.passwordSaved });
}

export async function endSession(ask: SignedAsk & Posted): Promise<Reply> {
  return endThose(ask, { only: ask.param('id') }, accountWords(ask.lang).ended);
}

export async function endOtherSessions(ask: SignedAsk & Posted): Promise<Reply> {
  return endThose(ask, { except: ask.who.session }, accountWords(ask.lang).othersEnded);
}

async function endThose(
  ask: SignedAsk,
  which: Parameters<typeof endSessions>[3],
  said: string,
): Promise<Reply> {
  const { who, now } = ask;
  const ended = await ask.within(async (tx) => {
    const count = await endSessions(tx, who.tenant, who.account, which);
    const act = {
      action: 'endedSessions',
      subject: 'account',
      subjectId: who.account,
      detail: { count },
    };
    if (count > 0) await record(tx, actBy(who), now, act);
    return count;
  });
  if (which.only !== undefined && ended === 0) throw new Refusal(404);
  return redirect('/account', { tone: 'success', text: said });
}
