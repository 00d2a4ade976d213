import type { CompiledCheck } from '../../core/criteria/compile.ts';
import { dueOf } from '../../core/criteria/standing.ts';
import type { Day } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import { openRoundSets, type RoundSet } from '../dossiers/index.ts';
import { dayIn } from '../frame/index.ts';

/** After so many days without a record a unit counts as quiet. */
export const quietDays = 60;

/** A round as it is looked at today. */
export interface Board extends RoundSet {
  readonly today: Day;
  /** Checks whose last useful day is over while the round goes on: who still lacks one is late. */
  readonly late: readonly Dated[];
  /** Before this moment the last record must lie for a unit to be quiet. */
  readonly quietSince: Date;
}

export interface Dated {
  readonly check: CompiledCheck;
  readonly due: Day;
}

export function boardOf(round: RoundSet, now: Date): Board {
  const today = dayIn(now);
  return {
    ...round,
    today,
    late: datedChecks(round).filter(({ due }) => due < today),
    quietSince: new Date(now.getTime() - quietDays * 86_400_000),
  };
}

/** The checks that have a day of their own, before the window's end; the soonest first. */
export function datedChecks({ set, calendar }: RoundSet): Dated[] {
  return set.checks
    .flatMap((check): Dated[] => {
      const due = dueOf(check, calendar);
      return due === undefined || due >= calendar.window.to ? [] : [{ check, due }];
    })
    .sort((a, b) => a.due - b.due);
}

/** The open rounds, and the one that the address names; else the soonest to be submitted. */
export async function findBoard(tx: Tx, tenant: string, wanted: string | null, now: Date) {
  const rounds = await openRoundSets(tx, tenant);
  const round = rounds.find((one) => one.round.public_id === wanted) ?? rounds[0];
  return { rounds, board: round && boardOf(round, now) };
}

/** The bits of checks, as the column of open checks has them. */
export function bitsOf(checks: readonly Dated[]): bigint {
  return checks.reduce((mask, { check }) => mask | (1n << BigInt(check.index)), 0n);
}
