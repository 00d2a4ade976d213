import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { parseCriteriaSet } from '../core/files/parse-set.ts';
import { type Printer, printerOver } from '../documents/papers/index.ts';
import { errorPage, frameWords, ownPath } from '../features/frame/index.ts';
import { allRoutes, allTasks, timetable } from '../features/routes.ts';
import { provinces, type SetSource } from '../features/set-up/index.ts';
import type { Config } from '../platform/config.ts';
import { openCrew } from '../platform/crew/crew.ts';
import { type Database, openDatabase } from '../platform/database/database.ts';
import { type FileRoom, openFileRoom } from '../platform/files/room.ts';
import { buildApp } from '../platform/http/app.ts';
import { readAssets } from '../platform/http/assets.ts';
import { openLog } from '../platform/http/log.ts';
import { openMetrics } from '../platform/http/metrics.ts';
import type { Ask } from '../platform/http/route.ts';
import { newSecret } from '../platform/ids.ts';
import { startJobs } from '../platform/jobs/jobs.ts';
import { openMailer } from '../platform/mail/mailer.ts';
import { keepEmbedded } from './keep-embedded.ts';
import { closeServer, listen } from './listen.ts';

/** A server at work. */
export interface Running {
  /** Where it is reached: `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Opens the set-up of an empty system, once. */
  readonly setUpLink: string | undefined;
  readonly db: Database;
  /** Comes when the server can work no more: its folder has gone to another. */
  readonly lost: Promise<Error>;
  /** Lets requests end, then closes everything; the embedded database last. */
  readonly stop: () => Promise<void>;
}

/** What a filling works with. */
export interface Ground {
  readonly db: Database;
  readonly files: FileRoom;
  readonly printer: Printer;
}

export interface StartOptions {
  /** The package's own folder, with `criteria/` and the built `dist/assets/`. */
  readonly home: string;
  readonly now?: () => Date;
  /** Fills a database that is thrown away afterwards; every page then says that it is invented. */
  readonly fill?: (ground: Ground) => Promise<void>;
}

/** Fifty megabytes of files, sent by a plain form over 400 kbit/s, take a quarter of an hour. */
const mostRequestMs = 20 * 60_000;

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
    const log = openLog(config.logLevel);
    let tellLost: (why: Error) => void = () => undefined;
    const lost = new Promise<Error>((resolve) => {
      tellLost = resolve;
    });
    const owner =
      config.databaseUrl === undefined
        ? await keepEmbedded(config.dataDir, { log, lost: tellLost }, closers)
        : { connectionString: config.databaseUrl };
    const db = await openDatabase(owner);
    closers.push(() => db.close());
    const files = await openFileRoom({ ...config, pressScript: join(home, 'dist/press.mjs') });
    const crew = openCrew(join(home, 'dist/print.mjs'));
    closers.push(async () => crew.close());
    const printer = printerOver(crew);
    await fill?.({ db, files, printer });
    const setUpToken = (await provinces(db)).length === 0 ? newSecret() : undefined;
    const secure = config.publicUrl?.startsWith('https:') ?? false;
    const server = createAdaptorServer({
      fetch: (request, env) => app.fetch(request, env),
      serverOptions: { requestTimeout: mostRequestMs },
    });
    const address = await listen(server, config);
    const jobs: Awaited<ReturnType<typeof startJobs>>[] = [];
    closers.push(async () => {
      await Promise.all([closeServer(server), ...jobs.map(({ stop }) => stop())]);
    });
    const publicUrl = config.publicUrl ?? address;
    const sets = shippedSets(join(home, 'criteria'));
    const mail = config.mail !== undefined;
    const app = buildApp(allRoutes({ setUpToken, sets, publicUrl, mail, db, files, printer }), {
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
    const alone = config.databaseUrl === undefined;
    const post = config.mail && { mailer: openMailer(config.mail), publicUrl, log };
    jobs.push(
      await startJobs(owner, allTasks({ db, now, files, post }), { log, alone, timetable }),
    );
    const setUpLink = setUpToken && `${publicUrl}/set-up/${setUpToken}`;
    return { address: publicUrl, setUpLink, db, lost, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
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
