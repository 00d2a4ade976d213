import { type Kysely, sql } from 'kysely';

/*
 * Units are never deleted, so no event can be left behind. While one transaction filled an empty
 * table of units, to look each event's unit up again could take far longer than to write the events:
 * 28 s for 46 000 of them, written five hundred at a time.
 */

const unitEvents = 'alter table unit_event drop constraint unit_event_tenant_id_unit_id_fkey';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(unitEvents).execute(db);
}
