import { writtenDay } from '../../core/vietnamese/day.ts';
import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { asProgram, dayIn, frame, frameWords, instantWord } from '../frame/index.ts';
import { AccountStateTag } from './account-columns.tsx';
import { findAccountByPublicId, type OfficeAccount, stateOf } from './account-queries.ts';
import { officeAccountWords } from './account-words.ts';
import { officeOf } from './office.ts';
import { getProvince } from './province-queries.ts';

export const accountFields = ['name', 'email'] as const;
export type TypedChange = Readonly<Record<(typeof accountFields)[number], string>>;

export interface AccountForm {
  readonly typed: TypedChange;
  readonly version: string;
  readonly errors: readonly FieldError[];
}

export async function showOfficeAccount(ask: SignedAsk): Promise<Reply> {
  return page(await officeAccountPage(ask));
}

/** One account of an office: who holds it, how it stands, and what can be done about it. */
export async function officeAccountPage(ask: SignedAsk, form?: AccountForm): Promise<string> {
  const { lang, who, now } = ask;
  const say = officeAccountWords(lang);
  const { row, province } = await asProgram(ask, async (tx) => ({
    row: found(await findAccountByPublicId(tx, who.tenant, ask.param('id'))),
    province: await getProvince(tx, who.tenant),
  }));
  const state = stateOf(row, now);
  return frame(ask, {
    title: row.name,
    hasErrors: (form?.errors.length ?? 0) > 0,
    breadcrumbs: [{ label: say.title, href: '/accounts' }],
    children: (
      <>
        <PageHeading title={row.name} over={officeOf(row, province)} />
        <Panel id="about" heading={say.about}>
          <SummaryList
            lang={lang}
            rows={[
              { label: say.login, value: row.login },
              { label: say.role, value: frameWords(lang).roles[row.role] },
              { label: say.state, value: <AccountStateTag ask={ask} state={state} /> },
              {
                label: say.factor,
                value: row.totp_secret === null ? say.factorOff : say.factorOn,
              },
              { label: say.created, value: writtenDay(dayIn(row.created_at)) },
              {
                label: say.seen,
                value: row.seen_at === null ? say.never : instantWord(row.seen_at),
              },
            ]}
          />
        </Panel>
        <ChangeForm ask={ask} row={row} form={form} />
        {row.id === who.account ? (
          <Panel id="own" heading={frameWords(lang).myAccount}>
            <p>{say.own}</p>
            <LinkButton href="/account">{frameWords(lang).myAccount}</LinkButton>
          </Panel>
        ) : (
          <Acts ask={ask} row={row} />
        )}
      </>
    ),
  });
}

function ChangeForm({
  ask: { lang, csrf },
  row,
  form,
}: {
  readonly ask: SignedAsk;
  readonly row: OfficeAccount;
  readonly form: AccountForm | undefined;
}) {
  const say = officeAccountWords(lang);
  const { typed, version, errors } = form ?? {
    typed: { name: row.name, email: row.email ?? '' },
    version: String(row.version),
    errors: [],
  };
  return (
    <Panel id="change" heading={say.change}>
      <Form
        lang={lang}
        id="account"
        action={`/accounts/${row.public_id}`}
        csrf={csrf}
        submit={say.save}
        errors={errors}
        cancelHref="/accounts"
      >
        <input type="hidden" name="version" value={version} />
        <TextField
          lang={lang}
          name="name"
          label={say.name}
          value={typed.name}
          error={errorOf(errors, 'name')}
          required
          autocomplete="off"
        />
        <TextField
          lang={lang}
          type="email"
          name="email"
          label={say.email}
          hint={say.emailHint}
          value={typed.email}
          error={errorOf(errors, 'email')}
          autocomplete="off"
        />
      </Form>
    </Panel>
  );
}

function Acts({
  ask: { lang, csrf },
  row,
}: {
  readonly ask: SignedAsk;
  readonly row: OfficeAccount;
}) {
  const say = officeAccountWords(lang);
  const at = `/accounts/${row.public_id}`;
  if (row.disabled_at !== null) {
    return (
      <Panel id="able" heading={say.enable}>
        <p>{say.enableLead}</p>
        <PostButton action={`${at}/enable`} csrf={csrf}>
          {say.enable}
        </PostButton>
      </Panel>
    );
  }
  return (
    <>
      <Panel id="reset-part" heading={say.reset}>
        <p>{say.resetLead}</p>
        <Form
          lang={lang}
          id="reset"
          action={`${at}/reset`}
          csrf={csrf}
          submit={say.reset}
          submitKind="secondary"
        >
          {row.totp_secret !== null && (
            <Checkbox lang={lang} name="factor" label={say.resetFactor} />
          )}
        </Form>
      </Panel>
      <Panel id="able" heading={say.disable}>
        <p>{say.disableLead}</p>
        <PostButton action={`${at}/disable`} csrf={csrf} kind="danger">
          {say.disable}
        </PostButton>
      </Panel>
    </>
  );
}
