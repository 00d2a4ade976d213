import type { Day } from '../vietnamese/day.ts';

/** How a unit came into a round: by its own pledge, or chosen by the committee to be built up. */
export const registrationWays = ['pledged', 'chosen'] as const;
export type RegistrationWay = (typeof registrationWays)[number];

/** That a unit takes part in a round, and since when. */
export interface Registration {
  /** Of the action by which it came about. */
  readonly number: number;
  readonly on: Day;
  readonly way: RegistrationWay;
  /** After the round's last day as it then stood: marked for ever, even if that day moves. */
  readonly late: boolean;
  /** The paper by which the committee chose; empty for a unit's own pledge. */
  readonly ground: string;
  /** Why it came late; empty where it did not. */
  readonly reason: string;
}
