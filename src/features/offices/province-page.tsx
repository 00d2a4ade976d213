import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Form } from '../../ui/form.tsx';
import { Letterhead } from '../../ui/letterhead.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { frame } from '../frame/index.ts';
import { getProvince, type ProvinceChange } from './province-queries.ts';
import { provinceWords } from './province-words.ts';

/** The form's fields, in their order. */
export const provinceFields = [
  'name',
  'committee',
  'standing_office',
  'peoples_committee',
  'place',
  'signing',
  'help',
] as const satisfies readonly (keyof ProvinceChange)[];

export type TypedProvince = Readonly<Record<(typeof provinceFields)[number], string>>;

export function typedOf({ signing, ...row }: ProvinceChange): TypedProvince {
  return { ...row, signing: signing.join('\n') };
}

export async function showProvince(ask: SignedAsk): Promise<Reply> {
  const row = await ask.within((tx) => getProvince(tx, ask.who.tenant));
  return page(provincePage(ask, typedOf(row), String(row.version), []));
}

/** The names of the province's bodies, as its papers print them. */
export function provincePage(
  ask: SignedAsk,
  typed: TypedProvince,
  version: string,
  errors: readonly FieldError[],
): string {
  const { lang, csrf, who } = ask;
  const say = provinceWords(lang);
  const box = (name: keyof TypedProvince) => ({
    lang,
    name,
    label: say.fields[name],
    hint: say.hints[name],
    value: typed[name],
    error: errorOf(errors, name),
  });
  return frame(ask, {
    title: say.title,
    hasErrors: errors.length > 0,
    children: (
      <>
        <PageHeading title={say.title} lead={say.lead} />
        <Form
          lang={lang}
          id="province"
          action="/province"
          csrf={csrf}
          submit={say.save}
          errors={errors}
          draft={{ key: 'province', user: who.publicId }}
        >
          <input type="hidden" name="version" value={version} />
          <Fieldset legend={say.bodies}>
            <TextField {...box('name')} required />
            <TextField {...box('committee')} required />
            <TextField {...box('standing_office')} required />
            <TextField {...box('peoples_committee')} required />
          </Fieldset>
          <Fieldset legend={say.papers}>
            <TextField {...box('place')} required />
            <TextArea {...box('signing')} required rows={4} />
            <TextField {...box('help')} />
          </Fieldset>
        </Form>
        {errors.length === 0 && (
          <Panel id="preview" heading={say.preview} bare>
            <Letterhead
              over={typed.peoples_committee}
              issuer={typed.committee}
              placeAndDay={`${typed.place}, ngày … tháng … năm …`}
              signing={(typed.signing.split('\n')[0] ?? '').split(/,\s*/)}
            />
            <p class="field-hint">{say.previewNote}</p>
          </Panel>
        )}
      </>
    ),
  });
}
