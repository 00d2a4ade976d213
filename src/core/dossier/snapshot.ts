import * as v from 'valibot';
import { calendarOf } from '../criteria/calendar.ts';
import type { CompiledSet } from '../criteria/compile.ts';
import { evaluate } from '../criteria/evaluate.ts';
import { type Standing, standingOf } from '../criteria/standing.ts';
import { statuses } from '../criteria/status.ts';
import { tally } from '../criteria/tally.ts';
import { evaluatorVersion } from '../criteria/version.ts';
import { type Day, isoDay, parseDay } from '../vietnamese/day.ts';
import type { Dossier, DossierRecord } from './dossier.ts';
import { Digest, FrozenDay, FrozenFigure, FrozenRecord } from './frozen.ts';
import { unitFlags, unitKinds } from './unit.ts';

const Verdict = v.picklist(statuses);

/** All of a check's evaluation but its words, which a later version may say better. */
export const FrozenCheck = v.strictObject({
  id: v.string(),
  status: Verdict,
  have: v.nullable(v.number()),
  need: v.nullable(v.number()),
  dueBy: v.nullable(FrozenDay),
  overdue: v.boolean(),
  external: v.boolean(),
});
export type FrozenCheck = v.InferOutput<typeof FrozenCheck>;

export const FrozenVerdicts = v.strictObject({
  verdict: Verdict,
  criteria: v.array(
    v.strictObject({ number: v.number(), verdict: Verdict, checks: v.array(FrozenCheck) }),
  ),
});
export type FrozenVerdicts = v.InferOutput<typeof FrozenVerdicts>;

const flag = v.exactOptional(v.boolean());

/**
 * What closing freezes. Its canonical JSON is kept as it is, and the SHA-256 of that names it; the
 * short code in the foot of each paper comes from there.
 */
export const Snapshot = v.strictObject({
  /** Of this form. */
  form: v.literal(1),
  set: v.strictObject({ id: v.string(), version: v.number(), digest: Digest }),
  evaluator: v.number(),
  round: v.strictObject({
    year: v.number(),
    window: v.strictObject({ from: FrozenDay, to: FrozenDay }),
  }),
  profile: v.strictObject({
    name: v.exactOptional(v.string()),
    kind: v.picklist(unitKinds),
    subUnits: v.exactOptional(v.number()),
    ...(Object.fromEntries(unitFlags.map((name) => [name, flag])) as {
      [F in (typeof unitFlags)[number]]: typeof flag;
    }),
  }),
  /** By id. */
  records: v.array(FrozenRecord),
  /** By key. */
  figures: v.array(FrozenFigure),
  /** Of what its papers print besides: names of bodies, address, who signs. */
  particulars: Digest,
  /** The unit's own words on its criteria (giải trình), as digests. */
  explanations: v.array(v.strictObject({ criterion: v.number(), text: Digest })),
  verdicts: FrozenVerdicts,
  closedOn: FrozenDay,
});
export type Snapshot = v.InferOutput<typeof Snapshot>;

/** What is to be frozen: the facts, under the set and the round that judge them. */
export type Freezing = Omit<Snapshot, 'form' | 'set' | 'evaluator' | 'verdicts' | 'closedOn'> & {
  readonly set: CompiledSet;
  readonly version: number;
  /** Of the set's text. */
  readonly digest: string;
  readonly closedOn: Day;
};

/** Freezes a unit's year as it stands on the day it is closed. */
export function freeze({ set, version, digest, closedOn, ...facts }: Freezing): Snapshot {
  const unjudged: Omit<Snapshot, 'verdicts'> = {
    ...facts,
    form: 1,
    set: { id: set.set.id, version, digest },
    evaluator: evaluatorVersion,
    // In an order of their own, so that the same facts freeze to the same text.
    records: facts.records.toSorted((a, b) => inOrder(a.id, b.id)),
    figures: facts.figures.toSorted((a, b) => inOrder(a.key, b.key)),
    explanations: facts.explanations.toSorted((a, b) => a.criterion - b.criterion),
    closedOn: isoDay(closedOn),
  };
  return { ...unjudged, verdicts: judged(unjudged, set) };
}

/** The verdicts of what a snapshot holds, as the evaluator finds them today. */
export function judged(snapshot: Omit<Snapshot, 'verdicts'>, set: CompiledSet): FrozenVerdicts {
  const asOf = thawedDay(snapshot.closedOn);
  const { verdict, criteria } = evaluate(set, thawed(snapshot), { asOf, lang: 'vi' });
  return {
    verdict,
    criteria: criteria.map((criterion) => ({
      number: criterion.number,
      verdict: criterion.verdict,
      checks: criterion.checks.map(({ reason: _, warnings: __, ...check }) => check),
    })),
  };
}

/** The same in the few numbers that lists of many units keep. */
export function standingOfSnapshot(snapshot: Snapshot, set: CompiledSet): Standing {
  const dossier = thawed(snapshot);
  const calendar = calendarOf(set.set, dossier.year, dossier.window);
  return standingOf(set, calendar, tally(set, calendar, dossier));
}

/** The unit's year that a snapshot holds, ready to be judged. */
export function thawed(snapshot: Omit<Snapshot, 'verdicts'>): Dossier {
  const { set, round, profile, records, figures } = snapshot;
  const { from, to } = round.window;
  return {
    set: set.id,
    year: round.year,
    window: { from: thawedDay(from), to: thawedDay(to) },
    unit: profile,
    records: records.map(thawedRecord),
    statement: Object.fromEntries(figures.map(({ key, value }) => [key, value])),
  };
}

export function thawedRecord({
  category,
  date,
  participants,
  fields,
}: FrozenRecord): DossierRecord {
  return {
    category,
    date: thawedDay(date),
    fields,
    ...(participants !== undefined && { participants }),
  };
}

function thawedDay(text: string): Day {
  const day = parseDay(text);
  // The schema lets no other text in.
  if (day === undefined) throw new RangeError(`no day: ${text}`);
  return day;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
