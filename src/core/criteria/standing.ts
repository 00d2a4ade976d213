import { type Day, earlierDay } from '../vietnamese/day.ts';
import type { Calendar } from './calendar.ts';
import type { CompiledCheck, CompiledSet } from './compile.ts';
import type { Facts } from './facts.ts';
import { judgeCheck } from './judge.ts';
import { States } from './states.ts';
import { MET, NOT_APPLICABLE, NOT_MET, OPEN } from './status.ts';

/**
 * A dossier as it stands before finality, in the few numbers that lists of many units need: it says
 * the same as `evaluate`, without words.
 */
export interface Standing {
  /** One bit a criterion, in the set's order; exactly one of the four has it. */
  readonly notApplicable: number;
  readonly met: number;
  readonly open: number;
  readonly notMet: number;
  /** Of the open criteria those whose open checks all wait for another body: “Chờ kết quả”. */
  readonly awaiting: number;
  /** One bit an open check, in the set's order. */
  readonly openChecks: bigint;
  /** The earliest last useful day among open checks that the unit itself must see to. */
  readonly nextDue: Day | undefined;
}

export function standingOf(set: CompiledSet, calendar: Calendar, facts: Facts, unit = 0): Standing {
  const masks = { notApplicable: 0, met: 0, open: 0, notMet: 0 };
  let awaiting = 0;
  let openChecks = 0n;
  let nextDue: Day | undefined;
  set.criteria.forEach(({ checks }, index) => {
    const bit = 1 << index;
    const states = new States(checks.length);
    let gravest: number = NOT_APPLICABLE;
    let own = false;
    checks.forEach((check, place) => {
      judgeCheck(check, facts, unit, unit + 1, states, place);
      const state = states.at(place);
      gravest |= state;
      if (state !== OPEN) return;
      openChecks |= 1n << BigInt(check.index);
      own ||= !isAwaited(check, facts, unit);
      const due = dueOf(check, calendar);
      if (due !== undefined) nextDue = nextDue === undefined ? due : earlierDay(nextDue, due);
    });
    masks[maskOf(gravest)] |= bit;
    if (gravest === OPEN && !own) awaiting |= bit;
  });
  return { ...masks, awaiting, openChecks, nextDue };
}

function maskOf(gravity: number): 'notApplicable' | 'met' | 'open' | 'notMet' {
  if (gravity === NOT_MET) return 'notMet';
  if (gravity === OPEN) return 'open';
  return gravity === MET ? 'met' : 'notApplicable';
}

/**
 * Whether an open check waits for another body's paper. Where it is not known whether the check
 * applies, the unit itself has something to say first.
 */
function isAwaited({ external, applies }: CompiledCheck, facts: Facts, unit: number): boolean {
  return external && (applies === undefined || facts.at(applies, unit) === 1);
}

/** The last useful day of a check that the unit can see to itself; another body's has none. */
export function dueOf({ external, rule }: CompiledCheck, { spans }: Calendar): Day | undefined {
  return external ? undefined : spans[rule.span ?? 0]?.to;
}

/** The checks whose bits are set, in the set's order. */
export function checksIn(set: CompiledSet, mask: bigint): CompiledCheck[] {
  return set.checks.filter(({ index }) => (mask >> BigInt(index)) & 1n);
}

/** The numbers of the criteria whose bits are set, in the set's order. */
export function criteriaIn(set: CompiledSet, mask: number): number[] {
  return set.criteria.flatMap(({ criterion }, index) =>
    (mask >> index) & 1 ? [criterion.number] : [],
  );
}
