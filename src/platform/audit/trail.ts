import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { type Act, canonicalJson, chainStart, digestOf, link } from './chain.ts';

/** Who acts: an account, or the program itself. */
export interface ActBy {
  readonly tenant: string;
  readonly account: string | null;
  readonly role: string;
}

export interface NewAct {
  readonly action: string;
  /** The kind of thing acted on, by the name of its table. */
  readonly subject: string;
  readonly subjectId: string | null;
  /** What changed. Never a password, a token or a figure about a person. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Writes an act into the trail, in the transaction of the change itself: both are kept or neither.
 * Acts of one province take turns, so that each has its number and its link.
 */
export async function record(tx: Tx, by: ActBy, now: Date, act: NewAct): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${by.tenant}, 1))`.execute(tx);
  const heads = await sql<{ number: string; chain: Buffer }>`select * from trail_head()`.execute(
    tx,
  );
  const last = heads.rows[0];
  const detail = act.detail ?? {};
  const entry: Act = {
    tenant: by.tenant,
    number: Number(last?.number ?? 0) + 1,
    at: now,
    account: by.account,
    role: by.role,
    action: act.action,
    subject: act.subject,
    subjectId: act.subjectId,
    detailDigest: digestOf(detail),
  };
  await tx
    .insertInto('audit')
    .values({
      tenant_id: entry.tenant,
      number: entry.number,
      at: entry.at,
      account_id: entry.account,
      role: entry.role,
      action: entry.action,
      subject: entry.subject,
      subject_id: entry.subjectId,
      detail: canonicalJson(detail),
      detail_digest: entry.detailDigest,
      chain: link(last?.chain ?? chainStart, entry),
    })
    .execute();
}

/** The outcome of verifying a province's trail. */
export type TrailCheck =
  | { readonly sound: true; readonly acts: number; readonly head: string }
  | { readonly sound: false; readonly number: number; readonly what: 'gap' | 'detail' | 'chain' };

/** Walks the whole trail of a province and names the first act that is not as it was written. */
export async function verifyTrail(tx: Tx, tenant: string): Promise<TrailCheck> {
  let before: Buffer = chainStart;
  let number = 0;
  for (;;) {
    const rows = await tx
      .selectFrom('audit')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('number', '>', String(number))
      .orderBy('number')
      .limit(1000)
      .execute();
    if (rows.length === 0) return { sound: true, acts: number, head: before.toString('hex') };
    for (const row of rows) {
      number++;
      if (Number(row.number) !== number) return { sound: false, number, what: 'gap' };
      if (!digestOf(row.detail).equals(row.detail_digest)) {
        return { sound: false, number, what: 'detail' };
      }
      const expected = link(before, {
        tenant,
        number,
        at: row.at,
        account: row.account_id,
        role: row.role,
        action: row.action,
        subject: row.subject,
        subjectId: row.subject_id,
        detailDigest: row.detail_digest,
      });
      if (!expected.equals(row.chain)) return { sound: false, number, what: 'chain' };
      before = row.chain;
    }
  }
}
