import { type Kysely, sql } from 'kysely';

/*
 * Units are never deleted, so no event can be left behind. To look each event's unit up again was
 * planned once a connection, mostly while there were few units: by an index that then held all of
 * the province's, so that a first import of 50 000 took minutes.
 */

const unitEvents = 'alter table unit_event drop constraint unit_event_tenant_id_unit_id_fkey';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(unitEvents).execute(db);
}
