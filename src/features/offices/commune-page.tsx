import type { CommuneRow } from '../../platform/database/tables.ts';
import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayWord, frame, withQuery } from '../frame/index.ts';
import { countAccounts, findCommune } from './commune-queries.ts';
import { communeWords } from './commune-words.ts';

export const communeFields = ['code', 'name', 'former_names', 'help'] as const;
export type TypedCommune = Readonly<Record<(typeof communeFields)[number], string>>;

export function typedOf(
  row: Pick<CommuneRow, 'code' | 'name' | 'former_names' | 'help'>,
): TypedCommune {
  const { code, name, former_names, help } = row;
  return { code, name, former_names: former_names.join('\n'), help };
}

export interface CommuneState {
  readonly typed?: TypedCommune;
  readonly version?: string;
  readonly errors?: readonly FieldError[];
  readonly endDay?: string;
  /** Of the form that ends the commune. */
  readonly endErrors?: readonly FieldError[];
}

const nothing: TypedCommune = { code: '', name: '', former_names: '', help: '' };

export async function showNewCommune(ask: SignedAsk): Promise<Reply> {
  return page(newCommunePage(ask, nothing, []));
}

export function newCommunePage(
  ask: SignedAsk,
  typed: TypedCommune,
  errors: readonly FieldError[],
): string {
  const say = communeWords(ask.lang);
  return frame(ask, {
    title: say.newTitle,
    hasErrors: errors.length > 0,
    breadcrumbs: [{ label: say.title, href: '/communes' }],
    children: (
      <>
        <PageHeading title={say.newTitle} />
        <CommuneForm ask={ask} typed={typed} errors={errors} id="new" />
      </>
    ),
  });
}

export async function showCommune(ask: SignedAsk): Promise<Reply> {
  return page(await communePage(ask, {}));
}

/** One commune: what it is called, and whether it still is. */
export async function communePage(ask: SignedAsk, state: CommuneState): Promise<string> {
  const { lang, who, csrf } = ask;
  const say = communeWords(lang);
  const { errors = [], endErrors = [], endDay = '' } = state;
  const { row, accounts } = await ask.within(async (tx) => {
    const row = found(await findCommune(tx, who.tenant, ask.param('id')));
    return { row, accounts: await countAccounts(tx, who.tenant, row.id) };
  });
  const { public_id: id, name, ended_on } = row;
  return frame(ask, {
    title: name,
    hasErrors: errors.length + endErrors.length > 0,
    breadcrumbs: [{ label: say.title, href: '/communes' }],
    children: (
      <>
        <PageHeading
          title={name}
          over={ended_on === null ? undefined : say.endedOn(dayWord(ended_on))}
          lead={say.accountsOf(accounts)}
          actions={
            accounts > 0 && (
              <LinkButton href={withQuery('/accounts', { commune: id })}>
                {say.seeAccounts}
              </LinkButton>
            )
          }
        />
        <CommuneForm
          ask={ask}
          typed={state.typed ?? typedOf(row)}
          errors={errors}
          id={id}
          version={state.version ?? String(row.version)}
        />
        {ended_on === null ? (
          <Panel id="end-part" heading={say.end}>
            <p>{say.endLead}</p>
            <Form
              lang={lang}
              id="end"
              action={`/communes/${id}/end`}
              csrf={csrf}
              submit={say.endSubmit}
              submitKind="danger"
              errors={endErrors}
            >
              <DateField
                lang={lang}
                name="ended_on"
                label={say.endDay}
                value={endDay}
                error={errorOf(endErrors, 'ended_on')}
                required
              />
            </Form>
          </Panel>
        ) : (
          <Panel id="end-part" heading={say.reopen}>
            <p>{say.reopenLead}</p>
            <PostButton action={`/communes/${id}/reopen`} csrf={csrf}>
              {say.reopen}
            </PostButton>
          </Panel>
        )}
      </>
    ),
  });
}

function CommuneForm({
  ask: { lang, csrf, who },
  typed,
  errors,
  id,
  version,
}: {
  readonly ask: SignedAsk;
  readonly typed: TypedCommune;
  readonly errors: readonly FieldError[];
  /** `new` where it is not yet in the catalogue. */
  readonly id: string;
  readonly version?: string;
}) {
  const say = communeWords(lang);
  const box = (name: keyof TypedCommune) => ({
    lang,
    name,
    label: say.fields[name],
    hint: say.hints[name],
    value: typed[name],
    error: errorOf(errors, name),
  });
  return (
    <Form
      lang={lang}
      id="commune"
      action={`/communes/${id}`}
      csrf={csrf}
      submit={version === undefined ? say.saveNew : say.save}
      errors={errors}
      cancelHref="/communes"
      draft={{ key: `commune-${id}`, user: who.publicId }}
    >
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <TextField {...box('code')} required width="short" inputMode="numeric" />
      <TextField {...box('name')} required />
      <TextArea {...box('former_names')} rows={3} />
      <TextField {...box('help')} />
    </Form>
  );
}
