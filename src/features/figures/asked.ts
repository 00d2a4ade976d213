import {
  concernsIncidents,
  countsAgainst,
  figuresOf,
  isForKind,
} from '../../core/criteria/asked.ts';
import type { CompiledCheck, CompiledCriterion } from '../../core/criteria/compile.ts';
import type { Clause } from '../../core/criteria/set.ts';
import type { StatementKey } from '../../core/criteria/vocabulary.ts';
import type { UnitKind } from '../../core/dossier/unit.ts';
import { type Day, earlierDay } from '../../core/vietnamese/day.ts';
import type { RoundSet } from '../dossiers/index.ts';

/** A criterion of a round that asks for a figure, with those of its checks that do. */
export interface Place {
  readonly round: RoundSet;
  readonly criterion: CompiledCriterion;
  readonly checks: readonly CompiledCheck[];
}

/** A figure or attestation that open rounds ask for. It is said once and counts in every place. */
export interface Asked {
  readonly key: string;
  readonly means: StatementKey;
  readonly places: readonly Place[];
  /** Counts what should not be. */
  readonly negative: boolean;
  /** What is written beside it must name nobody. */
  readonly noNames: boolean;
  /** Is the word of the unit's head on how well something is done. */
  readonly attests: boolean;
  /** Is worked out from a plan: what was planned, what was done. */
  readonly planned: boolean;
  /** The first day of the windows in which it counts. */
  readonly from: Day;
}

export interface AskedCriterion {
  readonly criterion: CompiledCriterion;
  readonly figures: readonly Asked[];
}

export interface AskedClause {
  readonly round: RoundSet;
  readonly clause: Clause;
  readonly criteria: readonly AskedCriterion[];
}

/** Every figure that the rounds ask of a unit of the kind, in the order of their sets. */
export function askedFigures(
  rounds: readonly RoundSet[],
  kind: UnitKind,
): ReadonlyMap<string, Asked> {
  const places = new Map<string, Place[]>();
  for (const round of rounds) {
    for (const criterion of round.set.criteria) {
      const own = criterion.checks.filter((check) => isForKind(check, kind));
      for (const key of new Set(own.flatMap(figuresOf))) {
        const checks = own.filter((check) => figuresOf(check).includes(key));
        places.set(key, [...(places.get(key) ?? []), { round, criterion, checks }]);
      }
    }
  }
  const asked = [...places].flatMap(([key, its]): [string, Asked][] => {
    const means = its[0]?.round.set.set.statement[key];
    return means ? [[key, askedAt(key, means, its)]] : [];
  });
  return new Map(asked);
}

function askedAt(key: string, means: StatementKey, places: readonly Place[]): Asked {
  const checks = places.flatMap((place) => place.checks);
  return {
    key,
    means,
    places,
    negative: checks.some((check) => countsAgainst(check, key)),
    noNames: places.some(({ criterion }) => concernsIncidents(criterion)),
    attests: checks.some(({ check }) => check.kind === 'attested' && check.attestation === key),
    planned: means.type === 'decimal' && checks.some(({ check }) => check.kind === 'exceeds'),
    from: places
      .map(({ round }) => round.calendar.window.from)
      .reduce((first, day) => earlierDay(first, day)),
  };
}

/** What one of the rounds asks, each figure with its place in that round first. */
export function askedIn(round: RoundSet, figures: Iterable<Asked>): Asked[] {
  return [...figures].flatMap((asked) => {
    const here = asked.places.filter((place) => place.round === round);
    const elsewhere = asked.places.filter((place) => place.round !== round);
    return here.length === 0 ? [] : [{ ...asked, places: [...here, ...elsewhere] }];
  });
}

/** The same under the clauses and criteria of the rounds, each figure where it is first asked for. */
export function askedByClause(figures: Iterable<Asked>): AskedClause[] {
  const clauses: { round: RoundSet; clause: Clause; criteria: AskedCriterion[] }[] = [];
  const all = [...figures];
  const first = new Set(all.flatMap(({ places }) => places[0] ?? []));
  const rounds = new Set([...first].map(({ round }) => round));
  for (const round of rounds) {
    for (const criterion of round.set.criteria) {
      const own = all.filter(
        ({ places: [at] }) => at?.round === round && at.criterion === criterion,
      );
      if (own.length === 0) continue;
      const { clause } = criterion;
      const last = clauses.at(-1);
      if (last?.round === round && last.clause === clause) {
        last.criteria.push({ criterion, figures: own });
      } else clauses.push({ round, clause, criteria: [{ criterion, figures: own }] });
    }
  }
  return clauses;
}
