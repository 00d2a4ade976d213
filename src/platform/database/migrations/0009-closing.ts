import { type Kysely, sql } from 'kysely';
import { ofYear, reaches } from './security.ts';

/*
 * How a dossier is closed, and how it stands then. The state of a dossier is what its actions come
 * to; it is kept beside the verdicts so that lists need no other table, and `verify` holds the two
 * against each other. What is closed or looked back at is a unit as it was then.
 */

const states = `
  alter table dossier
    add column state text not null default 'draft'
      check (state in ('draft', 'closed', 'submitted', 'inCommune', 'returned', 'inProvince',
        'awaitingDecision', 'recognised', 'refused', 'withdrawn', 'lapsed', 'revoked')),
    -- Since when it stands so.
    add column state_at timestamptz,
    -- It was once submitted after the last day.
    add column late boolean not null default false,
    -- The short code of the closing that stands.
    add column code text;
  -- What waits for an office; most dossiers of a year are still being made.
  create index dossier_by_state on dossier (tenant_id, state, round_id) where state <> 'draft';`;

const snapshots = `
  -- What closings froze, by the digest of its text. A closing that was undone leaves its own.
  create table snapshot (
    tenant_id uuid not null,
    dossier_id uuid not null,
    digest bytea not null,
    unit_id uuid not null,
    text text not null,
    at timestamptz not null,
    primary key (tenant_id, dossier_id, digest),
    foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
  );
  ${ofYear('snapshot', 'select, insert')}

  -- Free texts of snapshots, which hold their digests alone: one that is erased stays as null, with
  -- the number of the act that erased it.
  create table frozen_text (
    tenant_id uuid not null,
    unit_id uuid not null,
    digest bytea not null,
    text text,
    erased_by bigint,
    primary key (tenant_id, unit_id, digest),
    check ((text is null) = (erased_by is not null)),
    foreign key (tenant_id, unit_id) references unit
  );
  ${ofYear('frozen_text', 'select, insert, update')}
  create policy erases on frozen_text as restrictive for update to diem_sang_app
    using ((select app_reach()) = 'system');`;

const handedUp = `state not in ('draft', 'closed')`;
const appraisals = `
  -- A commune keeps no unit of the province. But it tells what it learns of one in its place, and goes
  -- on with a dossier that it had when the unit moved up: of a dossier handed up it writes what it
  -- does with it, and nothing else of that year.
  create policy appraises on dossier for update to diem_sang_app
    using (tenant_id = (select app_tenant()) and ${reaches('commune')}
      and commune_id = (select app_commune()) and ${handedUp})
    with check (tenant_id = (select app_tenant()) and commune_id = (select app_commune()) and ${handedUp});
  create policy appraises on dossier_action for insert to diem_sang_app
    with check (tenant_id = (select app_tenant()) and ${reaches('commune')} and exists (
      select 1 from dossier d where d.tenant_id = dossier_action.tenant_id
        and d.id = dossier_action.dossier_id and d.unit_id = dossier_action.unit_id
        and d.commune_id = (select app_commune()) and d.${handedUp}));`;

const papers = `
  -- How a unit's papers are headed and signed, each saying of it; the highest number counts.
  create table unit_letterhead (
    tenant_id uuid not null,
    unit_id uuid not null,
    number integer not null,
    content jsonb not null,
    at timestamptz not null,
    account_id uuid,
    role text not null,
    primary key (tenant_id, unit_id, number),
    foreign key (tenant_id, unit_id) references unit
  );
  ${ofYear('unit_letterhead', 'select, insert')}

  -- A file of a dossier itself, such as a signed paper, belongs to no record.
  alter table unit_file add column dossier_id uuid,
    add foreign key (tenant_id, dossier_id) references dossier (tenant_id, id);
  create index unit_file_by_dossier on unit_file (tenant_id, dossier_id) where dossier_id is not null;`;

const profiles = `
  -- A change of what a unit is judged by keeps what had held until then: a past day is judged by that.
  alter table unit_event drop constraint unit_event_kind_check,
    add constraint unit_event_kind_check check (kind in ('created', 'renamed', 'moved', 'levelled',
      'merged', 'took', 'split', 'ended', 'reopened', 'profiled'));`;

const previews = `
  -- How many pages a file has; those that are shown may be fewer. Null where nobody has counted.
  alter table unit_file add column pages_of integer check (pages_of >= pages);`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [states, snapshots, appraisals, papers, profiles, previews])
    await sql.raw(part).execute(db);
}
