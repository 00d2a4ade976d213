import { type Kysely, sql } from 'kysely';

/*
 * What must be found before it is known whose it is: the session of a cookie, the account of a name,
 * the invitation of a code. Each runs as the owner and gives away no more than its answer.
 */
const finders = `
  create function session_of(wanted bytea) returns table (
    tenant_id uuid, session_id text, account_id uuid, account_public_id text, role text, name text,
    login text, commune_id uuid, unit_id uuid, has_totp boolean, verified boolean,
    seen_at timestamptz, ends_at timestamptz, disabled boolean, province text, committee text,
    commune text, unit text
  )
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select s.tenant_id, s.public_id, a.id, a.public_id, a.role, a.name, a.login, a.commune_id, a.unit_id,
        a.totp_secret is not null, s.verified, s.seen_at, s.ends_at, a.disabled_at is not null,
        p.name, p.committee, c.name, u.name
      from session s
      join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
      join province p on p.tenant_id = s.tenant_id
      left join commune c on c.tenant_id = a.tenant_id and c.id = a.commune_id
      left join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
      where s.key_hash = wanted
    $$;
  create function account_of(wanted text) returns table (tenant_id uuid, account_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select tenant_id, id from account where login = wanted or email = wanted $$;
  create function tenant_of_invitation(wanted bytea) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select tenant_id from invitation where key_hash = wanted $$;
  create function login_taken(wanted text) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$ select exists (select 1 from account where login = wanted or email = wanted) $$;
  create function logins_like(wanted text) returns setof text
    language sql stable security definer set search_path = public, pg_temp
    as $$ select login from account where login like wanted || '%' $$;
  -- After thousands of units have come at once, so that lists are planned by what is there now.
  create function count_units_anew() returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
    as $$ begin analyze unit, unit_token; end $$;
  -- Forgets what has served its time: sessions and codes that are over, limits that have drained,
  -- browsers not seen for a year, and the files of imports three months old.
  create function tidy(at timestamptz) returns void
    language sql volatile security definer set search_path = public, pg_temp
    as $$
      delete from session where ends_at < at - interval '30 days';
      delete from invitation where ends_at < at - interval '90 days';
      delete from device where seen_at < at - interval '1 year';
      delete from allowance where allowance.at < tidy.at - interval '1 day';
      delete from import_file f using import_run r
        where r.tenant_id = f.tenant_id and r.id = f.import_id and r.created_at < at - interval '90 days';
    $$;
  -- Which of these codes some unit of the province has, seen or not: a code is one in the province.
  create function unit_codes_taken(wanted text[]) returns setof text
    language sql stable security definer set search_path = public, pg_temp
    as $$ select code_key from unit where tenant_id = app_tenant() and code_key = any(wanted) $$;
  create function provinces() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select tenant_id from province order by tenant_id $$;
  -- The office whose pages a visitor sees before signing in.
  create function first_office() returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$ select committee from province order by tenant_id limit 1 $$;
  -- Work for later is noted in the transaction that wants it; the queue itself stays out of reach.
  create function enqueue(task text, payload json) returns void
    language sql volatile security definer set search_path = public, pg_temp
    as $$ select graphile_worker.add_job(task, payload, max_attempts => 3) $$;
  revoke all on function session_of, enqueue, account_of, tenant_of_invitation, login_taken, logins_like, unit_codes_taken, count_units_anew, tidy, provinces, first_office from public;
  grant execute on function session_of, enqueue, account_of, tenant_of_invitation, login_taken, logins_like, unit_codes_taken, count_units_anew, tidy, provinces, first_office
    to diem_sang_app;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(finders).execute(db);
}
