import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { parseCriteriaSet } from '../core/files/parse-set.ts';
import { errorPage, frameWords, ownPath } from '../features/frame/index.ts';
import { allRoutes, allTasks } from '../features/routes.ts';
import { provinces, type SetSource } from '../features/set-up/index.ts';
import type { Config } from '../platform/config.ts';
import {
  type Database,
  type OwnerConnection,
  openDatabase,
} from '../platform/database/database.ts';
import { startEmbeddedDatabase } from '../platform/database/embedded.ts';
import { holdFolder } from '../platform/database/hold.ts';
import { buildApp } from '../platform/http/app.ts';
import { readAssets } from '../platform/http/assets.ts';
import { openLog } from '../platform/http/log.ts';
import { openMetrics } from '../platform/http/metrics.ts';
import type { Ask } from '../platform/http/route.ts';
import { newSecret } from '../platform/ids.ts';
import { startJobs } from '../platform/jobs/jobs.ts';

/** A server at work. */
export interface Running {
  /** Where it is reached: `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Opens the set-up of an empty system, once. */
  readonly setUpLink: string | undefined;
  readonly db: Database;
  /** Lets requests end, then closes everything; the embedded database last. */
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** The package's own folder, with `criteria/` and the built `dist/assets/`. */
  readonly home: string;
  readonly now?: () => Date;
  /** Fills a database that is thrown away afterwards; every page then says that it is invented. */
  readonly fill?: (db: Database) => Promise<void>;
}

/** How long requests under way may still take when the server is told to stop. */
const drainMs = 10_000;

/** Opens what the settings name, brings it up to date and serves; what fails is closed again. */
export async function startServer(
  config: Config,
  { home, now = () => new Date(), fill }: StartOptions,
): Promise<Running> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const one of closers.reverse()) await one();
  };
  try {
    const owner = await openOwner(config, closers);
    const db = await openDatabase(owner);
    closers.push(() => db.close());
    await fill?.(db);
    const log = openLog(config.logLevel);
    const setUpToken = (await provinces(db)).length === 0 ? newSecret() : undefined;
    const secure = config.publicUrl?.startsWith('https:') ?? false;
    const server = createAdaptorServer({
      fetch: (request, env) => app.fetch(request, env),
    });
    const address = await listen(server, config);
    closers.push(() => closeServer(server));
    const publicUrl = config.publicUrl ?? address;
    const sets = shippedSets(join(home, 'criteria'));
    const app = buildApp(allRoutes({ setUpToken, sets, publicUrl }), {
      db,
      log,
      metrics: openMetrics(),
      assets: readAssets(join(home, 'dist/assets')),
      now,
      secure,
      proxies: config.proxies,
      trial: fill !== undefined,
      errorPage,
      signInAt,
    });
    const jobs = await startJobs(owner, allTasks(db, now), {
      log,
      alone: config.databaseUrl === undefined,
    });
    closers.push(jobs.stop);
    const setUpLink = setUpToken && `${publicUrl}/set-up/${setUpToken}`;
    return { address: publicUrl, setUpLink, db, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openOwner(
  config: Config,
  closers: (() => Promise<void>)[],
): Promise<OwnerConnection> {
  if (config.databaseUrl !== undefined) return { connectionString: config.databaseUrl };
  const embedded = await startEmbeddedDatabase(config.dataDir);
  // Held before it may be stopped: a second server on this folder must not stop it for the first.
  const hold = await holdFolder(embedded.connection, config.dataDir);
  closers.push(embedded.stop, hold.release);
  return embedded.connection;
}

type Server = ReturnType<typeof createAdaptorServer>;

function listen(server: Server, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      drainMs,
    );
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** The criteria sets in the package, as text. */
export function shippedSets(folder: string): SetSource[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const source = readFileSync(join(folder, name, 'set.yaml'), 'utf8');
      const parsed = parseCriteriaSet(source);
      if (!parsed.ok) throw new Error(`criteria/${name}/set.yaml is not sound`);
      return { id: name, title: parsed.value.title.text, source };
    });
}

/** Where someone who must sign in first is sent, and what is said there. */
export function signInAt(ask: Ask) {
  const say = frameWords(ask.lang);
  const [, path = '/'] = /^(\/[^?]*)/.exec(ask.path) ?? [];
  const next = ask.path === '/' ? '' : `?next=${encodeURIComponent(ownPath(ask.path))}`;
  const tone = 'info' as const;
  const flash = path === '/' ? undefined : { tone, text: say.signInFirst };
  return { to: `/sign-in${next}`, flash };
}
