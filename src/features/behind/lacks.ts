import type { ShownStatus } from '../../ui/status-tag.tsx';
import type { BehindRow } from './queries.ts';

type Masks = Pick<BehindRow, 'not_applicable' | 'met' | 'open' | 'not_met' | 'awaiting'>;

/** The criteria that a unit is short of, and those that another body has still to decide. */
export function lacksOf(row: Masks) {
  return { short: (row.open & ~row.awaiting) | row.not_met, awaiting: row.awaiting };
}

/** How a criterion stands, by its place in the set. */
export function statusAt(row: Masks, place: number): ShownStatus {
  const has = (mask: number) => ((mask >> place) & 1) === 1;
  if (has(row.awaiting)) return 'awaiting';
  if (has(row.not_met)) return 'notMet';
  if (has(row.open)) return 'open';
  return has(row.met) ? 'met' : 'notApplicable';
}
