import { type Day, earlierDay } from '../../core/vietnamese/day.ts';
import type { KeptFigure, RoundSet, UnitYear } from '../dossiers/index.ts';
import { type Asked, askedFigures, askedIn } from './asked.ts';

/** A figure that a round asks for, with what was last said of it. */
export interface FigureToState {
  readonly asked: Asked;
  readonly kept: KeptFigure | undefined;
  /** How often it has been said or taken back so far. */
  readonly number: number;
  /** It has a value that speaks up to an earlier day than the closing. */
  readonly stale: boolean;
}

/** The day up to which figures speak when a dossier is closed: today, or the window's last. */
export function statedDay({ calendar }: RoundSet, today: Day): Day {
  return earlierDay(today, calendar.window.to);
}

/** Every figure of a round in the set's order; closing asks for each of them anew. */
export function figuresToState(
  { figures, unit }: Pick<UnitYear, 'figures' | 'unit'>,
  round: RoundSet,
  today: Day,
): readonly FigureToState[] {
  const asked = askedIn(round, askedFigures([round], unit.kind).values());
  return asked.map((one) => {
    const latest = figures.find(({ key, year }) => key === one.key && year === round.round.year);
    // What was taken back is as if it had never been said, but for its place among the sayings.
    const kept = latest && latest.value !== null ? latest : undefined;
    const number = latest?.number ?? 0;
    return {
      asked: one,
      kept,
      number,
      stale: kept !== undefined && kept.asOf < statedDay(round, today),
    };
  });
}
