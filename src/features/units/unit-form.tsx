import {
  type UnitFlag,
  type UnitKind,
  unitCodeKey,
  unitFlags,
  unitKindLabels,
  unitKinds,
} from '../../core/dossier/unit.ts';
import { type Lang, sentenceCase } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { Level, UnitRow } from '../../platform/database/tables.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { RoundSet } from '../dossiers/index.ts';
import { FormReader, frameWords } from '../frame/index.ts';
import { effectHint } from '../profile/index.ts';
import { levels } from './filter.ts';
import { type UnitWords, unitWords } from './words.ts';

/** The fields of a unit's form, as typed: what is sent, and what is shown again. */
export const formFields = [
  'code',
  'name',
  'kind',
  'level',
  'commune',
  'address',
  'phone',
  'taxCode',
  'schoolCode',
  'party',
  'emulation',
  'guards',
  'leftOut',
  'subUnits',
  'members',
  'ground',
] as const;
export type FormField = (typeof formFields)[number];
export type TypedUnit = Readonly<Record<FormField, string>>;

/** A unit as the form means it. The commune is named by its public id. */
export interface UnitDetails {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: Level;
  readonly commune: string;
  readonly address: string;
  readonly phone: string;
  readonly tax_code: string;
  readonly school_code: string;
  readonly party_organization: boolean | null;
  readonly emulation_review: boolean | null;
  readonly guard_force: boolean | null;
  readonly left_out: boolean | null;
  readonly sub_units: number | null;
  readonly members: number | null;
}

export function typedOf(fields: Fields): TypedUnit {
  const values = formFields.map((name) => [name, fields.one(name)] as const);
  return Object.fromEntries(values) as Record<FormField, string>;
}

const answer = (flag: boolean | null) => (flag === null ? 'unknown' : flag ? 'yes' : 'no');

/** A unit as its form shows it before anything is typed. */
export function typedOfUnit(
  unit: UnitRow & { readonly commune_public_id: string },
  lang: Lang,
): TypedUnit {
  const count = (n: number | null) => (n === null ? '' : figureWord(n, lang));
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    level: unit.level,
    commune: unit.commune_public_id,
    address: unit.address,
    phone: unit.phone,
    taxCode: unit.tax_code,
    schoolCode: unit.school_code,
    party: answer(unit.party_organization),
    emulation: answer(unit.emulation_review),
    guards: answer(unit.guard_force),
    leftOut: answer(unit.left_out),
    subUnits: count(unit.sub_units),
    members: count(unit.members),
    ground: '',
  };
}

export const emptyUnit: TypedUnit = {
  code: '',
  name: '',
  kind: '',
  level: 'commune',
  commune: '',
  address: '',
  phone: '',
  taxCode: '',
  schoolCode: '',
  party: 'unknown',
  emulation: 'unknown',
  guards: 'unknown',
  leftOut: 'unknown',
  subUnits: '',
  members: '',
  ground: '',
};

/** The fields of the flags. */
export const flagFields = {
  partyOrganization: 'party',
  emulationReview: 'emulation',
  guardForce: 'guards',
  leftOutByCircular124: 'leftOut',
} as const satisfies Record<UnitFlag, FormField>;

export interface ReadUnit {
  readonly details: UnitDetails;
  /** The paper on which what is new of the profile rests. */
  readonly ground: string;
  readonly errors: FieldError[];
}

/** Reads the form; details are to be used only where there are no errors. */
export function readUnit(fields: Fields, lang: Lang): ReadUnit {
  const say = unitWords(lang);
  const form = new FormReader(fields, lang);
  const code = form.line('code', { label: say.code, required: true, max: 40 });
  const name = form.line('name', { label: say.name, required: true, min: 2, max: 300 });
  const kind = form.choice('kind', unitKinds, { label: say.kind, required: true });
  const level = form.choice('level', levels, { label: say.level, required: true });
  const commune = form.line('commune', { label: say.commune, max: 40 });
  if (commune === '') form.fault('commune', frameWords(lang).form.missingChoice(say.commune));
  const details: UnitDetails = {
    code,
    name,
    kind: kind ?? 'agency',
    level: level ?? 'commune',
    commune,
    address: form.line('address', { label: say.address, max: 300 }),
    phone: form.line('phone', { label: say.phone, max: 60 }),
    tax_code: form.line('taxCode', { label: say.taxCode, max: 20 }),
    school_code: form.line('schoolCode', { label: say.schoolCode, max: 20 }),
    party_organization: form.flag('party', { label: say.party }),
    emulation_review: form.flag('emulation', { label: say.emulation }),
    guard_force: form.flag('guards', { label: say.guards }),
    left_out: form.flag('leftOut', { label: say.leftOut }),
    sub_units: form.whole('subUnits', { label: say.subUnits, max: 100_000 }) ?? null,
    members: form.whole('members', { label: say.members }) ?? null,
  };
  const ground = form.line('ground', { label: say.ground, max: 500 });
  return { details, ground, errors: form.errors };
}

/** The columns of the row that the form decides, beside its commune. */
export function columnsOf({ commune: _commune, ...details }: UnitDetails) {
  return { ...details, code_key: unitCodeKey(details.code) };
}

/** What a value of the form is called, where it is a key. */
export function shownValue(
  field: FormField,
  value: string,
  communes: readonly CommuneOption[],
  lang: Lang,
): string {
  const say = unitWords(lang);
  const frame = frameWords(lang);
  const answers: Readonly<Record<string, string>> = {
    yes: frame.yes,
    no: frame.no,
    unknown: frame.unknown,
  };
  if (field === 'kind') return sentenceCase(unitKindLabels[value as UnitKind]?.[lang] ?? value);
  if (field === 'level') return say.levels[value as Level] ?? value;
  if (field === 'commune') return communes.find((one) => one.public_id === value)?.name ?? value;
  return answers[value] ?? value;
}

export function fieldLabel(field: FormField, say: UnitWords): string {
  return say[field];
}

export interface CommuneOption {
  readonly public_id: string;
  readonly name: string;
}

export interface UnitFieldsProps {
  readonly lang: Lang;
  readonly typed: TypedUnit;
  readonly errors: readonly FieldError[];
  readonly communes: readonly CommuneOption[];
  /** Name, level and commune of a unit that exists change by acts of their own, with their day. */
  readonly fresh: boolean;
  /** A commune keeps units of its own level only. */
  readonly anyLevel: boolean;
  /** The rounds in which a “no” may leave criteria out. */
  readonly rounds: readonly RoundSet[];
}

/** The fields of a unit's form. */
export function UnitFields({
  lang,
  typed,
  errors,
  communes,
  fresh,
  anyLevel,
  rounds,
}: UnitFieldsProps) {
  const say = unitWords(lang);
  const frame = frameWords(lang);
  const text = (name: FormField, label: string) => ({
    lang,
    name,
    label,
    value: typed[name],
    error: errorOf(errors, name),
  });
  const kind = unitKinds.find((one) => one === typed.kind);
  const answer = (flag: UnitFlag) => (
    <RadioGroup
      key={flag}
      {...text(flagFields[flag], say[flagFields[flag]])}
      hint={kind && effectHint(rounds, kind, flag, lang)}
      inline
      required
      options={[
        { value: 'yes', label: frame.yes },
        { value: 'no', label: frame.no },
        { value: 'unknown', label: frame.unknown },
      ]}
    />
  );
  return (
    <>
      <TextField {...text('code', say.code)} hint={say.codeHint} required verbatim width="medium" />
      {fresh && <TextField {...text('name', say.name)} required />}
      <RadioGroup
        {...text('kind', say.kind)}
        required
        inline
        options={unitKinds.map((kind) => ({
          value: kind,
          label: sentenceCase(unitKindLabels[kind][lang]),
        }))}
      />
      {fresh && (
        <>
          {anyLevel && (
            <RadioGroup
              {...text('level', say.level)}
              hint={say.levelHint}
              required
              inline
              options={levels.map((level) => ({ value: level, label: say.levels[level] }))}
            />
          )}
          <SelectField
            {...text('commune', say.commune)}
            required
            options={communes.map(({ public_id, name }) => ({ value: public_id, label: name }))}
          />
        </>
      )}
      {(!fresh || !anyLevel) && <input type="hidden" name="level" value={typed.level} />}
      {!fresh && <input type="hidden" name="name" value={typed.name} />}
      {!fresh && <input type="hidden" name="commune" value={typed.commune} />}
      <TextField {...text('address', say.address)} autocomplete="off" />
      <TextField {...text('phone', say.phone)} hint={say.phoneHint} type="tel" width="medium" />
      <TextField {...text('taxCode', say.taxCode)} verbatim width="medium" />
      <TextField {...text('schoolCode', say.schoolCode)} verbatim width="medium" />
      <Fieldset legend={say.profile} hint={say.profileHint}>
        {unitFlags.map(answer)}
        <NumberField {...text('subUnits', say.subUnits)} hint={say.subUnitsHint} />
        <NumberField {...text('members', say.members)} hint={say.membersHint} />
        <TextField {...text('ground', say.ground)} hint={say.profileGroundHint} />
      </Fieldset>
    </>
  );
}
