import { createHash } from 'node:crypto';
import { calendarOf } from '../../src/core/criteria/calendar.ts';
import type { UnitKind } from '../../src/core/dossier/unit.ts';
import { parseDossier } from '../../src/core/files/parse-dossier.ts';
import { type Day, dayOf } from '../../src/core/vietnamese/day.ts';
import type { ListedFile, ListedRecord, PlannedClause } from '../../src/documents/papers/index.ts';
import {
  countsFor,
  type ToldClause,
  tellDemands,
  tellResults,
} from '../../src/features/papers/tell-year.ts';
import { projectFile, setsOf, theSet } from './dossiers.ts';

/*
 * The years of samples/ as the papers of a unit tell them.
 */

export interface SampleYear {
  readonly year: number;
  readonly window: { readonly from: Day; readonly to: Day };
  readonly asOf: Day;
  readonly clauses: readonly ToldClause[];
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
  const calendar = calendarOf(set.set, year, dossier.window);
  const said = Object.entries(explanations).map(
    ([number, text]) => [Number(number), text] as const,
  );
  const told = {
    set,
    calendar,
    dossier,
    asOf,
    explanations: new Map(said),
    figureWords: new Map<string, string>(),
    verdicts: undefined,
  };
  return {
    year,
    window: calendar.window,
    asOf,
    clauses: tellResults(told),
    records: dossier.records
      .filter(({ date }) => date <= asOf)
      .map((record, n) => ({
        ...aListedRecord(n),
        number: record.number,
        day: record.date,
        title: record.title ?? '',
        criteria: countsFor(told, record),
      })),
  };
}

/** What a plan says of each criterion: all that is demanded of such a unit. */
export function plannedClauses(kind: UnitKind, set = theSet()): readonly PlannedClause[] {
  return tellDemands(set, kind);
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
