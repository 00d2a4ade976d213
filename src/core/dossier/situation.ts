import type { CompiledSet } from '../criteria/compile.ts';
import type { Day } from '../vietnamese/day.ts';
import type { Actor, DossierState } from './dossier-state.ts';
import type { UnitLevel } from './unit.ts';

/** Who wants to act. That the dossier lies in their reach is settled before anyone asks here. */
export interface Person extends Actor {
  /** The unit is their own, or their office is part of it. */
  readonly ownUnit: boolean;
  /** They typed records or figures of this year for the unit. */
  readonly typed: boolean;
}

/** What the round and the unit add to a question, as they are today. */
export interface RoundFacts {
  readonly today: Day;
  readonly round: 'draft' | 'open' | 'closed';
  readonly registerBy: Day;
  readonly submitBy: Day;
  /** The criteria set that the round binds. */
  readonly set: CompiledSet;
  /** The unit's managing level. */
  readonly level: UnitLevel;
  /** Who decides in this round for units of that level. */
  readonly decides: UnitLevel;
}

export interface Situation {
  readonly dossier: DossierState;
  readonly by: Person;
  readonly facts: RoundFacts;
}
