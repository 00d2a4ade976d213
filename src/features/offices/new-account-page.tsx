import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { newPublicId } from '../../platform/ids.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { frame, frameWords } from '../frame/index.ts';
import { currentCommunes } from './account-queries.ts';
import { officeAccountWords, officeRoles } from './account-words.ts';

export const newAccountFields = ['key', 'role', 'commune', 'name', 'login', 'email'] as const;
export type TypedAccount = Readonly<Record<(typeof newAccountFields)[number], string>>;

const nothing = { role: 'commune', commune: '', name: '', login: '', email: '' };

export async function showNewAccount(ask: SignedAsk): Promise<Reply> {
  return page(await newAccountPage(ask, { ...nothing, key: newPublicId() }, []));
}

/** Invites one person; `key` is the account's public id, so that one form makes one account. */
export async function newAccountPage(
  ask: SignedAsk,
  typed: TypedAccount,
  errors: readonly FieldError[],
): Promise<string> {
  const { lang, who, csrf } = ask;
  const say = officeAccountWords(lang);
  const communes = await ask.within((tx) => currentCommunes(tx, who.tenant));
  const box = (name: 'name' | 'login' | 'email', hint: string) => ({
    lang,
    name,
    label: say[name],
    hint,
    value: typed[name],
    error: errorOf(errors, name),
  });
  return frame(ask, {
    title: say.newTitle,
    hasErrors: errors.length > 0,
    breadcrumbs: [{ label: say.title, href: '/accounts' }],
    children: (
      <>
        <PageHeading title={say.newTitle} lead={say.newLead} />
        <Form
          lang={lang}
          id="invite"
          action="/accounts/new"
          csrf={csrf}
          submit={say.create}
          errors={errors}
          cancelHref="/accounts"
        >
          <input type="hidden" name="key" value={typed.key} />
          <RadioGroup
            lang={lang}
            name="role"
            label={say.role}
            required
            options={officeRoles.map((value) => ({
              value,
              label: frameWords(lang).roles[value],
              hint: say.roleHints[value],
            }))}
            value={typed.role}
            error={errorOf(errors, 'role')}
          />
          <SelectField
            lang={lang}
            name="commune"
            label={say.commune}
            hint={say.communeHint}
            options={communes.map(({ public_id, name }) => ({ value: public_id, label: name }))}
            value={typed.commune}
            empty={say.noCommune}
            error={errorOf(errors, 'commune')}
          />
          <TextField {...box('name', say.nameHint)} autocomplete="off" />
          <TextField {...box('login', say.loginHint)} verbatim width="medium" autocomplete="off" />
          <TextField {...box('email', say.emailHint)} type="email" autocomplete="off" />
        </Form>
      </>
    ),
  });
}
