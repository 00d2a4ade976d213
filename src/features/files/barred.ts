import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitFileRow } from '../../platform/database/year-tables.ts';

/* What a reader's report has barred from the province: the same content, whichever unit brought it. */

/** A content in a province. */
interface Of {
  readonly tenant: string;
  readonly sha256: Buffer;
}

/** A row that was hidden or opened, for its act. */
export type Moved = Pick<UnitFileRow, 'id' | 'sha256'>;

/** Taken after a unit's turn, never before: in one order nobody waits for one who waits. */
async function takeContent(tx: Tx, { tenant, sha256 }: Of): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${tenant}/${sha256.toString('hex')}`}, 4))`.execute(
    tx,
  );
}

/** Hides every file of this content and bars it; gives those that were open. */
export async function barContent(
  tx: Tx,
  of: Of,
  report: { readonly at: Date; readonly account: string; readonly reason: string },
): Promise<Moved[]> {
  await takeContent(tx, of);
  const hidden = await tx
    .updateTable('unit_file')
    .set({ state: 'hidden' })
    .where('tenant_id', '=', of.tenant)
    .where('sha256', '=', of.sha256)
    .where('state', '=', 'kept')
    .returning(['id', 'sha256'])
    .execute();
  await tx
    .insertInto('barred_file')
    .values({
      tenant_id: of.tenant,
      sha256: of.sha256,
      at: report.at,
      account_id: report.account,
      reason: report.reason,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'sha256']).doNothing())
    .execute();
  return hidden;
}

/**
 * Opens the files of this content again: those of the units that a commune keeps, or without one all
 * of the province. Where others still lie hidden, their own office has not opened them: it stays barred.
 */
export async function openContent(tx: Tx, of: Of, commune: string | undefined): Promise<Moved[]> {
  await takeContent(tx, of);
  const hidden = tx
    .updateTable('unit_file')
    .set({ state: 'kept' })
    .where('tenant_id', '=', of.tenant)
    .where('sha256', '=', of.sha256)
    .where('state', '=', 'hidden');
  const kept =
    commune === undefined
      ? hidden
      : hidden.where(({ exists, selectFrom }) =>
          exists(
            selectFrom('unit')
              .select('unit.id')
              .whereRef('unit.tenant_id', '=', 'unit_file.tenant_id')
              .whereRef('unit.id', '=', 'unit_file.unit_id')
              .where('unit.commune_id', '=', commune)
              .where('unit.level', '=', 'commune'),
          ),
        );
  const opened = await kept.returning(['id', 'sha256']).execute();
  await tx
    .deleteFrom('barred_file')
    .where('tenant_id', '=', of.tenant)
    .where('sha256', '=', of.sha256)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('unit_file')
            .select('id')
            .where('tenant_id', '=', of.tenant)
            .where('sha256', '=', of.sha256)
            .where('state', '=', 'hidden'),
        ),
      ),
    )
    .execute();
  return opened;
}

/** Whether a content is barred, once a report that is under way has been written. */
export async function isBarred(tx: Tx, of: Of): Promise<boolean> {
  await takeContent(tx, of);
  const row = await tx
    .selectFrom('barred_file')
    .select('at')
    .where('tenant_id', '=', of.tenant)
    .where('sha256', '=', of.sha256)
    .executeTakeFirst();
  return row !== undefined;
}
