import { type Kysely, sql } from 'kysely';
import { ofUnits, ofYear, reaches, walled } from './security.ts';

/*
 * A unit's year: what it records, declares and keeps as proof, and the dossier of each round with its
 * verdicts. What was once entered stays, so that each past day can be shown as it stood then.
 */

const dossiers = `
  -- One row a unit and open round, narrow: “who is behind” in a province reads these rows and no other.
  create table dossier (
    tenant_id uuid not null references province,
    round_id uuid not null,
    unit_id uuid not null,
    -- Of the unit, kept here so that a list needs no other table.
    commune_id uuid not null,
    level text not null check (level in ('commune', 'province')),
    ended boolean not null,
    id uuid not null,
    public_id text not null,
    -- Verdicts as they stand, a bit a criterion in the set's order; of those open, the ones that only
    -- an office above can settle; and the open checks, a bit a check.
    not_applicable integer not null,
    met integer not null,
    open integer not null,
    not_met integer not null,
    awaiting integer not null,
    open_checks bigint not null,
    -- The earliest last useful day of what the unit itself has still to do.
    next_due date,
    registered_on date,
    last_recorded_at timestamptz,
    primary key (tenant_id, round_id, unit_id),
    unique (tenant_id, public_id),
    unique (tenant_id, id),
    foreign key (tenant_id, round_id) references round,
    foreign key (tenant_id, unit_id) references unit
  );
  create index dossier_by_unit on dossier (tenant_id, unit_id);
  create index dossier_by_commune on dossier (tenant_id, round_id, commune_id);
  ${walled('dossier', {
    reads: ofUnits('unit_id', 'commune_id'),
    writes: `(${ofUnits('unit_id', 'commune_id')}) and (${reaches('system', 'province', 'unit')} or level = 'commune')`,
    grants: 'select, insert, update',
  })}

  -- What was done with a dossier, in order; its state is the reduction of this list.
  create table dossier_action (
    tenant_id uuid not null,
    dossier_id uuid not null,
    number integer not null,
    unit_id uuid not null,
    action text not null,
    at timestamptz not null,
    account_id uuid,
    role text not null,
    detail jsonb not null,
    primary key (tenant_id, dossier_id, number),
    foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
  );
  ${ofYear('dossier_action', 'select, insert')}

  -- The unit's own words on a criterion of a round (giải trình), each saying of it.
  create table explanation (
    tenant_id uuid not null,
    dossier_id uuid not null,
    criterion integer not null,
    number integer not null,
    unit_id uuid not null,
    text text not null,
    at timestamptz not null,
    account_id uuid,
    role text not null,
    primary key (tenant_id, dossier_id, criterion, number),
    foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
  );
  ${ofYear('explanation', 'select, insert')}`;

const records = `
  create table unit_record (
    tenant_id uuid not null,
    id uuid not null,
    public_id text not null,
    unit_id uuid not null,
    -- Made by the browser: sent twice, a record is still one.
    client_key text not null,
    day date not null,
    categories text[] not null,
    title text not null,
    number text not null default '',
    issuer text not null default '',
    note text not null default '',
    participants integer check (participants >= 0),
    -- What its categories ask for besides, by field name of the criteria sets.
    fields jsonb not null default '{}',
    -- Where the proof can be seen, of a record without a file.
    citation text not null default '',
    entered_at timestamptz not null,
    entered_by uuid,
    entered_role text not null,
    deleted_at timestamptz,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    unique (tenant_id, unit_id, client_key),
    foreign key (tenant_id, unit_id) references unit
  );
  create index unit_record_by_day on unit_record (tenant_id, unit_id, day);
  ${ofYear('unit_record', 'select, insert, update')}

  -- Each record as it stood from a moment on; null once it was deleted.
  create table unit_record_version (
    tenant_id uuid not null,
    record_id uuid not null,
    version integer not null,
    unit_id uuid not null,
    at timestamptz not null,
    account_id uuid,
    role text not null,
    content jsonb,
    primary key (tenant_id, record_id, version),
    foreign key (tenant_id, record_id) references unit_record
  );
  create index unit_record_version_by_unit on unit_record_version (tenant_id, unit_id, record_id, version);
  ${ofYear('unit_record_version', 'select, insert')}`;

const files = `
  -- A file kept as proof. It arrives in parts; what it holds lies in the store under its digest.
  create table unit_file (
    tenant_id uuid not null,
    id uuid not null,
    public_id text not null,
    unit_id uuid not null,
    record_id uuid,
    client_key text not null,
    name text not null,
    size bigint not null check (size >= 0),
    arrived bigint not null default 0,
    state text not null check (state in ('arriving', 'kept', 'hidden', 'erased')),
    sha256 bytea,
    media_type text,
    -- How many page images there are; null until they are made.
    pages integer,
    uploaded_at timestamptz not null,
    account_id uuid,
    role text not null,
    removed_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    unique (tenant_id, unit_id, client_key),
    foreign key (tenant_id, unit_id) references unit,
    foreign key (tenant_id, record_id) references unit_record
  );
  create index unit_file_by_record on unit_file (tenant_id, record_id);
  create index unit_file_by_digest on unit_file (tenant_id, unit_id, sha256);
  ${ofYear('unit_file', 'select, insert, update')}

  -- Digests that a reader's report has barred: no unit of the province can bring them again.
  create table barred_file (
    tenant_id uuid not null references province,
    sha256 bytea not null,
    at timestamptz not null,
    account_id uuid,
    reason text not null,
    primary key (tenant_id, sha256)
  );
  ${walled('barred_file', { reads: reaches('system'), grants: 'select, insert, delete' })}`;

const statements = `
  -- A figure or attestation of a year: each saying of it, the highest number counts.
  create table unit_figure (
    tenant_id uuid not null,
    unit_id uuid not null,
    year integer not null,
    key text not null,
    number integer not null,
    -- A flag is 1 or 0; null takes what was said back.
    value numeric,
    -- The day up to which it speaks.
    as_of date not null,
    explanation text not null default '',
    -- What stands behind a figure: task, planned, done, paper.
    detail jsonb not null default '{}',
    at timestamptz not null,
    account_id uuid,
    role text not null,
    primary key (tenant_id, unit_id, year, key, number),
    foreign key (tenant_id, unit_id) references unit
  );
  ${ofYear('unit_figure', 'select, insert')}

  -- What a unit says of its own profile, with its ground; the appraising level confirms or refuses.
  create table unit_claim (
    tenant_id uuid not null,
    unit_id uuid not null,
    field text not null,
    number integer not null,
    -- A flag is 1 or 0, a count itself.
    value integer not null check (value >= 0),
    ground text not null,
    at timestamptz not null,
    account_id uuid,
    role text not null,
    decided_at timestamptz,
    decided_by uuid,
    accepted boolean,
    reason text not null default '',
    primary key (tenant_id, unit_id, field, number),
    foreign key (tenant_id, unit_id) references unit
  );
  ${ofYear('unit_claim', 'select, insert, update')}
  -- A unit may withdraw what it said, but no unit accepts its own word.
  create policy decides on unit_claim as restrictive for update to diem_sang_app
    using (true) with check (not ${reaches('unit')} or accepted is not true);`;

const reminders = `
  -- How a person is reminded; both secrets are kept as digests.
  create table account_reminder (
    tenant_id uuid not null,
    account_id uuid not null,
    by_mail boolean not null default false,
    -- In which language letters are written: that of the page where they were asked for.
    lang text not null default 'vi' check (lang in ('vi', 'en')),
    calendar_hash bytea unique,
    stop_hash bytea unique,
    mailed_on date,
    primary key (tenant_id, account_id),
    foreign key (tenant_id, account_id) references account
  );
  ${walled('account_reminder', { reads: `${reaches('system')} or account_id = (select app_account())`, grants: 'select, insert, update' })}
  create function tenant_of_calendar(wanted bytea) returns table (tenant_id uuid, account_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select r.tenant_id, r.account_id from account_reminder r where r.calendar_hash = wanted or r.stop_hash = wanted $$;
  revoke all on function tenant_of_calendar from public;
  grant execute on function tenant_of_calendar to diem_sang_app;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [dossiers, records, files, statements, reminders]) {
    await sql.raw(part).execute(db);
  }
}
