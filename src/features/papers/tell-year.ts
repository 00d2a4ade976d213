import { figuresOf, isForKind } from '../../core/criteria/asked.ts';
import type { Calendar } from '../../core/criteria/calendar.ts';
import {
  type CompiledCheck,
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
import type { FrozenVerdicts } from '../../core/dossier/snapshot.ts';
import type { UnitKind } from '../../core/dossier/unit.ts';
import { sentenceCase } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { countWord } from '../../core/vietnamese/number.ts';
import type {
  AssessedCriterion,
  CriterionResult,
  PlannedClause,
} from '../../documents/papers/index.ts';
import { asFound } from './as-found.ts';

/** A year as the papers of a unit tell it: under which set, of which day, with what it explains. */
export interface ToldYear {
  readonly set: CompiledSet;
  readonly calendar: Calendar;
  readonly dossier: Dossier;
  readonly asOf: Day;
  /** The unit's own words, by the criterion's number. */
  readonly explanations: ReadonlyMap<number, string>;
  /** What the unit says beside a figure, by its key. */
  readonly figureWords: ReadonlyMap<string, string>;
  /** What was found at the closing; where nothing was, it is judged now. */
  readonly verdicts: FrozenVerdicts | undefined;
}

/** A clause as the report, the minutes and the letter tell it. */
export interface ToldClause {
  readonly title: string;
  readonly criteria: readonly (AssessedCriterion & CriterionResult)[];
}

/** Every criterion with its result, and what that rests on, clause by clause. */
export function tellResults(told: ToldYear): readonly ToldClause[] {
  const { set, calendar, dossier, asOf, verdicts } = told;
  const { criteria } = evaluate(set, dossier, { asOf, lang: 'vi' });
  const judged = new Map(criteria.map((one) => [one.number, asFound(one, set, verdicts)]));
  const { awaiting } = standingOf(set, calendar, tally(set, calendar, dossier));
  const awaited = criteriaIn(set, awaiting);
  return byClause(set, (criterion) => assessed(told, criterion, judged, awaited));
}

/** What is demanded of units of a kind, clause by clause. */
export function tellDemands(set: CompiledSet, kind: UnitKind): readonly PlannedClause[] {
  const clauses = byClause(set, (criterion) => {
    const { label, checks } = describeCriterion(criterion, 'vi');
    const demands = checks
      .filter((_, n) => isAsked(criterion.checks[n], kind))
      .map(({ demand }) => demand.replace(' (thủ trưởng đơn vị xác nhận)', ''));
    return { name: nameOf(set, criterion), label, demands };
  });
  return clauses
    .map((clause) => ({
      ...clause,
      criteria: clause.criteria.filter(({ demands }) => demands.length > 0),
    }))
    .filter(({ criteria }) => criteria.length > 0);
}

/** How many criteria there are for units of a kind. */
export function criteriaFor({ criteria }: CompiledSet, kind: UnitKind): number {
  return criteria.filter(({ checks }) => checks.some((check) => isForKind(check, kind))).length;
}

const isAsked = (check: CompiledCheck | undefined, kind: UnitKind) =>
  check !== undefined && isForKind(check, kind);

/** The criteria for which a record counts, as short as a column of a table wants them. */
export function countsFor(
  { set, calendar, dossier }: Pick<ToldYear, 'set' | 'calendar' | 'dossier'>,
  record: DossierRecord,
): readonly string[] {
  const counting = placingsOf(set, calendar, record).filter(
    ({ check, how }) => how === 'counts' && isForKind(check, dossier.unit.kind),
  );
  return briefNames(
    set,
    counting.map(({ check }) => check),
  );
}

/** Of checks the criteria: “5”, or “Điều 7 khoản 4” where a circular does not number them through. */
export function briefNames(set: CompiledSet, checks: readonly CompiledCheck[]): readonly string[] {
  const criteria = new Set(checks.flatMap(({ criterion }) => set.criteria[criterion] ?? []));
  return [...criteria].map((one) =>
    numbered(one) ? String(one.criterion.number) : nameOf(set, one),
  );
}

function byClause<T>({ set, criteria }: CompiledSet, tell: (one: CompiledCriterion) => T) {
  return set.clauses.map((clause) => ({
    title: `${citeClause(set, clause).vi}. ${clause.title}`,
    criteria: criteria.filter((one) => one.clause === clause).map(tell),
  }));
}

/** “Tiêu chí 7 (g)”; a clause of a circular is named with its article. */
function nameOf({ set }: CompiledSet, compiled: CompiledCriterion): string {
  const { clause, heading } = compiled;
  return numbered(compiled)
    ? heading.vi
    : `${citeClause(set, clause).vi} ${heading.vi.toLowerCase()}`;
}

const numbered = ({ heading }: CompiledCriterion) => heading.vi.startsWith('Tiêu chí');

function assessed(
  { set, calendar, dossier, explanations, figureWords }: ToldYear,
  compiled: CompiledCriterion,
  judged: ReadonlyMap<number, CriterionEvaluation>,
  awaited: readonly number[],
): AssessedCriterion & CriterionResult {
  const { number, letter, text: words, label } = compiled.criterion;
  const found = judged.get(number);
  // The evaluation has every criterion of its set.
  if (!found) throw new RangeError(`no criterion ${number}`);
  // Another body's paper that is still awaited is told apart, as pages do.
  const awaits = found.verdict === 'open' && awaited.includes(number);
  const result = awaits ? 'awaiting' : found.verdict;
  const decided = new Set<string>();
  const counting = dossier.records.filter((record) => {
    const placings = placingsOf(set, calendar, record, compiled.checks);
    const counted = placings.filter(({ how }) => how === 'counts');
    // Where figures speak too, records are not all that it rests on.
    for (const { check } of counted)
      if (check.rule.asks.figures.length === 0) decided.add(check.check.id);
    return counted.length > 0;
  });
  const asked = new Set(compiled.checks.flatMap(figuresOf));
  const beside = [...asked].flatMap((key) => figureWords.get(key) ?? []);
  return {
    name: nameOf(set, compiled),
    label: label.vi,
    number,
    letter,
    words,
    result,
    reasons: result === 'met' ? [] : reasonsFor(found, result),
    restsOn:
      result === 'notApplicable'
        ? reasonsOf(found, decided)
        : [...cited(counting), ...reasonsOf(found, decided)],
    explanation: [explanations.get(number) ?? '', ...beside].filter(Boolean).join('\n'),
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

/** Why the checks that are not met, or for which no record is named, stand as they do. */
function reasonsOf(
  { checks }: CriterionEvaluation,
  decided: ReadonlySet<string>,
): readonly string[] {
  const reasons = checks
    .filter(({ id, status }) => status !== 'met' || !decided.has(id))
    .map(({ reason }) => withoutCitation(reason));
  return [...new Set(reasons)];
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
