import { type Kysely, sql } from 'kysely';
import { ofUnits, ofVisibleUnit, reaches, walled } from './security.ts';

/* Units, their history, and the imports by which most of them come. */

const units = `
  create table unit (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    code text collate vietnamese not null,
    -- The code as it is compared: upper case, single spaces.
    code_key text collate "C" not null,
    name text collate vietnamese not null,
    kind text not null check (kind in ('agency', 'enterprise', 'school')),
    level text not null check (level in ('commune', 'province')),
    commune_id uuid not null,
    address text not null default '',
    tax_code text not null default '',
    school_code text not null default '',
    phone text not null default '',
    party_organization boolean,
    emulation_review boolean,
    guard_force boolean,
    left_out boolean,
    sub_units integer check (sub_units >= 0),
    members integer check (members >= 0),
    ended_on date,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    unique (tenant_id, code_key),
    foreign key (tenant_id, commune_id) references commune
  );
  create index unit_by_name on unit (tenant_id, name, id);
  create index unit_by_code on unit (tenant_id, code, id);
  create index unit_by_commune on unit (tenant_id, commune_id, name, id);
  -- A commune sees the provincial-level units of its place, and keeps those of its own level.
  ${walled('unit', {
    reads: ofUnits('id', 'commune_id'),
    writes: `(${ofUnits('id', 'commune_id')}) and (${reaches('system', 'province')} or level = 'commune')`,
    grants: 'select, insert, update',
  })}
  alter table account add foreign key (tenant_id, unit_id) references unit;

  -- Row-level security keeps text indexes from being used: search runs on a table of words.
  create table unit_token (
    tenant_id uuid not null,
    token text collate "C" not null,
    unit_id uuid not null,
    commune_id uuid not null,
    primary key (tenant_id, token, unit_id),
    foreign key (tenant_id, unit_id) references unit on delete cascade
  );
  create index unit_token_by_unit on unit_token (tenant_id, unit_id);
  ${walled('unit_token', { reads: ofUnits('unit_id', 'commune_id'), grants: 'select, insert, update, delete' })}

  create table unit_event (
    tenant_id uuid not null,
    unit_id uuid not null,
    id uuid not null,
    kind text not null
      check (kind in ('created', 'renamed', 'moved', 'levelled', 'merged', 'took', 'split', 'ended', 'reopened')),
    on_day date not null,
    entered_at timestamptz not null,
    detail jsonb not null,
    primary key (tenant_id, unit_id, id),
    foreign key (tenant_id, unit_id) references unit
  );
  ${walled('unit_event', { reads: ofVisibleUnit('unit_event'), grants: 'select, insert' })}`;

/** Units are imported by communes and the province, the catalogue of communes by administrators. */
const ofImporter = `${reaches('system')}
  or (${reaches('admin')} and kind = 'communes')
  or (${reaches('province')} and kind = 'units')
  or (${reaches('commune')} and kind = 'units' and commune_id = (select app_commune()))`;

/** Parts of an import that its reader may see. */
const ofImport = 'import_id in (select id from import_run)';

const imports = `
  create table import_run (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    kind text not null check (kind in ('units', 'communes')),
    state text not null
      check (state in ('received', 'checking', 'checked', 'committing', 'done', 'failed')),
    account_id uuid not null,
    commune_id uuid,
    file_name text not null,
    sheets text[] not null,
    sheet integer not null default 0,
    header_row integer,
    mapping jsonb not null default '{}',
    done integer not null default 0,
    total integer not null default 0,
    counts jsonb,
    trouble jsonb,
    created_at timestamptz not null,
    finished_at timestamptz,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id)
  );
  ${walled('import_run', { reads: ofImporter, grants: 'select, insert, update, delete' })}

  create table import_file (
    tenant_id uuid not null,
    import_id uuid not null,
    content bytea not null,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, import_id) references import_run on delete cascade
  );
  alter table import_file alter column content set storage external;
  ${walled('import_file', { reads: ofImport, grants: 'select, insert, delete' })}

  create table import_row (
    tenant_id uuid not null,
    import_id uuid not null,
    row_number integer not null,
    outcome text not null check (outcome in ('new', 'changed', 'same', 'faulty')),
    code text not null,
    name text not null,
    says jsonb not null,
    primary key (tenant_id, import_id, row_number),
    foreign key (tenant_id, import_id) references import_run on delete cascade
  );
  create index import_row_by_outcome on import_row (tenant_id, import_id, outcome, row_number);
  ${walled('import_row', { reads: ofImport, grants: 'select, insert, delete' })}

  -- Which column was what the last time, by its heading.
  create table import_memory (
    tenant_id uuid not null references province,
    kind text not null,
    heading text not null,
    target text not null,
    primary key (tenant_id, kind, heading)
  );
  ${walled('import_memory', { reads: reaches('system', 'admin', 'province', 'commune'), grants: 'select, insert, update, delete' })}`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [units, imports]) await sql.raw(part).execute(db);
}
