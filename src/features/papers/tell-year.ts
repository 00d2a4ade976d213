import type { Calendar } from '../../core/criteria/calendar.ts';
import {
  type CompiledCriterion,
  type CompiledSet,
  citeClause,
} from '../../core/criteria/compile.ts';
import { describeCriterion } from '../../core/criteria/describe.ts';
import { evaluate } from '../../core/criteria/evaluate.ts';
import type { CriterionEvaluation } from '../../core/criteria/evaluation.ts';
import { placingsOf } from '../../core/criteria/placing.ts';
import { criteriaIn, standingOf } from '../../core/criteria/standing.ts';
import { tally } from '../../core/criteria/tally.ts';
import type { Dossier, DossierRecord } from '../../core/dossier/dossier.ts';
import { sentenceCase } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { countWord } from '../../core/vietnamese/number.ts';
import type {
  AssessedCriterion,
  CriterionResult,
  PlannedClause,
} from '../../documents/papers/index.ts';

/** A year as the papers of a unit tell it: under which set, of which day, with what it explains. */
export interface ToldYear {
  readonly set: CompiledSet;
  readonly calendar: Calendar;
  readonly dossier: Dossier;
  readonly asOf: Day;
  /** The unit's own words, by the criterion's number. */
  readonly explanations: ReadonlyMap<number, string>;
}

/** A clause as the report, the minutes and the letter tell it. */
export interface ToldClause {
  readonly title: string;
  readonly criteria: readonly (AssessedCriterion & CriterionResult)[];
}

/** Every criterion with its result, and what that rests on, clause by clause. */
export function tellResults(told: ToldYear): readonly ToldClause[] {
  const { set, calendar, dossier, asOf } = told;
  const { criteria } = evaluate(set, dossier, { asOf, lang: 'vi' });
  const judged = new Map(criteria.map((one) => [one.number, one]));
  const { awaiting } = standingOf(set, calendar, tally(set, calendar, dossier));
  const awaited = criteriaIn(set, awaiting);
  return byClause(set, (criterion) => assessed(told, criterion, judged, awaited));
}

/** What is demanded of each criterion, clause by clause. */
export function tellDemands(set: CompiledSet): readonly PlannedClause[] {
  return byClause(set, (criterion) => {
    const { label, checks } = describeCriterion(criterion, 'vi');
    const demands = checks.map(({ demand }) => demand.replace(' (thủ trưởng đơn vị xác nhận)', ''));
    return { name: nameOf(set, criterion), label, demands };
  });
}

/** The numbers of the criteria for which a record counts. */
export function countsFor(
  { set, calendar }: Pick<ToldYear, 'set' | 'calendar'>,
  record: DossierRecord,
): readonly string[] {
  const numbers = placingsOf(set, calendar, record)
    .filter(({ how }) => how === 'counts')
    .flatMap(({ check }) => set.criteria[check.criterion]?.criterion.number ?? []);
  return [...new Set(numbers)].map(String);
}

function byClause<T>({ set, criteria }: CompiledSet, tell: (one: CompiledCriterion) => T) {
  return set.clauses.map((clause) => ({
    title: `${citeClause(set, clause).vi}. ${clause.title}`,
    criteria: criteria.filter((one) => one.clause === clause).map(tell),
  }));
}

/** “Tiêu chí 7 (g)”; a clause of a circular is named with its article. */
function nameOf({ set }: CompiledSet, { clause, heading }: CompiledCriterion): string {
  return heading.vi.startsWith('Tiêu chí')
    ? heading.vi
    : `${citeClause(set, clause).vi} ${heading.vi.toLowerCase()}`;
}

function assessed(
  { set, calendar, dossier, explanations }: ToldYear,
  compiled: CompiledCriterion,
  judged: ReadonlyMap<number, CriterionEvaluation>,
  awaited: readonly number[],
): AssessedCriterion & CriterionResult {
  const { number, letter, text: words, label } = compiled.criterion;
  const found = judged.get(number);
  // The evaluation has every criterion of its set.
  if (!found) throw new RangeError(`no criterion ${number}`);
  // Another body's paper that is still awaited is told apart, as pages do.
  const result = awaited.includes(number) ? 'awaiting' : found.verdict;
  const counting = dossier.records.filter((record) =>
    placingsOf(set, calendar, record, compiled.checks).some(({ how }) => how === 'counts'),
  );
  return {
    name: nameOf(set, compiled),
    label: label.vi,
    number,
    letter,
    words,
    result,
    reasons: result === 'met' ? [] : reasonsFor(found, result),
    restsOn: [...cited(counting), ...reasonsOf(found)],
    explanation: explanations.get(number) ?? '',
  };
}

/** The list of evidence names the rest. */
const mostRecords = 3;

function cited(records: readonly DossierRecord[]): readonly string[] {
  const rest = records.length - mostRecords;
  return [
    ...records
      .slice(0, mostRecords)
      .map(({ title = '', number, date }) =>
        number === undefined
          ? `${title}, ngày ${writtenDay(date)}`
          : `${title} (số ${number}, ngày ${writtenDay(date)})`,
      ),
    ...(rest > 0 ? [`và ${countWord(rest, 'vi')} việc khác`] : []),
  ];
}

/** The paper names the criterion itself. */
const withoutCitation = (reason: string) => reason.replace(/ — .*$/s, '');

/** Why the checks that no record decides stand as they do. */
function reasonsOf({ checks }: CriterionEvaluation): readonly string[] {
  return checks
    .filter(({ status, have }) => status !== 'met' || have === null)
    .map(({ reason }) => withoutCitation(reason));
}

/** Of the checks that give a criterion its result, which the paper has already said. */
function reasonsFor(
  { checks }: CriterionEvaluation,
  result: CriterionResult['result'],
): readonly string[] {
  const status = result === 'awaiting' ? 'open' : result;
  return checks
    .filter((check) => check.status === status)
    .map(({ reason }) =>
      sentenceCase(withoutCitation(reason).replace(/^(Chờ kết quả|Không áp dụng): /, '')),
    );
}
