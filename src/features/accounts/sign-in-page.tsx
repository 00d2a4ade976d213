import { sql } from 'kysely';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Ask, Posted } from '../../platform/http/route.ts';
import { sessionCookie } from '../../platform/http/session.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { frameWords, guestFrame, ownPath } from '../frame/index.ts';
import { CodeField } from './code-field.tsx';
import { giveCode } from './second-factor.ts';
import { signIn } from './sign-in.ts';
import { accountWords } from './words.ts';

/** The office in whose name a visitor is greeted. */
export async function greetingOffice(ask: Ask): Promise<string> {
  const result = await sql<{ office: string | null }>`select first_office() as office`.execute(
    ask.db.outside,
  );
  return result.rows[0]?.office ?? frameWords(ask.lang).unnamedOffice;
}

const nextOf = (ask: Ask): string => ownPath(ask.query.get('next'));

export async function showSignIn(ask: Ask): Promise<Reply> {
  if (ask.who) return redirect(nextOf(ask));
  return page(await signInPage(ask, '', []));
}

export async function doSignIn(ask: Ask & Posted): Promise<Reply> {
  const { fields, lang } = ask;
  const say = accountWords(lang);
  const name = fields.one('account').slice(0, 200);
  const password = fields.one('password').slice(0, 1000);
  const next = nextOf(ask);
  const outcome = name.trim() && password ? await signIn(ask, name, password) : 'wrong';
  if (outcome === 'in') return redirect(next);
  if (outcome === 'code') return redirect(`/sign-in/code?next=${encodeURIComponent(next)}`);
  const tooMany = outcome === 'tooMany';
  const errors: FieldError[] = [{ field: 'account', message: tooMany ? say.tooMany : say.wrong }];
  return page(await signInPage(ask, name, errors), tooMany ? 429 : 422);
}

async function signInPage(
  ask: Ask,
  account: string,
  errors: readonly FieldError[],
): Promise<string> {
  const { lang, csrf } = ask;
  const say = accountWords(lang);
  const next = nextOf(ask);
  return guestFrame(ask, {
    title: say.signIn,
    lead: say.signInLead,
    hasErrors: errors.length > 0,
    organisation: await greetingOffice(ask),
    children: (
      <>
        <Form
          lang={lang}
          id="sign-in"
          action={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`}
          csrf={csrf}
          submit={say.signIn}
          errors={errors}
        >
          <TextField
            lang={lang}
            name="account"
            label={say.account}
            hint={say.accountHint}
            value={account}
            error={errorOf(errors, 'account')}
            required
            verbatim
            autocomplete="username"
          />
          <TextField
            lang={lang}
            type="password"
            name="password"
            label={say.password}
            required
            autocomplete="current-password"
          />
        </Form>
        <p>
          <a href="/join">{say.haveSlip}</a>
        </p>
        <p>{say.forgot}</p>
      </>
    ),
  });
}

export async function showCode(ask: Ask): Promise<Reply> {
  if (ask.who) return redirect(nextOf(ask));
  return page(await codePage(ask, []));
}

export async function doCode(ask: Ask & Posted): Promise<Reply> {
  const say = accountWords(ask.lang);
  const outcome = await giveCode(ask, ask.fields.one('code').slice(0, 20));
  if (outcome === 'in') return redirect(nextOf(ask));
  if (outcome === 'signInAgain') return redirect('/sign-in');
  const tooMany = outcome === 'tooMany';
  const errors = [{ field: 'code', message: tooMany ? say.tooMany : say.codeWrong }];
  return page(await codePage(ask, errors), tooMany ? 429 : 422);
}

async function codePage(ask: Ask, errors: readonly FieldError[]): Promise<string> {
  const { lang, csrf } = ask;
  const say = accountWords(lang);
  return guestFrame(ask, {
    title: say.codeTitle,
    lead: say.codeLead,
    hasErrors: errors.length > 0,
    organisation: await greetingOffice(ask),
    children: (
      <Form
        lang={lang}
        id="code"
        action={`/sign-in/code?next=${encodeURIComponent(nextOf(ask))}`}
        csrf={csrf}
        submit={say.confirm}
        errors={errors}
        cancelHref="/sign-in"
      >
        <CodeField lang={lang} errors={errors} />
      </Form>
    ),
  });
}

export async function doSignOut(ask: Ask & Posted): Promise<Reply> {
  const { who, db, cookies, lang } = ask;
  if (who) {
    await db.within({ tenant: who.tenant, reach: 'system' }, (tx) =>
      tx.deleteFrom('session').where('public_id', '=', who.session).execute(),
    );
  }
  cookies.drop(sessionCookie);
  return redirect('/sign-in', { tone: 'info', text: accountWords(lang).signedOut });
}
