import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { frame, frameWords, instantWord } from '../frame/index.ts';
import { NewPasswordFields } from './new-password.tsx';
import { getAccount, sessionsOf } from './queries.ts';
import { isDemanded } from './second-factor.ts';
import { accountWords } from './words.ts';

export interface Typed {
  readonly name?: string;
  readonly email?: string;
  /** Each form of the page shows its own errors. */
  readonly profileErrors?: readonly FieldError[];
  readonly passwordErrors?: readonly FieldError[];
}

export async function showAccount(ask: SignedAsk): Promise<Reply> {
  return page(await accountPage(ask, {}));
}

/** One's own account: who one is here, password, second factor, sessions. */
export async function accountPage(ask: SignedAsk, typed: Typed): Promise<string> {
  const { lang, who, csrf, now } = ask;
  const say = accountWords(lang);
  const { profileErrors = [], passwordErrors = [] } = typed;
  const { account, sessions } = await ask.within(async (tx) => ({
    account: found(await getAccount(tx, who.tenant, who.account)),
    sessions: await sessionsOf(tx, who.tenant, who.account, now),
  }));
  return frame(ask, {
    title: say.mine,
    hasErrors: profileErrors.length + passwordErrors.length > 0,
    children: (
      <>
        <PageHeading
          title={say.mine}
          lead={`${say.login}: ${who.login} · ${frameWords(lang).roles[who.role]}`}
        />
        <Panel id="profile" heading={say.profile}>
          <Form
            lang={lang}
            id="profile-form"
            action="/account/profile"
            csrf={csrf}
            submit={say.saveProfile}
            submitKind="secondary"
            errors={profileErrors}
          >
            <TextField
              lang={lang}
              name="name"
              label={say.name}
              value={typed.name ?? account.name}
              error={errorOf(profileErrors, 'name')}
              required
              autocomplete="name"
            />
            <TextField
              lang={lang}
              type="email"
              name="email"
              label={say.email}
              hint={say.emailHint}
              value={typed.email ?? account.email ?? ''}
              error={errorOf(profileErrors, 'email')}
              autocomplete="email"
            />
          </Form>
        </Panel>
        <Panel id="factor" heading={say.secondFactor}>
          <p>{who.hasTotp ? say.totpOn : isDemanded(who.role) ? say.totpDemanded : say.totpOff}</p>
          <div class="actions">
            {!who.hasTotp && <LinkButton href="/account/code">{say.totpStart}</LinkButton>}
            {who.hasTotp && !isDemanded(who.role) && (
              <PostButton action="/account/code/stop" csrf={csrf} kind="danger">
                {say.totpStop}
              </PostButton>
            )}
          </div>
        </Panel>
        <Panel id="reminders" heading={say.reminders}>
          <p>{say.remindersText}</p>
          <div class="actions">
            <LinkButton href="/account/reminders">{say.remindersOpen}</LinkButton>
          </div>
        </Panel>
        <Panel id="password-part" heading={say.changePassword}>
          <Form
            lang={lang}
            id="password-form"
            action="/account/password"
            csrf={csrf}
            submit={say.savePassword}
            submitKind="secondary"
            errors={passwordErrors}
          >
            <TextField
              lang={lang}
              type="password"
              name="current"
              label={say.currentPassword}
              error={errorOf(passwordErrors, 'current')}
              required
              autocomplete="current-password"
            />
            <NewPasswordFields lang={lang} errors={passwordErrors} />
          </Form>
        </Panel>
        <Panel
          id="sessions"
          heading={say.sessions}
          actions={
            sessions.length > 1 && (
              <PostButton action="/account/sessions/end-others" csrf={csrf}>
                {say.endOthers}
              </PostButton>
            )
          }
        >
          <p>{say.sessionsLead}</p>
          <Table
            lang={lang}
            id="sessions-table"
            caption={say.sessions}
            captionHidden
            rows={sessions}
            rowKey={({ public_id }) => public_id}
            columns={[
              { key: 'device', label: say.device, rowHeader: true, cell: ({ device }) => device },
              {
                key: 'address',
                label: say.address,
                unbroken: true,
                cell: ({ address }) => address,
              },
              {
                key: 'since',
                label: say.since,
                unbroken: true,
                cell: ({ created_at }) => instantWord(created_at),
              },
              {
                key: 'seen',
                label: say.seen,
                unbroken: true,
                cell: ({ seen_at }) => instantWord(seen_at),
              },
              {
                key: 'end',
                label: say.end,
                labelHidden: true,
                cell: ({ public_id, device }) =>
                  public_id === who.session ? (
                    say.thisSession
                  ) : (
                    <PostButton
                      action={`/account/sessions/${public_id}/end`}
                      csrf={csrf}
                      kind="quiet"
                      ariaLabel={say.endSession(device)}
                    >
                      {say.end}
                    </PostButton>
                  ),
              },
            ]}
          />
        </Panel>
        <PostButton action="/sign-out" csrf={csrf}>
          {frameWords(lang).signOut}
        </PostButton>
      </>
    ),
  });
}
