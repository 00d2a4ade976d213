import { record } from '../../platform/audit/trail.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { frame } from '../frame/index.ts';
import { CodeField } from './code-field.tsx';
import { newTotpSecret, totpStep, totpUri } from './second-factor.ts';
import { accountWords } from './words.ts';

/** Holds the secret between the two steps, in the browser of the one who will have it anyway. */
const secretCookie = 'new-factor';
const secretSeconds = 15 * 60;

export async function showTotp(ask: SignedAsk): Promise<Reply> {
  if (ask.who.hasTotp) return redirect('/account');
  return page(totpPage(ask, offerSecret(ask), []));
}

/** Turns the second factor on, once a code has shown that the telephone has the secret. */
export async function startTotp(ask: SignedAsk & Posted): Promise<Reply> {
  const { who, lang, now, cookies, fields } = ask;
  const say = accountWords(lang);
  if (who.hasTotp) return redirect('/account');
  const secret = cookies.get(secretCookie);
  if (!secret || !/^[A-Z2-7]{16,64}$/.test(secret)) {
    return page(
      totpPage(ask, offerSecret(ask), [{ field: 'code', message: say.totpExpired }]),
      422,
    );
  }
  const step = totpStep(secret, fields.one('code').slice(0, 20), 0, now);
  if (step === undefined) {
    return page(totpPage(ask, secret, [{ field: 'code', message: say.codeWrong }]), 422);
  }
  await setTotp(ask, secret, step);
  cookies.drop(secretCookie);
  return redirect('/account', { tone: 'success', text: say.totpStarted });
}

export async function stopTotp(ask: SignedAsk & Posted): Promise<Reply> {
  await setTotp(ask, null, 0);
  return redirect('/account', { tone: 'success', text: accountWords(ask.lang).totpStopped });
}

async function setTotp(ask: SignedAsk, secret: string | null, step: number): Promise<void> {
  const { who, now } = ask;
  await ask.within(async (tx) => {
    await tx
      .updateTable('account')
      .set((eb) => ({ totp_secret: secret, totp_step: step, version: eb('version', '+', 1) }))
      .where('tenant_id', '=', who.tenant)
      .where('id', '=', who.account)
      .execute();
    const action = secret ? 'startedSecondFactor' : 'stoppedSecondFactor';
    await record(tx, actBy(who), now, { action, subject: 'account', subjectId: who.account });
  });
}

function offerSecret(ask: SignedAsk): string {
  const secret = newTotpSecret();
  ask.cookies.set(secretCookie, secret, secretSeconds);
  return secret;
}

function totpPage(ask: SignedAsk, secret: string, errors: readonly FieldError[]): string {
  const { lang, csrf, who } = ask;
  const say = accountWords(lang);
  return frame(ask, {
    title: say.totpTitle,
    hasErrors: errors.length > 0,
    breadcrumbs: [{ label: say.mine, href: '/account' }],
    children: (
      <>
        <PageHeading title={say.totpTitle} lead={say.totpLead} />
        <QrCode text={totpUri(secret, who.login)} label={say.qr} />
        <p>
          {say.totpKey}: <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <Form
          lang={lang}
          id="code"
          action="/account/code"
          csrf={csrf}
          submit={say.totpStart}
          errors={errors}
          cancelHref="/account"
        >
          <CodeField lang={lang} errors={errors} />
        </Form>
      </>
    ),
  });
}
