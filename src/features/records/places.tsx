import { criterionName } from '../../core/criteria/catalogue.ts';
import type { CompiledCheck, CompiledSet } from '../../core/criteria/compile.ts';
import type { Facts } from '../../core/criteria/facts.ts';
import type { Placing } from '../../core/criteria/placing.ts';
import { tally } from '../../core/criteria/tally.ts';
import { type Placement, placementOf } from '../../core/criteria/where-counts.ts';
import type { DossierRecord } from '../../core/dossier/dossier.ts';
import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { Notice } from '../../ui/notice.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { dossierOf, type RoundSet, type UnitYear } from '../dossiers/index.ts';
import { recordWords } from './words.ts';

/** A round with what is known of the unit in it: some checks do not apply to some units. */
export interface UnitRound extends RoundSet {
  readonly facts: Facts;
}

export function unitRounds(year: UnitYear, rounds: readonly RoundSet[]): readonly UnitRound[] {
  return rounds.map((round) => ({
    ...round,
    facts: tally(round.set, round.calendar, dossierOf(year, round)),
  }));
}

/** A round, and where a record counts in it. */
export interface RoundPlacement {
  readonly round: UnitRound;
  readonly placement: Placement;
}

export function placesOf(
  rounds: readonly UnitRound[],
  record: DossierRecord,
): readonly RoundPlacement[] {
  return rounds.map((round) => ({
    round,
    placement: placementOf(round.set, round.calendar, round.facts, record),
  }));
}

export function countsForNothing(places: readonly RoundPlacement[]): boolean {
  return places.every(({ placement }) => placement.counts.length === 0);
}

/** Where a record counts, round by round and check by check, and why not where it does not. */
export function Places({
  lang,
  places,
  record,
}: {
  readonly lang: Lang;
  readonly places: readonly RoundPlacement[];
  readonly record: DossierRecord;
}) {
  const say = recordWords(lang);
  return (
    <div class="places">
      {places.map((one) => (
        <RoundPlaces key={one.round.round.public_id} lang={lang} record={record} {...one} />
      ))}
      {countsForNothing(places) && (
        <Notice lang={lang} tone="info">
          {say.countsForNothing}
        </Notice>
      )}
    </div>
  );
}

function RoundPlaces({
  lang,
  record,
  round: { round, set, calendar },
  placement: { counts, fails, outside },
}: RoundPlacement & { readonly lang: Lang; readonly record: DossierRecord }) {
  const say = recordWords(lang);
  const { from, to } = calendar.window;
  return (
    <section class="places-round">
      <h3>{round.name}</h3>
      {outside && (
        <p class="places-outside">
          {say.outside[outside](writtenDay(record.date), writtenDay(from), writtenDay(to))}
        </p>
      )}
      {counts.length > 0 && (
        <>
          <StatusTag lang={lang} status="met" label={say.countsFor(counts.length)} />
          <ul>
            {counts.map(({ check }) => (
              <li key={check.check.id}>{checkWord(set, check, lang)}</li>
            ))}
          </ul>
        </>
      )}
      {fails.length > 0 && (
        <>
          <StatusTag lang={lang} status="notApplicable" label={say.countsNowhere} />
          <ul>
            {fails.map((placing) => (
              <li key={placing.check.check.id}>
                {`${checkWord(set, placing.check, lang)}: ${whyNot(placing, calendar.year, lang)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {counts.length === 0 && fails.length === 0 && <p>{say.nothingAsked}</p>}
    </section>
  );
}

/** The criterion of a check as its set calls it: `Tiêu chí 4 (c)`. */
export function criterionWord(set: CompiledSet, { criterion }: CompiledCheck, lang: Lang): string {
  const compiled = set.criteria[criterion];
  return compiled ? criterionName(set, compiled)[lang] : '';
}

/** `Tiêu chí 4 (c), Tuyên truyền pháp luật` */
export function checkWord(set: CompiledSet, check: CompiledCheck, lang: Lang): string {
  return `${criterionWord(set, check, lang)}, ${check.check.label[lang]}`;
}

function whyNot({ how, span }: Placing, year: number, lang: Lang): string {
  const { why } = recordWords(lang);
  const [from, to] = [writtenDay(span.from), writtenDay(span.to)];
  switch (how) {
    case 'early':
      return why.early(from, to);
    case 'late':
      return why.late(from, to);
    case 'otherYear':
      return why.otherYear(String(year));
    case 'fields':
      return why.fields;
    case 'counts':
      return '';
  }
}
