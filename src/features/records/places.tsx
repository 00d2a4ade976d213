import type { CompiledCheck, CompiledSet } from '../../core/criteria/compile.ts';
import type { Placing } from '../../core/criteria/placing.ts';
import { type Placement, placementOf } from '../../core/criteria/where-counts.ts';
import type { DossierRecord } from '../../core/dossier/dossier.ts';
import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { Notice } from '../../ui/notice.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import type { RoundSet } from '../dossiers/index.ts';
import { recordWords } from './words.ts';

/** A round, and where a record counts in it. */
export interface RoundPlacement {
  readonly round: RoundSet;
  readonly placement: Placement;
}

export function placesOf(
  rounds: readonly RoundSet[],
  record: DossierRecord,
): readonly RoundPlacement[] {
  return rounds.map((round) => ({
    round,
    placement: placementOf(round.set, round.calendar, record),
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

/** `Tiêu chí 4 (c), Tuyên truyền pháp luật` */
export function checkWord(
  set: CompiledSet,
  { criterion, check }: CompiledCheck,
  lang: Lang,
): string {
  return [set.criteria[criterion]?.heading[lang], check.label[lang]].filter(Boolean).join(', ');
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
