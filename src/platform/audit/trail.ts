import { sql } from 'kysely';
import { canonicalJson } from '../../core/canonical-json.ts';
import { type Tx, withCommit } from '../database/database.ts';
import { chainStart, digestOf, link, linkText } from './chain.ts';

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
 * Acts of one province take turns, so that each has its number and its link; the turn lasts from
 * the act to the commit that follows at once, since whoever comes next waits for it.
 */
export async function record(tx: Tx, by: ActBy, now: Date, act: NewAct): Promise<void> {
  const detail = act.detail ?? {};
  const { beforeNumber, afterNumber } = linkText({
    tenant: by.tenant,
    at: now,
    account: by.account,
    role: by.role,
    action: act.action,
    subject: act.subject,
    subjectId: act.subjectId,
  });
  const add = sql`select trail_add(${by.tenant}::uuid, ${now}::timestamptz, ${by.account}::uuid, ${by.role},
    ${act.action}, ${act.subject}, ${act.subjectId}::uuid, ${canonicalJson(detail)}::jsonb,
    ${digestOf(detail)}::bytea, ${beforeNumber}, ${afterNumber})`;
  withCommit(tx, () => add.execute(tx));
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
