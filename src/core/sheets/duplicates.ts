import { unitCodeKey } from '../dossier/unit.ts';

/** Told of every row's code, it knows which codes stand in several rows. */
export interface CodesSeen {
  /** Takes note of a code in a row; answers the first row that had it, if another did. */
  see(code: string, row: number): number | undefined;
  /** The codes of several rows, as first written, with those rows. */
  repeated(): readonly { readonly code: string; readonly rows: readonly number[] }[];
}

export function codesSeen(): CodesSeen {
  const seen = new Map<string, { code: string; rows: number[] }>();
  return {
    see(code, row) {
      const key = unitCodeKey(code);
      const before = seen.get(key);
      if (!before) {
        seen.set(key, { code, rows: [row] });
        return undefined;
      }
      before.rows.push(row);
      return before.rows[0];
    },
    repeated: () => [...seen.values()].filter(({ rows }) => rows.length > 1),
  };
}
