import { type Kysely, sql } from 'kysely';
import { anyone, ofAccount, reaches, walled } from './security.ts';

/* The ground: provinces, communes, people who sign in, the trail. */

const context = `
  -- The Vietnamese order of names, in which “Số 9” stands before “Số 10”.
  create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');

  create function app_tenant() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
  create function app_reach() returns text language sql stable parallel safe
    as $$ select nullif(current_setting('app.reach', true), '') $$;
  create function app_commune() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.commune', true), '')::uuid $$;
  create function app_unit() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.unit', true), '')::uuid $$;
  create function app_account() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.account', true), '')::uuid $$;`;

const provinces = `
  create table province (
    tenant_id uuid primary key,
    name text not null,
    committee text not null,
    standing_office text not null,
    peoples_committee text not null,
    place text not null,
    signing text[] not null,
    help text not null default '',
    version integer not null default 1
  );
  ${walled('province', { reads: anyone, writes: reaches('system', 'admin'), grants: 'select, insert, update' })}`;

const communes = `
  create table commune (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    code text not null,
    name text collate vietnamese not null,
    former_names text[] not null default '{}',
    help text not null default '',
    ended_on date,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    unique (tenant_id, code)
  );
  ${walled('commune', { reads: anyone, writes: reaches('system', 'admin'), grants: 'select, insert, update' })}`;

/** Offices see offices' accounts, those who keep units see theirs, and everyone their own. */
const accountRows = `
  ${reaches('system')} or ${ofAccount('id')}
  or (${reaches('admin')} and unit_id is null)
  or (${reaches('province')} and unit_id is not null)
  or (${reaches('commune')} and unit_id is not null and commune_id = (select app_commune()))
  or (${reaches('unit')} and unit_id = (select app_unit()))`;

const accounts = `
  create table account (
    tenant_id uuid not null references province,
    id uuid not null,
    public_id text not null,
    role text not null check (role in ('officer', 'head', 'commune', 'province', 'leader', 'admin')),
    name text collate vietnamese not null,
    login text not null unique,
    email text unique,
    commune_id uuid,
    unit_id uuid,
    password_hash text,
    totp_secret text,
    totp_step bigint not null default 0,
    disabled_at timestamptz,
    created_at timestamptz not null,
    version integer not null default 1,
    primary key (tenant_id, id),
    unique (tenant_id, public_id),
    foreign key (tenant_id, commune_id) references commune,
    check ((role in ('officer', 'head')) = (unit_id is not null)),
    check (role not in ('commune', 'officer', 'head') or commune_id is not null)
  );
  create index account_by_unit on account (tenant_id, unit_id);
  create index account_by_commune on account (tenant_id, commune_id);
  ${walled('account', { reads: accountRows, grants: 'select, insert, update' })}

  create table session (
    tenant_id uuid not null,
    key_hash bytea primary key,
    public_id text not null unique,
    account_id uuid not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    ends_at timestamptz not null,
    device text not null,
    address text not null,
    -- Password given and, where the account has one, the second factor too.
    verified boolean not null,
    foreign key (tenant_id, account_id) references account
  );
  create index session_by_account on session (tenant_id, account_id);
  ${walled('session', { reads: `${reaches('system')} or ${ofAccount('account_id')}`, grants: 'select, insert, update, delete' })}

  -- Browsers from which an account has signed in: strangers' failures do not lock them out.
  create table device (
    tenant_id uuid not null,
    key_hash bytea not null,
    account_id uuid not null,
    seen_at timestamptz not null,
    primary key (tenant_id, account_id, key_hash),
    foreign key (tenant_id, account_id) references account
  );
  ${walled('device', { reads: reaches('system'), grants: 'select, insert, update, delete' })}

  create table invitation (
    tenant_id uuid not null,
    key_hash bytea primary key,
    account_id uuid not null,
    created_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    foreign key (tenant_id, account_id) references account
  );
  create index invitation_by_account on invitation (tenant_id, account_id);
  ${walled('invitation', { reads: reaches('system', 'admin', 'province', 'commune', 'unit'), grants: 'select, insert, update, delete' })}`;

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
  -- Append-only by grant: not even the application can change or remove what is written.
  ${walled('audit', { reads: reaches('system', 'admin'), writes: anyone, grants: 'select, insert' })}

  -- The last link, for those who may add to the trail but not read it.
  create function trail_head() returns table (number bigint, chain bytea)
    language sql volatile security definer set search_path = public, pg_temp
    as $$ select number, chain from audit where tenant_id = app_tenant() order by number desc limit 1 $$;
  revoke all on function trail_head from public;
  grant execute on function trail_head to diem_sang_app;

  create table allowance (
    key text primary key,
    used double precision not null,
    at timestamptz not null
  );
  grant select, insert, update, delete on allowance to diem_sang_app;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [context, provinces, communes, accounts, trail]) {
    await sql.raw(part).execute(db);
  }
}
