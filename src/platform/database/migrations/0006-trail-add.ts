import { type Kysely, sql } from 'kysely';

/*
 * An act is given its number and its link where the trail is kept: acts of a province take turns,
 * and a turn that waits for the application's answer is a long one. It runs as whoever calls it.
 */

const trailAdd = `
  create function trail_add(
    tenant uuid, at timestamptz, account uuid, role text, action text, subject text, subject_id uuid,
    detail jsonb, detail_digest bytea, before_number text, after_number text
  ) returns void language plpgsql volatile set search_path = public, pg_temp
    as $$
      declare last record;
      begin
        perform pg_advisory_xact_lock(hashtextextended(tenant::text, 1));
        select number, chain into last from trail_head();
        insert into audit values (
          tenant, coalesce(last.number, 0) + 1, at, account, role, action, subject, subject_id,
          detail, detail_digest,
          sha256(
            coalesce(last.chain, decode(repeat('00', 32), 'hex'))
            || convert_to(before_number || (coalesce(last.number, 0) + 1) || after_number, 'UTF8')
            || detail_digest
          )
        );
      end $$;
  revoke all on function trail_add from public;
  grant execute on function trail_add to diem_sang_app;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(trailAdd).execute(db);
}
