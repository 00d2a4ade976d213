import { unitFlags } from '../../core/dossier/unit.ts';
import type { Tx } from '../../platform/database/database.ts';
import {
  type DraftKey,
  found,
  page,
  Refusal,
  type Reply,
  redirect,
} from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import {
  type ClaimField,
  changeYear,
  openRoundSets,
  profileOf,
  type RoundSet,
  readUnitYear,
  type UnitYear,
  whoseYear,
} from '../dossiers/index.ts';
import { boundErrors } from '../figures/index.ts';
import { conflictReply, FormReader, resolved } from '../frame/index.ts';
import { profileDraft } from './addresses.ts';
import {
  claimFields,
  keptOf,
  profileVersion,
  type Step,
  stepsOf,
  type Told,
  toldOf,
} from './claims.ts';
import { weightyFlags } from './effects.ts';
import { type Profile, profilePage, typedOfTold, valueWord } from './profile-page.tsx';
import { actOf, saveSteps } from './save-claims.ts';
import { profileWords } from './words.ts';

type Outcome = { readonly profile: Profile } & (
  | { readonly kind: 'saved'; readonly steps: readonly Step[] }
  | { readonly kind: 'wrong'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'conflict' }
);

/** What the unit says of its own profile: a confirmation where it is so already, else a claim. */
export async function saveProfile(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang } = ask;
  const say = profileWords(lang);
  const fields = resolved(ask.fields);
  const outcome = await ask.within((tx) => answer(ask, tx));
  const { profile } = outcome;
  const { unit } = profile.whose;
  if (outcome.kind === 'wrong') {
    const given = { form: 'profile', typed: fields.one, errors: outcome.errors } as const;
    return page(profilePage(ask, profile, given), 422);
  }
  if (outcome.kind === 'conflict') {
    const theirs = typedOfTold(toldOf(unit, profile.claims), lang);
    const word = { yes: say.yes, no: say.no, unknown: say.unknown } as Record<string, string>;
    return conflictReply(ask, {
      subject: unit.name,
      action: '/profile',
      version: profileVersion(unit, profile.claims),
      breadcrumbs: [{ label: say.title, href: '/profile' }],
      fields: [
        ...claimFields.map((field) => ({
          name: field,
          label: say.fields[field],
          mine: fields.one(field),
          theirs: theirs(field),
          show: (value: string) => word[value] ?? value,
        })),
        {
          name: 'ground',
          label: say.ground,
          mine: fields.one('ground'),
          theirs: fields.one('ground'),
        },
      ],
    });
  }
  const { steps } = outcome;
  const draftsDone: DraftKey[] = [`${ask.who.publicId}:${profileDraft(unit)}`];
  if (steps.length === 0)
    return redirect('/profile', { tone: 'info', text: say.unchanged, draftsDone });
  const waits = steps.some(({ how }) => how === 'claims');
  const text = waits ? say.savedWaiting[unit.level] : say.saved;
  return redirect('/profile', { tone: 'success', text, draftsDone });
}

/** Reads and writes within the unit's turn. */
async function answer(ask: SignedAsk & Posted, tx: Tx): Promise<Outcome> {
  const { lang, who, now } = ask;
  const fields = resolved(ask.fields);
  const whose = await whoseYear(ask, tx);
  if (!whose.mayChange) throw new Refusal(403, profileWords(lang).readOnly);
  const rounds = await openRoundSets(tx, who.tenant);
  return changeYear<Outcome>(tx, { who, now }, whose.unit.id, async () => {
    // Read again in its turn: an office may have decided meanwhile.
    const { unit } = await whoseYear(ask, tx);
    const year = await readUnitYear(tx, who.tenant, unit);
    const { claims } = year;
    const profile = { whose: { ...whose, unit }, rounds, claims };
    const form = new FormReader(fields, lang);
    const told = readTold(form, lang);
    const ground = form.line('ground', { label: profileWords(lang).ground, max: 500 });
    const steps = stepsOf(unit, claims, told, weightyFlags(rounds, unit.kind, claimFields));
    checkGround(form, { steps, ground, kept: keptOf(unit) }, lang);
    if (told.subUnits !== null) checkSubUnits(form, told.subUnits, year, rounds, lang);
    if (form.errors.length > 0)
      return { result: { kind: 'wrong', profile, errors: form.errors }, act: undefined };
    if (steps.length > 0 && fields.one('version') !== String(profileVersion(unit, claims)))
      return { result: { kind: 'conflict', profile }, act: undefined };
    await saveSteps(tx, { who, now }, unit, claims, steps, ground);
    return {
      result: { kind: 'saved', profile, steps },
      act: steps.length > 0 ? actOf(unit, steps, ground) : undefined,
    };
  });
}

function readTold(form: FormReader, lang: SignedAsk['lang']): Told {
  const say = profileWords(lang);
  const flags = unitFlags.map((flag) => {
    const value = form.flag(flag, { label: say.fields[flag] });
    return [flag, value === null ? null : Number(value)] as const;
  });
  const count = form.whole('subUnits', { label: say.fields.subUnits, max: 100_000 }) ?? null;
  return { ...Object.fromEntries(flags), subUnits: count } as Told;
}

/** A claim that differs from what the office keeps, or leaves criteria out, rests on a paper. */
function checkGround(
  form: FormReader,
  {
    steps,
    ground,
    kept,
  }: { readonly steps: readonly Step[]; readonly ground: string; readonly kept: Told },
  lang: SignedAsk['lang'],
): void {
  if (ground !== '') return;
  const say = profileWords(lang);
  const word = (field: ClaimField, value: number | null) => valueWord(value, field, lang);
  const without = steps.flatMap((step) =>
    step.how === 'claims' && step.needsGround
      ? [
          say.groundFor(
            say.fields[step.field],
            word(step.field, kept[step.field]),
            word(step.field, step.value),
          ),
        ]
      : [],
  );
  if (without.length > 0) form.fault('ground', say.groundMissing(without.join('; ')));
}

/** Figures of the open rounds that measure against the sub-units must still fit. */
function checkSubUnits(
  form: FormReader,
  subUnits: number,
  { unit, claims, figures }: UnitYear,
  rounds: readonly RoundSet[],
  lang: SignedAsk['lang'],
): void {
  const profile = { ...profileOf(unit, claims), subUnits };
  const told = { key: 'unit.subUnits', value: subUnits };
  const messages = rounds.flatMap(({ round: { year }, set }) =>
    boundErrors([set], told, { figures, profile, year }, lang).map(({ message }) => message),
  );
  for (const message of new Set(messages)) form.fault('subUnits', message);
}

/** The field of the address. */
export function fieldOf(ask: SignedAsk): ClaimField {
  return found(claimFields.find((field) => field === ask.param('field')));
}
