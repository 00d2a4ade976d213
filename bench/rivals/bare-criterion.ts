import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/*
 * The least that a criterion's page can be: node:http, the rows that it rests on over pg as the
 * database's owner, JSON. No session, no walls, no judgement, no page. Told the socket's folder and
 * the province; `/<unit>` answers with its year.
 */

const [host = '', tenant = ''] = process.argv.slice(2);
const pool = new Pool({ host, user: 'postgres', database: 'postgres', max: 16 });

const statements = {
  rounds: `select * from round where tenant_id = $1 and state = 'open' and $2 <> ''`,
  records: `select r.*, (select count(*)::int from unit_file f where f.tenant_id = r.tenant_id
      and f.record_id = r.id and f.state = 'kept' and f.removed_at is null) as files
    from unit_record r where r.tenant_id = $1 and r.deleted_at is null
      and r.unit_id = (select id from unit where tenant_id = $1 and public_id = $2)
    order by r.day desc, r.id desc`,
  figures: `select distinct on (year, key) * from unit_figure where tenant_id = $1
      and unit_id = (select id from unit where tenant_id = $1 and public_id = $2)
    order by year, key, number desc`,
  claims: `select distinct on (field) * from unit_claim where tenant_id = $1
      and unit_id = (select id from unit where tenant_id = $1 and public_id = $2)
    order by field, number desc`,
};

const server = createServer(async (request, response) => {
  const unit = (request.url ?? '/').slice(1);
  const told: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(statements)) {
    told[name] = (await pool.query({ name, text, values: [tenant, unit] })).rows;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(told));
});

server.listen(0, '127.0.0.1', () => console.log(`:${(server.address() as AddressInfo).port}`));
