import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, printable } from '../core/text.ts';
import { provinces } from '../features/set-up/index.ts';
import { messages } from '../i18n/index.ts';
import { verifyTrail } from '../platform/audit/trail.ts';
import { BadConfig, type Config, readConfig } from '../platform/config.ts';
import { type Database, type OwnerConnection, openAsOwner } from '../platform/database/database.ts';
import { startEmbeddedDatabase } from '../platform/database/embedded.ts';
import { holdFolder } from '../platform/database/hold.ts';
import type { World } from './world.ts';

/**
 * `diem-sang verify`: walks the trail of every province. Returns the exit status: 0 all sound, 1 some
 * act is not as written, 2 the database cannot be opened.
 */
export async function verifyTrails(lang: Lang, world: World): Promise<number> {
  const say = messages(lang).trail;
  const fail = (why: string) => {
    world.stderr.write(`diem-sang: ${why}\n`);
    return 2;
  };
  const closers: (() => Promise<void>)[] = [];
  try {
    const config = readConfig({ ...world.environment });
    const owner = await openOwner(config, closers);
    if (!owner) return fail(say.noDatabase(config.dataDir));
    const db = openAsOwner(owner);
    closers.push(() => db.close());
    return await verifyAll(db, lang, world);
  } catch (error) {
    if (error instanceof BadConfig) return fail(error.message);
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A function or a table of ours that is not there.
    if (code === '42883' || code === '42P01') return fail(say.notOurs);
    return fail(say.unreachable(printable(error instanceof Error ? error.message : String(error))));
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** The connection of the owner; undefined where the data folder holds no database to look at. */
async function openOwner(
  { databaseUrl, dataDir }: Config,
  closers: (() => Promise<void>)[],
): Promise<OwnerConnection | undefined> {
  if (databaseUrl !== undefined) return { connectionString: databaseUrl };
  if (!existsSync(join(dataDir, 'database', 'cluster'))) return undefined;
  const embedded = await startEmbeddedDatabase(dataDir);
  if (!embedded.adopted) {
    // Held as a server holds it: one that starts meanwhile must not lose its database at our end.
    const hold = await holdFolder(embedded.connection, dataDir);
    closers.push(embedded.stop, hold.release);
  }
  return embedded.connection;
}

async function verifyAll(db: Database, lang: Lang, world: World): Promise<number> {
  const say = messages(lang).trail;
  const tenants = await provinces(db);
  if (tenants.length === 0) world.stdout.write(`${say.noProvince}\n`);
  let status = 0;
  for (const tenant of tenants) {
    const line = await db.within({ tenant, reach: 'system' }, async (tx) => {
      const { name } = await tx
        .selectFrom('province')
        .select('name')
        .where('tenant_id', '=', tenant)
        .executeTakeFirstOrThrow();
      const check = await verifyTrail(tx, tenant);
      if (check.sound) return say.sound(printable(name), check.acts, check.head);
      status = 1;
      return say.broken[check.what](printable(name), check.number);
    });
    world.stdout.write(`${line}\n`);
  }
  return status;
}
