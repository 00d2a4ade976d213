import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { UnitClaimRow } from '../../platform/database/year-tables.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import {
  type ClaimField,
  openRoundSets,
  type RoundSet,
  readUnitYear,
  type Whose,
  whoseYear,
} from '../dossiers/index.ts';
import { frame, instantWord } from '../frame/index.ts';
import { claimFields, keptOf, profileVersion, toldOf, waitingClaim } from './claims.ts';
import { DecideForm, ProfileForm, type TypedProfile } from './forms.tsx';
import { profileWords } from './words.ts';

export interface Profile {
  readonly whose: Whose;
  readonly rounds: readonly RoundSet[];
  readonly claims: readonly UnitClaimRow[];
}

/** A form that is given back: the unit's, or the one that decides a field. */
export interface Given {
  readonly form: 'profile' | ClaimField;
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
}

export async function showProfile(ask: SignedAsk): Promise<Reply> {
  const { tenant } = ask.who;
  const profile = await ask.within(async (tx) => {
    const whose = await whoseYear(ask, tx);
    const rounds = await openRoundSets(tx, tenant);
    const { claims } = await readUnitYear(tx, tenant, whose.unit);
    return { whose, rounds, claims };
  });
  return page(profilePage(ask, profile, undefined));
}

/** The unit's profile: to be confirmed or told otherwise by the unit, decided by the office. */
export function profilePage(
  ask: SignedAsk,
  { whose, rounds, claims }: Profile,
  given: Given | undefined,
): string {
  const { lang } = ask;
  const say = profileWords(lang);
  const { unit, base, office, home, mayChange } = whose;
  const kept = keptOf(unit);
  const waiting = claimFields.flatMap((field) => waitingClaim(claims, field) ?? []);
  // Who fills the form in sees there what counts; above it stands what was said and decided.
  const filling = !office && mayChange;
  const listed = claimFields.filter(
    (field) => !filling || claims.some((claim) => claim.field === field),
  );
  return frame(ask, {
    title: say.title,
    hasErrors: given !== undefined,
    breadcrumbs: office ? [{ label: unit.name, href: home }] : [],
    children: (
      <>
        <PageHeading
          over={office ? undefined : unit.name}
          title={say.title}
          lead={office ? say.officeLead : say.lead}
          actions={office && mayChange && <LinkButton href={`${base}/edit`}>{say.edit}</LinkButton>}
        />
        {!mayChange && (
          <Notice lang={lang} tone="info">
            {say.readOnly}
          </Notice>
        )}
        {listed.length > 0 && (
          <SummaryList
            lang={lang}
            rows={listed.map((field) => ({
              label: say.fields[field],
              value: <Standing lang={lang} profile={{ whose, rounds, claims }} field={field} />,
            }))}
          />
        )}
        {filling && (
          <ProfileForm
            ask={ask}
            rounds={rounds}
            unit={unit}
            version={
              given?.form === 'profile' ? given.typed('version') : profileVersion(unit, claims)
            }
            typed={
              given?.form === 'profile' ? given.typed : typedOfTold(toldOf(unit, claims), lang)
            }
            errors={given?.form === 'profile' ? given.errors : []}
          />
        )}
        {office && mayChange && waiting.length > 0 && (
          <Panel id="waiting" heading={say.decideTitle}>
            {waiting.map((claim) => (
              <DecideForm
                key={claim.field}
                ask={ask}
                base={base}
                unit={unit}
                claim={claim}
                kept={valueWord(kept[claim.field as ClaimField], claim.field as ClaimField, lang)}
                told={valueWord(claim.value, claim.field as ClaimField, lang)}
                given={given?.form === claim.field ? given : undefined}
              />
            ))}
          </Panel>
        )}
      </>
    ),
  });
}

/** One field: what counts now, and what was last said or decided of it. */
function Standing({
  lang,
  profile: { whose, claims },
  field,
}: {
  readonly lang: Lang;
  readonly profile: Profile;
  readonly field: ClaimField;
}) {
  const say = profileWords(lang);
  const { unit } = whose;
  const kept = valueWord(keptOf(unit)[field], field, lang);
  const last = claims.find((one) => one.field === field);
  if (!last) return <p>{kept}</p>;
  if (last.decided_at === null) {
    return (
      <>
        <p>
          {valueWord(last.value, field, lang)} · <strong>{say.waiting[unit.level]}</strong>
        </p>
        <p class="part-summary">
          {[
            say.claimed(valueWord(last.value, field, lang), instantWord(last.at)),
            say.keptIs(kept),
            last.ground === '' ? '' : `${say.ground}: ${last.ground}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </>
    );
  }
  const at = instantWord(last.decided_at);
  const what = last.accepted
    ? last.decided_by === null
      ? say.confirmedOn(at)
      : say.acceptedOn(at)
    : `${say.claimed(valueWord(last.value, field, lang), instantWord(last.at))} · ${say.refusedOn(at, last.reason)}`;
  return (
    <>
      <p>{kept}</p>
      <p class="part-summary">{what}</p>
    </>
  );
}

export function typedOfTold(told: ReturnType<typeof toldOf>, lang: Lang): TypedProfile {
  return (name) => {
    const field = claimFields.find((one) => one === name);
    const value = field && told[field];
    if (field === 'subUnits')
      return value === null || value === undefined ? '' : figureWord(value, lang);
    if (!field) return '';
    return value === null ? 'unknown' : value === 1 ? 'yes' : 'no';
  };
}

/** A value as people read it. */
export function valueWord(value: number | null, field: ClaimField, lang: Lang): string {
  const say = profileWords(lang);
  if (value === null) return say.unknown;
  if (field === 'subUnits') return figureWord(value, lang);
  return value === 1 ? say.yes : say.no;
}
