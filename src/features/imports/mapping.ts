import * as v from 'valibot';
import type { Target } from '../../core/sheets/targets.ts';
import type { Mapping } from './plan.ts';

const Kept = v.object({
  columns: v.optional(v.record(v.string(), v.string()), {}),
  province: v.optional(v.string()),
});

/** A mapping as the database keeps it. */
export function readMapping(kept: unknown): Mapping {
  return v.parse(Kept, kept);
}

/** The mapping in the terms of its kind; a target that is not one of its own is left out. */
export function mappingOf<Key extends string>(
  { columns }: Mapping,
  targets: readonly Target<Key>[],
): ReadonlyMap<number, Key> {
  const entries = Object.entries(columns).flatMap(([column, target]): [number, Key][] => {
    const known = targets.find(({ key }) => key === target);
    return known ? [[Number(column), known.key]] : [];
  });
  return new Map(entries);
}
