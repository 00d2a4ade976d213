import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** A bucket that holds `size` uses and drains one every `seconds / size`. */
export interface Allowance {
  readonly size: number;
  readonly seconds: number;
}

/**
 * Uses one of an allowance and tells whether there was one. It is kept in the database, so that
 * every process counts the same.
 */
export async function use(
  db: Database,
  key: string,
  allowance: Allowance,
  now: Date,
): Promise<boolean> {
  const drain = allowance.size / allowance.seconds;
  const result = await sql<{ used: number }>`
    insert into allowance as a (key, used, at) values (${key}, 1, ${now})
    on conflict (key) do update set
      used = least(${allowance.size + 1},
        greatest(0, a.used - ${drain} * extract(epoch from (${now}::timestamptz - a.at))) + 1),
      at = ${now}
    returning used`.execute(db.outside);
  return (result.rows[0]?.used ?? 0) <= allowance.size;
}

/** Gives one use back: it was no abuse. */
export async function giveBack(db: Database, key: string): Promise<void> {
  await sql`update allowance set used = greatest(0, used - 1) where key = ${key}`.execute(
    db.outside,
  );
}
