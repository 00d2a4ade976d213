import type { DossierRecord } from '../dossier/dossier.ts';
import type { Text } from '../text.ts';
import type { Vocabulary, Where } from './vocabulary.ts';

/** A ladder ready to climb: rungs are numbers from 0, the lowest. */
export interface LadderSteps {
  /** The rung of a value; throws where the ladder has no such value. */
  readonly rung: (value: string) => number;
  readonly has: (value: string) => boolean;
  /** From the lowest to the highest. */
  readonly values: readonly string[];
  /** How the first value on a rung is called. */
  readonly label: (rung: number) => Text;
}

export type RungOf = (record: DossierRecord) => number | undefined;

/** The ladder by its name in the set. */
export function ladderNamed(set: Vocabulary, name: string): LadderSteps {
  const ladder = set.ladders[name];
  if (!ladder) throw new Error(`no ladder ${name}`);
  const rungs = new Map(ladder.steps.flatMap((step, rung) => step.map((value) => [value, rung])));
  return {
    values: ladder.steps.flat(),
    has: (value) => rungs.has(value),
    rung: (value) => {
      const rung = rungs.get(value);
      if (rung === undefined) throw new Error(`no rung ${value} on ladder ${name}`);
      return rung;
    },
    label: (rung) => {
      const label = ladder.labels[ladder.steps[rung]?.[0] ?? ''];
      if (!label) throw new Error(`no label for rung ${rung} of ladder ${name}`);
      return label;
    },
  };
}

/** The ladder of a field; where it depends on another field, a where-clause must fix that one. */
export function ladderOf(set: Vocabulary, field: string, where: Where | undefined): LadderSteps {
  const spec = set.fields[field];
  if (spec?.type === 'rung') return ladderNamed(set, spec.ladder);
  if (spec?.type === 'rungBy') {
    const value = where?.[spec.by];
    const name = typeof value === 'string' ? spec.ladders[value] : undefined;
    if (name !== undefined) return ladderNamed(set, name);
  }
  throw new Error(`field ${field} stands on no one ladder`);
}

/** Reads the rung of a field from a record; undefined where the record does not carry it. */
export function rungReader(set: Vocabulary, field: string): RungOf {
  const spec = set.fields[field];
  if (spec?.type === 'rung') {
    const ladder = ladderNamed(set, spec.ladder);
    return ({ fields }) => rungIn(ladder, fields[field]);
  }
  if (spec?.type !== 'rungBy') throw new Error(`field ${field} is not a rung`);
  const ladders = new Map(
    Object.entries(spec.ladders).map(([value, name]) => [value, ladderNamed(set, name)]),
  );
  return ({ fields }) => {
    const by = fields[spec.by];
    const ladder = typeof by === 'string' ? ladders.get(by) : undefined;
    return ladder && rungIn(ladder, fields[field]);
  };
}

function rungIn(ladder: LadderSteps, value: unknown): number | undefined {
  return typeof value === 'string' && ladder.has(value) ? ladder.rung(value) : undefined;
}
