import { type Day, earlierDay } from '../../core/vietnamese/day.ts';
import type { KeptFigure, RoundSet, UnitYear } from '../dossiers/index.ts';
import { type Asked, askedFigures, askedIn } from './asked.ts';

/** A figure that a round asks for, with what was last said of it. */
export interface FigureToState {
  readonly asked: Asked;
  readonly kept: KeptFigure | undefined;
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
    const kept = figures.find(
      ({ key, year, value }) => key === one.key && year === round.round.year && value !== null,
    );
    return { asked: one, kept, stale: kept !== undefined && kept.asOf < statedDay(round, today) };
  });
}
