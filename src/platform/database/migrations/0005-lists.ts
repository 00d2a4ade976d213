import { type Kysely, sql } from 'kysely';

/*
 * Indexes that answer a list's count and the order of its keys by themselves: beside what they sort
 * by, they hold what filters and row-level security ask of a row.
 */

const seen = 'include (commune_id, level, ended_on)';

const lists = `
  drop index unit_by_name, unit_by_code, unit_by_commune;
  create index unit_by_name on unit (tenant_id, name, id) ${seen};
  create index unit_by_code on unit (tenant_id, code, id) ${seen};
  create index unit_by_kind on unit (tenant_id, kind, name, id) ${seen};
  create index unit_by_commune on unit (tenant_id, commune_id, name, id) include (kind, level, ended_on);
  alter table unit_token drop constraint unit_token_pkey;
  alter table unit_token add primary key (tenant_id, token, unit_id) include (commune_id);
  -- Units are never deleted, so nothing can be left behind; to look each word's unit up again took
  -- longer than to write the words.
  alter table unit_token drop constraint unit_token_tenant_id_unit_id_fkey;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(lists).execute(db);
}
