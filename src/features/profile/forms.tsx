import { unitFlags } from '../../core/dossier/unit.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { UnitClaimRow } from '../../platform/database/year-tables.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ClaimField, RoundSet } from '../dossiers/index.ts';
import { answerDraft, profileDraft, profileHref } from './addresses.ts';
import { effectHint } from './effect-hint.ts';
import { profileWords } from './words.ts';

export type TypedProfile = (name: string) => string;

/** The unit's answers on its own profile, with what each “no” would leave out. */
export function ProfileForm({
  ask: { lang, csrf, who },
  rounds,
  unit,
  version,
  typed,
  errors,
}: {
  readonly ask: SignedAsk;
  readonly rounds: readonly RoundSet[];
  readonly unit: UnitRow;
  readonly version: number | string;
  readonly typed: TypedProfile;
  readonly errors: readonly FieldError[];
}) {
  const say = profileWords(lang);
  return (
    <Form
      lang={lang}
      id="profile"
      action="/profile"
      csrf={csrf}
      submit={say.save}
      errors={errors}
      draft={{ key: profileDraft(unit), user: who.publicId }}
    >
      <input type="hidden" name="version" value={version} />
      {unitFlags.map((flag) => (
        <RadioGroup
          key={flag}
          lang={lang}
          name={flag}
          label={say.fields[flag]}
          hint={effectHint(rounds, unit.kind, flag, lang)}
          value={typed(flag)}
          error={errorOf(errors, flag)}
          required
          inline
          options={[
            { value: 'yes', label: say.yes },
            { value: 'no', label: say.no },
            { value: 'unknown', label: say.unknown },
          ]}
        />
      ))}
      <NumberField
        lang={lang}
        name="subUnits"
        label={say.fields.subUnits}
        value={typed('subUnits')}
        error={errorOf(errors, 'subUnits')}
      />
      <TextField
        lang={lang}
        name="ground"
        label={say.ground}
        hint={say.groundHint}
        value={typed('ground')}
        error={errorOf(errors, 'ground')}
      />
    </Form>
  );
}

/** An office's answer to what a unit says of its profile. */
export function DecideForm({
  ask: { lang, csrf, who },
  base,
  unit,
  claim,
  kept,
  told,
  given,
}: {
  readonly ask: SignedAsk;
  readonly base: string;
  readonly unit: UnitRow;
  readonly claim: UnitClaimRow;
  readonly kept: string;
  readonly told: string;
  readonly given:
    | { readonly typed: TypedProfile; readonly errors: readonly FieldError[] }
    | undefined;
}) {
  const say = profileWords(lang);
  const field = claim.field as ClaimField;
  const errors = (given?.errors ?? []).map((error) => ({
    ...error,
    id: `${field}-${error.field}`,
  }));
  const typed = given?.typed ?? (() => '');
  const own = (name: 'verdict' | 'reason', label: string) => ({
    lang,
    name,
    id: `${field}-${name}`,
    label,
    value: typed(name),
    error: errorOf(errors, name),
  });
  return (
    <Form
      lang={lang}
      id={`decide-${field}`}
      action={`${profileHref(base)}/${field}`}
      csrf={csrf}
      submit={say.decide}
      submitKind="secondary"
      errors={errors}
      draft={{ key: answerDraft(unit, claim), user: who.publicId }}
    >
      <h3>{say.fields[field]}</h3>
      <SummaryList
        lang={lang}
        rows={[
          { label: say.toldLabel, value: told },
          { label: say.keptLabel, value: kept },
          { label: say.ground, value: claim.ground === '' ? '–' : claim.ground },
        ]}
      />
      <input type="hidden" name="number" value={claim.number} />
      <RadioGroup
        {...own('verdict', say.verdict)}
        required
        inline
        options={[
          { value: 'accept', label: say.accept },
          { value: 'refuse', label: say.refuse },
        ]}
      />
      <TextArea {...own('reason', say.reason)} rows={2} />
    </Form>
  );
}
