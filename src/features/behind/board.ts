import { dueOf } from '../../core/criteria/standing.ts';
import type { Text } from '../../core/text.ts';
import type { Day } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import { openRoundSets, type RoundSet } from '../dossiers/index.ts';
import { dayIn } from '../frame/index.ts';

/** After so many days without a record a unit counts as quiet. */
export const quietDays = 60;

/** A round as it is looked at today. */
export interface Board extends RoundSet {
  readonly today: Day;
  /** What has had its last useful day while the round goes on: who still lacks it is late. */
  readonly late: readonly Dated[];
  /** Before this moment the last record must lie for a unit to be quiet. */
  readonly quietSince: Date;
}

/**
 * What has a day of its own to be done by. A set may ask one thing of agencies in one criterion and of
 * schools in another: to whoever reminds them it is the same.
 */
export interface Dated {
  /** The id of its first check. */
  readonly id: string;
  readonly label: Text;
  readonly due: Day;
  /** Its checks, a bit each, as the column of open checks has them. */
  readonly bits: bigint;
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

/** What has a day of its own, before the window's end; the soonest first. */
export function datedChecks({ set, calendar }: RoundSet): Dated[] {
  const found = new Map<string, Dated>();
  for (const check of set.checks) {
    const due = dueOf(check, calendar);
    if (due === undefined || due >= calendar.window.to) continue;
    const { id, label } = check.check;
    const key = `${due} ${label.vi}`;
    const { bits = 0n, ...known } = found.get(key) ?? {};
    found.set(key, { id, label, due, ...known, bits: bits | (1n << BigInt(check.index)) });
  }
  return [...found.values()].sort((a, b) => a.due - b.due);
}

/** Whether a unit still lacks it. */
export function lacks(row: { readonly open_checks: string }, { bits }: Dated): boolean {
  return (BigInt(row.open_checks) & bits) !== 0n;
}

/** The open rounds, and the one that the address names; else the soonest to be submitted. */
export async function findBoard(tx: Tx, tenant: string, wanted: string | null, now: Date) {
  const rounds = await openRoundSets(tx, tenant);
  const round = rounds.find((one) => one.round.public_id === wanted) ?? rounds[0];
  return { rounds, board: round && boardOf(round, now) };
}
