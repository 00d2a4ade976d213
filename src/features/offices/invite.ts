import type { Tx } from '../../platform/database/database.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { createAccount, loginForm, loginTaken, suggestLogin } from '../accounts/index.ts';
import { FormReader } from '../frame/index.ts';
import { type InvitedAccount, slipsReply } from '../slips/index.ts';
import {
  communesWithoutAccount,
  currentCommunes,
  findAccountByPublicId,
} from './account-queries.ts';
import { type OfficeRole, officeAccountWords, officeRoles } from './account-words.ts';
import { typedIn } from './changed.ts';
import { newAccountFields, newAccountPage } from './new-account-page.tsx';
import { loginSource, officeOf } from './office.ts';
import { holdProvince } from './province-queries.ts';

/** Creates one account of an office and answers with its slip. */
export async function inviteOne(ask: SignedAsk & Posted, publicUrl: string): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = officeAccountWords(lang);
  const form = new FormReader(fields, lang);
  const role = form.choice('role', officeRoles, { label: say.role, required: true });
  const name = form.line('name', { label: say.name, min: 2, max: 100 });
  const login = form.line('login', { label: say.login, max: 40 }).toLowerCase();
  const wrong = form.errors.some(({ field }) => field === 'login');
  if (login !== '' && !wrong && !loginForm.test(login)) form.fault('login', say.loginWrong);
  const email = form.email('email', { label: say.email });
  const key = /^[2-9a-z]{14}$/.exec(fields.one('key'))?.[0];
  const done = await ask.within(async (tx) => {
    const province = await holdProvince(tx, who.tenant);
    if (key && (await findAccountByPublicId(tx, who.tenant, key))) return 'already';
    const commune = role && (await readCommune(tx, ask, form, role));
    if (email !== '' && form.errors.length === 0 && (await loginTaken(tx, email))) {
      form.fault('email', say.emailTaken);
    }
    if (login !== '' && form.errors.length === 0 && (await loginTaken(tx, login))) {
      form.fault('login', say.loginTaken);
    }
    if (!role || form.errors.length > 0) return undefined;
    const holder = officeOf({ role, commune: commune?.name }, province);
    const created = await createAccount(tx, actBy(who), now, {
      role,
      name: name || holder,
      login: login || (await suggestLogin(tx, loginSource(role, commune?.name))),
      email,
      commune: commune?.id,
      publicId: key,
    });
    return { province, slip: { ...created, holder: name || holder } };
  });
  if (done === 'already') {
    return redirect(`/accounts/${key}`, { tone: 'warning', text: say.createdAlready });
  }
  if (!done) {
    const typed = typedIn(fields, newAccountFields);
    return page(await newAccountPage(ask, typed, form.errors), 422);
  }
  const { province, slip } = done;
  return slipsReply(ask, {
    title: say.slipOf(slip.holder),
    slips: [slip],
    office: province.standing_office,
    help: province.help,
    publicUrl,
    breadcrumbs: [{ label: say.title, href: '/accounts' }],
    doneHref: '/accounts',
  });
}

/** The commune of the new account: commune police need one, leaders may have one, others none. */
async function readCommune(
  tx: Tx,
  { lang, who, fields }: SignedAsk & Posted,
  form: FormReader,
  role: OfficeRole,
) {
  const say = officeAccountWords(lang);
  const chosen = fields.one('commune');
  if (chosen === '') {
    if (role === 'commune') form.fault('commune', say.communeNeeded);
    return undefined;
  }
  if (role === 'province' || role === 'admin') {
    form.fault('commune', say.communeNotMeant);
    return undefined;
  }
  const communes = await currentCommunes(tx, who.tenant);
  const commune = communes.find(({ public_id }) => public_id === chosen);
  if (!commune) form.fault('commune', say.communeUnknown);
  return commune;
}

/** Creates an account for the police of each commune that has none; answers with all slips. */
export async function inviteCommunes(ask: SignedAsk & Posted, publicUrl: string): Promise<Reply> {
  const { lang, who, now } = ask;
  const say = officeAccountWords(lang);
  const { province, slips } = await ask.within(async (tx) => {
    const province = await holdProvince(tx, who.tenant);
    const slips: InvitedAccount[] = [];
    for (const { id, name } of await communesWithoutAccount(tx, who.tenant)) {
      const holder = officeOf({ role: 'commune', commune: name }, province);
      const created = await createAccount(tx, actBy(who), now, {
        role: 'commune',
        name: holder,
        login: await suggestLogin(tx, name),
        commune: id,
      });
      slips.push({ ...created, holder });
    }
    return { province, slips };
  });
  if (slips.length === 0) return redirect('/accounts', { tone: 'info', text: say.allHave });
  return slipsReply(ask, {
    title: say.slipsOf(slips.length),
    slips,
    office: province.standing_office,
    help: province.help,
    publicUrl,
    breadcrumbs: [{ label: say.title, href: '/accounts' }],
    doneHref: '/accounts',
  });
}
