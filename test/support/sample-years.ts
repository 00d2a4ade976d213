import { createHash } from 'node:crypto';
import { calendarOf } from '../../src/core/criteria/calendar.ts';
import {
  type CompiledCriterion,
  type CompiledSet,
  citeClause,
} from '../../src/core/criteria/compile.ts';
import { describeCriterion } from '../../src/core/criteria/describe.ts';
import { evaluate } from '../../src/core/criteria/evaluate.ts';
import type { CriterionEvaluation } from '../../src/core/criteria/evaluation.ts';
import { placingsOf } from '../../src/core/criteria/placing.ts';
import type { Dossier, DossierRecord } from '../../src/core/dossier/dossier.ts';
import { parseDossier } from '../../src/core/files/parse-dossier.ts';
import { type Day, dayOf, writtenDay } from '../../src/core/vietnamese/day.ts';
import type {
  AssessedCriterion,
  AssessedResult,
  CriterionResult,
  ListedFile,
  ListedRecord,
  PlannedClause,
} from '../../src/documents/papers/index.ts';
import { projectFile, setsOf, theSet } from './dossiers.ts';

/*
 * The years of samples/ as the papers of a unit tell them.
 */

export interface SampleYear {
  readonly year: number;
  readonly window: { readonly from: Day; readonly to: Day };
  readonly asOf: Day;
  readonly clauses: readonly {
    readonly title: string;
    readonly criteria: readonly (AssessedCriterion & CriterionResult)[];
  }[];
  readonly records: readonly ListedRecord[];
}

export function sampleYear(
  file: string,
  explanations: Readonly<Record<number, string>> = {},
  set = theSet(),
): SampleYear {
  const read = parseDossier(projectFile('samples', file), setsOf(set));
  if (!read.ok) throw new Error(JSON.stringify(read.faults[0]));
  const { dossier } = read.value;
  const { year } = dossier;
  const asOf = dayOf(year, 12, 15);
  const { criteria } = evaluate(set, dossier, { asOf, final: false, lang: 'vi' });
  return {
    year,
    window: calendarOf(set.set, year, dossier.window).window,
    asOf,
    clauses: byClause(set, (criterion) => {
      const { number } = criterion.criterion;
      const found = criteria.find((one) => one.number === number);
      if (!found) throw new Error(`no criterion ${number}`);
      return assessed(
        dossier,
        criterion,
        nameOf(set, criterion),
        found,
        explanations[number] ?? '',
      );
    }),
    records: dossier.records
      .filter(({ date }) => date <= asOf)
      .map((record, n) => listed(set, dossier, record, n)),
  };
}

/** What a plan says of each criterion: all that is demanded. */
export function plannedClauses(set = theSet()): readonly PlannedClause[] {
  return byClause(set, (criterion) => {
    const { label, checks } = describeCriterion(criterion, 'vi');
    const demands = checks.map(({ demand }) => demand.replace(' (thủ trưởng đơn vị xác nhận)', ''));
    return { name: nameOf(set, criterion), label, demands };
  });
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
  dossier: Dossier,
  { criterion }: CompiledCriterion,
  name: string,
  found: CriterionEvaluation,
  explanation: string,
): AssessedCriterion & CriterionResult {
  const { number, letter, text: words, label } = criterion;
  const result = resultOf(found);
  const categories = criterion.checks.flatMap((check) => ('of' in check ? check.of : []));
  return {
    name,
    label: label.vi,
    number,
    letter,
    words,
    result,
    reasons: result === 'met' ? [] : reasonsFor(found, result),
    restsOn: [...recordsOf(dossier, categories), ...reasonsOf(found)],
    explanation,
  };
}

/** Another body's paper that is still awaited is told apart, as pages do. */
function resultOf({ verdict, checks }: CriterionEvaluation): AssessedResult {
  const open = checks.filter(({ status }) => status === 'open');
  if (verdict === 'open' && open.every(({ external }) => external)) return 'awaiting';
  return verdict;
}

const mostRecords = 3;

/** The records that feed the checks of a criterion, each as a paper cites it. */
function recordsOf(dossier: Dossier, categories: readonly string[]): readonly string[] {
  const records = dossier.records.filter(({ category }) =>
    category.some((one) => categories.includes(one)),
  );
  const rest = records.length - mostRecords;
  return [
    ...records.slice(0, mostRecords).map(cited),
    ...(rest > 0 ? [`và ${rest} việc khác`] : []),
  ];
}

function cited({ title = '', number, date }: DossierRecord): string {
  return number === undefined
    ? `${title}, ngày ${writtenDay(date)}`
    : `${title} (số ${number}, ngày ${writtenDay(date)})`;
}

const withoutCitation = (reason: string) => reason.replace(/ — .*$/s, '');

/** Why the checks that no record decides stand as they do; the paper names the criterion itself. */
function reasonsOf({ checks }: CriterionEvaluation): readonly string[] {
  return checks
    .filter(({ status, have }) => status !== 'met' || have === null)
    .map(({ reason }) => withoutCitation(reason));
}

/** Of the checks that give a criterion its result. */
function reasonsFor({ checks }: CriterionEvaluation, result: AssessedResult): readonly string[] {
  const status = result === 'awaiting' ? 'open' : result;
  return checks
    .filter((check) => check.status === status)
    .map(({ reason }) =>
      withoutCitation(reason)
        .replace(/^Chờ kết quả: c/, 'C')
        .replace(/^Không áp dụng: đ/, 'Đ'),
    );
}

function listed(
  set: CompiledSet,
  dossier: Dossier,
  record: DossierRecord,
  n: number,
): ListedRecord {
  const calendar = calendarOf(set.set, dossier.year, dossier.window);
  const counts = placingsOf(set, calendar, record).filter(({ how }) => how === 'counts');
  const criteria = counts.map(({ check }) => set.criteria[check.criterion]?.criterion.number ?? 0);
  return {
    ...aListedRecord(n),
    number: record.number,
    day: record.date,
    title: record.title ?? '',
    criteria: [...new Set(criteria)].map(String),
  };
}

/** Every seventh is seen where it is kept, every eleventh has nothing; a few have two files. */
export function aListedRecord(n: number): ListedRecord {
  const seen = n % 7 === 3;
  const endings = seen || n % 11 === 8 ? [] : n % 9 === 4 ? ['pdf', 'jpg'] : ['pdf'];
  return {
    number: n % 3 === 0 ? undefined : `${n + 1}/KH-THPT`,
    day: dayOf(2026, 1 + (n % 12), 1 + (n % 28)),
    title: `Kế hoạch, báo cáo số ${n + 1} về bảo đảm an ninh, trật tự trong trường học`,
    criteria: n % 5 === 0 ? [] : [String(1 + (n % 14)), ...(n % 4 === 0 ? ['14'] : [])],
    files: endings.map((ending) => sampleFile(n + 1, ending)),
    seenAt: seen ? 'Văn phòng đơn vị (tủ hồ sơ ANTT)' : undefined,
  };
}

function sampleFile(n: number, ending: string): ListedFile {
  const name = `minh-chung-${String(n).padStart(2, '0')}.${ending}`;
  return { name, sha256: createHash('sha256').update(name).digest('hex') };
}
