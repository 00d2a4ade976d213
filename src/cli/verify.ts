import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, printable } from '../core/text.ts';
import { provinces } from '../features/set-up/index.ts';
import { type Finding, type Verified, verifyProvince } from '../features/verification/index.ts';
import { messages } from '../i18n/index.ts';
import { BadConfig, type Config, readConfig } from '../platform/config.ts';
import { type Database, type OwnerConnection, openAsOwner } from '../platform/database/database.ts';
import { startEmbeddedDatabase } from '../platform/database/embedded.ts';
import { holdFolder } from '../platform/database/hold.ts';
import { openStore } from '../platform/files/room.ts';
import type { FileStore } from '../platform/files/store.ts';
import { findingLine } from './finding-line.ts';
import type { World } from './world.ts';

/** So many lines of one kind are told; the others are counted. */
const mostLines = 20;

/**
 * `diem-sang verify`: verifies all that every province keeps for good. Returns the exit status: 0 all
 * sound, 1 something is not as written, 2 the database cannot be opened.
 */
export async function verify(
  { lang, files }: { readonly lang: Lang; readonly files: boolean },
  world: World,
): Promise<number> {
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
    return await verifyAll(db, files ? openStore(config) : undefined, lang, world);
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

async function verifyAll(
  db: Database,
  store: FileStore | undefined,
  lang: Lang,
  world: World,
): Promise<number> {
  const say = messages(lang);
  const tenants = await provinces(db);
  if (tenants.length === 0) world.stdout.write(`${say.trail.noProvince}\n`);
  let status = 0;
  for (const tenant of tenants) {
    const name = printable(await nameOf(db, tenant));
    const lines = new Lines();
    const verified = await verifyProvince(db, tenant, store, (finding) =>
      lines.add(finding, () => say.verification.line(name, findingLine(finding, lang))),
    );
    if (!verified.trail.sound || verified.faults > 0) status = 1;
    world.stdout.write(`${summary(name, verified, lang)}\n`);
    for (const line of lines.all((n) => say.verification.more(name, n)))
      world.stdout.write(`${line}\n`);
  }
  return status;
}

function nameOf(db: Database, tenant: string): Promise<string> {
  return db.within({ tenant, reach: 'system' }, async (tx) => {
    const province = await tx
      .selectFrom('province')
      .select('name')
      .where('tenant_id', '=', tenant)
      .executeTakeFirstOrThrow();
    return province.name;
  });
}

/** One line a province; of one that has no dossiers yet, the trail alone. */
function summary(
  name: string,
  { trail, dossiers, snapshots, files, erased }: Verified,
  lang: Lang,
): string {
  const { trail: sayTrail, verification: say } = messages(lang);
  const line = trail.sound
    ? sayTrail.sound(name, trail.acts, trail.head)
    : sayTrail.broken[trail.what](name, trail.number);
  if (dossiers === 0 && files === 0) return line;
  const read = files === undefined ? say.filesSkipped : say.files(files);
  return `${line}${say.looked(dossiers, snapshots, read, erased)}`;
}

/** Lines of findings, of each kind the first few. */
class Lines {
  readonly #kinds = new Map<string, { lines: string[]; more: number }>();

  add(finding: Finding, line: () => string): void {
    const kind = `${finding.what} ${'fault' in finding ? finding.fault : ''}`;
    const known = this.#kinds.get(kind) ?? { lines: [], more: 0 };
    this.#kinds.set(kind, known);
    if (known.lines.length < mostLines) known.lines.push(line());
    else known.more++;
  }

  all(moreLine: (n: number) => string): readonly string[] {
    return [...this.#kinds.values()].flatMap(({ lines, more }) =>
      more > 0 ? [...lines, moreLine(more)] : lines,
    );
  }
}
