import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/*
 * The least that a list can be: node:http, one prepared query over pg as the database's owner, JSON.
 * No session, no walls, no page. Told the socket's folder and the province; `/` and the parts of a
 * filter answer the 50 rows and the count that our list shows.
 */

const [host = '', tenant = ''] = process.argv.slice(2);
const pool = new Pool({ host, user: 'postgres', database: 'postgres', max: 16 });

/** One statement for each set of parts, prepared at its first use. */
function statement(parts: readonly string[]): string {
  const conditions: Readonly<Record<string, string>> = {
    kind: 'u.kind =',
    commune: 'u.commune_id = (select id from commune where tenant_id = $1 and public_id =',
    token: `u.id in (select unit_id from unit_token where tenant_id = $1 and token >=`,
  };
  const where = parts.map((part, i) => {
    const value = `$${i + 3}`;
    const opening = `${conditions[part]} ${value}`;
    if (part === 'commune') return `${opening})`;
    return part === 'token' ? `${opening} and token < ${value} || chr(1114111))` : opening;
  });
  const which = ['u.tenant_id = $1', 'u.ended_on is null', ...where].join(' and ');
  return `
    select u.public_id, u.code, u.name, u.kind, u.level, u.ended_on, u.left_out, c.name as commune,
      (select case when count(*) = 0 then 'none' when count(a.password_hash) = 0 then 'invited'
        else 'active' end from account a
        where a.tenant_id = u.tenant_id and a.unit_id = u.id and a.disabled_at is null) as account,
      (select count(*)::int from unit u where ${which}) as total
    from (select * from unit u where ${which} order by u.name, u.id limit 50 offset $2) u
    join commune c on c.tenant_id = u.tenant_id and c.id = u.commune_id
    order by u.name, u.id`;
}

const server = createServer(async (request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const offset = Number(query.get('offset') ?? 0);
  const parts = ['kind', 'commune', 'token'].filter((part) => query.has(part));
  const { rows } = await pool.query({
    name: parts.join('-') || 'all',
    text: statement(parts),
    values: [tenant, offset, ...parts.map((part) => query.get(part))],
  });
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ total: rows[0]?.total ?? 0, rows }));
});

server.listen(0, '127.0.0.1', () => console.log(`:${(server.address() as AddressInfo).port}`));
