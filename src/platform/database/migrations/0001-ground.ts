import { type Kysely, sql } from 'kysely';

/*
 * The ground: provinces, people who sign in, communes, units and the trail.
 *
 * Every table of a province has `tenant_id` first in its key, and row-level security forced. The
 * application signs in as `diem_sang_app`, which owns nothing and cannot bypass it. Who asks is told
 * per transaction (app.tenant, app.reach, app.commune, app.unit); unset, nothing is seen.
 */

/** What a table shows to whom, beyond being the same province's. */
const scoped = (
  table: string,
  reads: string,
  writes = reads,
  grants = 'select, insert, update, delete',
) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy reads on ${table} for select using (tenant_id = app_tenant() and (${reads}));
  create policy adds on ${table} for insert with check (tenant_id = app_tenant() and (${writes}));
  create policy changes on ${table} for update using (tenant_id = app_tenant() and (${writes}))
    with check (tenant_id = app_tenant() and (${writes}));
  create policy removes on ${table} for delete using (tenant_id = app_tenant() and (${writes}));
  grant ${grants} on ${table} to diem_sang_app;`;

const anyone = 'true';
const system = `app_reach() = 'system'`;
const offices = `app_reach() in ('system', 'admin', 'province')`;

/** Rows of a unit: the province sees all, a commune its own, a unit itself. */
const ofUnits = (unit: string, commune: string) => `
  app_reach() in ('system', 'province')
  or (app_reach() = 'commune' and ${commune} = app_commune())
  or (app_reach() = 'unit' and ${unit} = app_unit())`;

const context = `
  create function app_tenant() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
  create function app_reach() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('app.reach', true), '') $$;
  create function app_commune() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.commune', true), '')::uuid $$;
  create function app_unit() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.unit', true), '')::uuid $$;`;

const provinces = `
  create table province (
    tenant_id uuid primary key,
    name text not null,
    committee text not null,
    standing_office text not null,
    version integer not null default 1
  );
  ${scoped('province', anyone, `${system} or app_reach() = 'admin'`, 'select, insert, update')}`;

const communes = `
  create table commune (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    code text not null,
    name text not null,
    folded text not null,
    ended_on date,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    unique (tenant_id, code)
  );
  create index commune_by_name on commune (tenant_id, folded collate "C");
  ${scoped('commune', anyone, `${system} or app_reach() = 'admin'`, 'select, insert, update')}`;

const units = `
  create table unit (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    code text not null,
    name text not null,
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
    unique (tenant_id, code),
    foreign key (tenant_id, commune_id) references commune
  );
  create index unit_by_commune on unit (tenant_id, commune_id, name, id);
  create index unit_by_name on unit (tenant_id, name, id);
  ${scoped('unit', ofUnits('id', 'commune_id'), `app_reach() in ('system', 'province') or (app_reach() = 'commune' and commune_id = app_commune()) or (app_reach() = 'unit' and id = app_unit())`, 'select, insert, update')}

  create table unit_token (
    tenant_id uuid not null,
    token text collate "C" not null,
    unit_id uuid not null,
    commune_id uuid not null,
    primary key (tenant_id, token, unit_id),
    foreign key (tenant_id, unit_id) references unit on delete cascade
  );
  create index unit_token_by_unit on unit_token (tenant_id, unit_id);
  ${scoped('unit_token', ofUnits('unit_id', 'commune_id'))}

  create table unit_event (
    tenant_id uuid not null,
    unit_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('created', 'renamed', 'moved', 'merged', 'split', 'ended')),
    on_day date not null,
    detail jsonb not null,
    commune_id uuid not null,
    primary key (tenant_id, unit_id, id),
    foreign key (tenant_id, unit_id) references unit
  );
  ${scoped('unit_event', ofUnits('unit_id', 'commune_id'), undefined, 'select, insert')}`;

const accounts = `
  create table account (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    role text not null check (role in ('officer', 'head', 'commune', 'province', 'leader', 'admin')),
    name text not null,
    login text not null unique,
    email text,
    commune_id uuid,
    unit_id uuid,
    password_hash text,
    totp_secret text,
    disabled_at timestamptz,
    created_at timestamptz not null,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    foreign key (tenant_id, commune_id) references commune,
    foreign key (tenant_id, unit_id) references unit,
    check ((role in ('officer', 'head')) = (unit_id is not null)),
    check (role <> 'commune' or commune_id is not null)
  );
  create index account_by_unit on account (tenant_id, unit_id);
  create index account_by_commune on account (tenant_id, commune_id);
  ${scoped(
    'account',
    `${offices} or (app_reach() = 'commune' and commune_id = app_commune()) or (app_reach() = 'unit' and unit_id = app_unit())`,
    undefined,
    'select, insert, update',
  )}

  create table session (
    tenant_id uuid not null,
    key_hash bytea primary key,
    id uuid not null unique,
    account_id uuid not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    device text not null,
    address text not null,
    verified boolean not null,
    foreign key (tenant_id, account_id) references account
  );
  create index session_by_account on session (tenant_id, account_id);
  ${scoped('session', system)}

  create table invitation (
    tenant_id uuid not null,
    key_hash bytea primary key,
    account_id uuid not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    foreign key (tenant_id, account_id) references account
  );
  ${scoped('invitation', `${offices} or app_reach() in ('commune', 'unit')`, undefined, 'select, insert, update')}

  create function tenant_of_login(wanted text) returns table (tenant_id uuid, account_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select tenant_id, id from account where login = wanted $$;
  create function tenant_of_session(wanted bytea) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select tenant_id from session where key_hash = wanted $$;
  create function tenant_of_invitation(wanted bytea) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select tenant_id from invitation where key_hash = wanted $$;
  create function any_province() returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$ select exists (select 1 from province) $$;
  revoke all on function tenant_of_login, tenant_of_session, tenant_of_invitation, any_province from public;
  grant execute on function tenant_of_login, tenant_of_session, tenant_of_invitation, any_province to diem_sang_app;`;

const trail = `
  create table audit (
    tenant_id uuid not null references province,
    number bigint not null,
    at timestamptz not null,
    account_id uuid,
    role text not null,
    action text not null,
    subject text not null,
    subject_id uuid,
    detail jsonb not null,
    detail_digest bytea not null,
    chain bytea not null,
    primary key (tenant_id, number)
  );
  alter table audit enable row level security;
  alter table audit force row level security;
  create policy reads on audit for select using (tenant_id = app_tenant());
  create policy adds on audit for insert with check (tenant_id = app_tenant());
  -- Append-only by grant: not even the application can change or remove what is written.
  grant select, insert on audit to diem_sang_app;

  create table allowance (
    key text primary key,
    used double precision not null,
    at timestamptz not null
  );
  grant select, insert, update, delete on allowance to diem_sang_app;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [context, provinces, communes, units, accounts, trail]) {
    await sql.raw(part).execute(db);
  }
}
