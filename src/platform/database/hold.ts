import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseTrouble } from './database-trouble.ts';

/** One server holds a data folder at a time; the hold goes with the process, however it ends. */
export interface Hold {
  /** Comes when the hold is no more: the database has gone, or it was released. */
  readonly gone: Promise<void>;
  readonly release: () => Promise<void>;
}

/** Another server holds the folder. */
export class HeldByAnother extends DatabaseTrouble {}

const key = 4_713_000;

/** How long the backend of a killed server may take to notice. */
const patience = 3_000;

/** Takes the folder's database for this process; HeldByAnother where another server has it. */
export async function holdFolder(
  connection: { host: string; user: string; database: string },
  folder: string,
): Promise<Hold> {
  const client = new Client(connection);
  client.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => client.once('end', resolve));
  await client.connect();
  for (const end = Date.now() + patience; ; await sleep(100)) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [key]);
    if (rows[0]?.held === true) return { gone, release: () => client.end() };
    if (Date.now() > end) break;
  }
  await client.end();
  throw new HeldByAnother(
    `another Điểm Sáng is already running on ${folder}; stop it first, or choose another DATA_DIR`,
  );
}
