import { type Kysely, sql } from 'kysely';
import { anyone, reaches, walled } from './security.ts';

/* Criteria sets that a province has, and the rounds that run under them. */

const sets = `
  create table criteria_set (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    set_id text not null,
    -- 1, 2, 3 … once published; 0 while it is only being looked at.
    set_version integer not null,
    title text not null,
    source text not null,
    digest bytea not null,
    created_at timestamptz not null,
    created_by uuid,
    published_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, public_id)
  );
  create unique index criteria_set_version on criteria_set (tenant_id, set_id, set_version)
    where published_at is not null;
  ${walled('criteria_set', { reads: `published_at is not null or ${reaches('system', 'admin')}`, writes: reaches('system', 'admin'), grants: 'select, insert, update, delete' })}

  -- What is published stays as it is: a new reading is a new version.
  create function keep_published() returns trigger language plpgsql as $$
    begin
      if old.published_at is not null then
        raise exception 'a published criteria set is never changed';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
  create trigger keep_published before update or delete on criteria_set
    for each row execute function keep_published();`;

const rounds = `
  create table round (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    name text collate vietnamese not null,
    year integer not null,
    criteria_set_id uuid not null,
    state text not null check (state in ('draft', 'open', 'closed')),
    window_from date not null,
    window_to date not null,
    register_by date not null,
    submit_by date not null,
    commune_by date not null,
    province_by date not null,
    decide_by date not null,
    keep_until date not null,
    -- Who decides for units of each managing level, and under what power of signing.
    commune_units_by text not null check (commune_units_by in ('commune', 'province')),
    commune_units_power text not null,
    province_units_power text not null,
    opened_at timestamptz,
    closed_at timestamptz,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    foreign key (tenant_id, criteria_set_id) references criteria_set
  );
  ${walled('round', { reads: anyone, writes: reaches('system', 'admin'), grants: 'select, insert, update' })}`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [sets, rounds]) await sql.raw(part).execute(db);
}
