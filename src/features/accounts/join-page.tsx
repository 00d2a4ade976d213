import { record } from '../../platform/audit/trail.ts';
import { type Allowance, use } from '../../platform/http/allowance.ts';
import { page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Ask, Posted } from '../../platform/http/route.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormReader, guestFrame } from '../frame/index.ts';
import { NewPasswordFields, readNewPassword } from './new-password.tsx';
import { openSession } from './open-session.ts';
import { hashPassword } from './password.ts';
import { endSessions, findInvited, getAccount, useInvitation } from './queries.ts';
import { greetingOffice } from './sign-in-page.tsx';
import { accountWords } from './words.ts';

/** Codes that one address may try: they have 59 bits, so this only spares the database. */
const perAddress: Allowance = { size: 120, seconds: 3600 };

type Invited = NonNullable<Awaited<ReturnType<typeof findInvited>>>;

/** First the code of the slip, typed or brought by its QR; then the password. */
export async function showJoin(ask: Ask): Promise<Reply> {
  const code = ask.query.get('code') ?? '';
  if (code === '') return page(await codePage(ask, '', []));
  const invited = await findTried(ask, code);
  return invited
    ? page(await passwordPage(ask, invited, code, invited.name, []))
    : page(
        await codePage(ask, code, [{ field: 'code', message: accountWords(ask.lang).joinWrong }]),
        422,
      );
}

export async function doJoin(ask: Ask & Posted): Promise<Reply> {
  const { fields, lang, now } = ask;
  const say = accountWords(lang);
  const code = fields.one('code').slice(0, 100);
  const invited = await findTried(ask, code);
  if (!invited) {
    return page(await codePage(ask, code, [{ field: 'code', message: say.joinWrong }]), 422);
  }
  if (!fields.has('password')) {
    return page(await passwordPage(ask, invited, code, invited.name, []));
  }
  const { tenant_id: tenant, id, role, login } = invited;
  const form = new FormReader(fields, lang);
  const name = form.line('name', { label: say.yourName, required: true, min: 2, max: 100 });
  const { password, errors } = readNewPassword(fields, login, lang);
  const all = [...form.errors, ...errors];
  if (all.length > 0)
    return page(await passwordPage(ask, invited, code, fields.one('name'), all), 422);
  const password_hash = await hashPassword(password);
  const outcome = await ask.db.within({ tenant, reach: 'system', account: id }, async (tx) => {
    if (!(await useInvitation(tx, tenant, code, now))) return 'used';
    await tx
      .updateTable('account')
      .set((eb) => ({ password_hash, name, version: eb('version', '+', 1) }))
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .execute();
    await endSessions(tx, tenant, id, {});
    const account = await getAccount(tx, tenant, id);
    const verified = account?.totp_secret === null;
    await openSession(tx, ask, { tenant, account: id, verified });
    await record(tx, { tenant, account: id, role }, now, {
      action: 'joined',
      subject: 'account',
      subjectId: id,
    });
    return verified ? 'in' : 'code';
  });
  if (outcome === 'used')
    return page(await codePage(ask, code, [{ field: 'code', message: say.joinWrong }]), 422);
  return redirect(outcome === 'in' ? '/' : '/sign-in/code', { tone: 'success', text: say.welcome });
}

async function findTried(ask: Ask, code: string): Promise<Invited | undefined> {
  if (!(await use(ask.db, `join from ${ask.address}`, perAddress, ask.now))) throw new Refusal(429);
  return findInvited(ask.db, code, ask.now);
}

async function codePage(ask: Ask, code: string, errors: readonly FieldError[]): Promise<string> {
  const { lang, csrf } = ask;
  const say = accountWords(lang);
  return guestFrame(ask, {
    title: say.joinTitle,
    lead: say.joinLead,
    hasErrors: errors.length > 0,
    organisation: await greetingOffice(ask),
    children: (
      <Form
        lang={lang}
        id="join"
        action="/join"
        csrf={csrf}
        submit={say.go}
        errors={errors}
        cancelHref="/sign-in"
      >
        <TextField
          lang={lang}
          name="code"
          label={say.joinCode}
          hint={say.joinCodeHint}
          value={code}
          error={errorOf(errors, 'code')}
          required
          verbatim
          width="medium"
          autocomplete="off"
        />
      </Form>
    ),
  });
}

async function passwordPage(
  ask: Ask,
  invited: Invited,
  code: string,
  name: string,
  errors: readonly FieldError[],
): Promise<string> {
  const { lang, csrf } = ask;
  const say = accountWords(lang);
  return guestFrame(ask, {
    title: say.chooseTitle,
    lead: say.chooseLead(invited.login),
    hasErrors: errors.length > 0,
    organisation: await greetingOffice(ask),
    children: (
      <Form
        lang={lang}
        id="join"
        action="/join"
        csrf={csrf}
        submit={say.savePassword}
        errors={errors}
      >
        <input type="hidden" name="code" value={code} />
        <input
          class="visually-hidden"
          name="username"
          value={invited.login}
          autocomplete="username"
          tabIndex={-1}
          aria-hidden="true"
          readOnly
        />
        <TextField
          lang={lang}
          name="name"
          label={say.yourName}
          hint={say.yourNameHint}
          value={name}
          error={errorOf(errors, 'name')}
          required
          autocomplete="name"
        />
        <NewPasswordFields lang={lang} errors={errors} />
      </Form>
    ),
  });
}
