import type { Dossier } from './dossier.ts';
import type { Supplement } from './dossier-state.ts';
import type { FrozenFigure, FrozenRecord } from './frozen.ts';
import { type Snapshot, thawed, thawedRecord } from './snapshot.ts';
import { saidBy } from './supplement-fault.ts';

/** A figure or record with the supplement that brought it; undefined is the snapshot itself. */
export interface Said<T> {
  readonly what: T;
  readonly supplement: number | undefined;
  /** The paper that the supplement names; none for what the snapshot holds. */
  readonly ground: string;
}

/** A figure as the unit and as the police last gave it. */
export interface ReadFigure {
  readonly key: string;
  readonly unit: Said<FrozenFigure> | undefined;
  readonly police: Said<FrozenFigure> | undefined;
  /**
   * - `declared`: by the unit alone;
   * - `confirmed`: the police give the same;
   * - `contested`: the police give another, or have one where the unit gave none.
   */
  readonly standing: 'declared' | 'confirmed' | 'contested';
}

/** What the appraisal reads: the facts to judge, and beside them whence each of them comes. */
export interface SupplementedFacts {
  /** Where the police's figure differs from the unit's, it holds the police's. */
  readonly dossier: Dossier;
  readonly figures: readonly ReadFigure[];
  readonly records: readonly Said<FrozenRecord>[];
}

/** The snapshot with what entered after submission. The snapshot itself stays as it is. */
export function factsWithSupplements(
  snapshot: Snapshot,
  supplements: readonly Supplement[],
): SupplementedFacts {
  const figures = new Map<string, Omit<ReadFigure, 'standing'>>();
  for (const what of snapshot.figures) {
    const unit = { what, supplement: undefined, ground: '' };
    figures.set(what.key, { key: what.key, unit, police: undefined });
  }
  // By id: a record that comes again, with the proof that it lacked, counts once.
  const records = new Map<string, Said<FrozenRecord>>();
  for (const what of snapshot.records)
    records.set(what.id, { what, supplement: undefined, ground: '' });
  for (const { number, done } of supplements) {
    const source = { supplement: number, ground: done.ground };
    const side = saidBy(done, done.by);
    for (const what of done.figures) {
      const known = figures.get(what.key) ?? { key: what.key, unit: undefined, police: undefined };
      figures.set(what.key, { ...known, [side]: { what, ...source } });
    }
    for (const what of done.records) records.set(what.id, { what, ...source });
  }
  const read = [...figures.values()].map((figure) => ({ ...figure, standing: standing(figure) }));
  const statement = read.flatMap(({ key, unit, police }) => {
    const said = police ?? unit;
    return said ? [[key, said.what.value] as const] : [];
  });
  return {
    dossier: {
      ...thawed(snapshot),
      records: [...records.values()].map(({ what }) => thawedRecord(what)),
      statement: Object.fromEntries(statement),
    },
    figures: read,
    records: [...records.values()],
  };
}

function standing({ unit, police }: Omit<ReadFigure, 'standing'>): ReadFigure['standing'] {
  if (!police) return 'declared';
  return unit?.what.value === police.what.value ? 'confirmed' : 'contested';
}
