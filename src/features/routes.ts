import { sql } from 'kysely';
import type { Printer } from '../documents/papers/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { FileRoom } from '../platform/files/room.ts';
import type { Route } from '../platform/http/route.ts';
import type { Task } from '../platform/jobs/jobs.ts';
import { accountRoutes } from './accounts/index.ts';
import { behindRoutes } from './behind/index.ts';
import { closingRoutes } from './closing/index.ts';
import { criteriaSetRoutes } from './criteria-sets/index.ts';
import { judgeTasks, lapseTasks } from './dossiers/index.ts';
import { figureRoutes } from './figures/index.ts';
import { fileRoutes, fileTasks, Keeper } from './files/index.ts';
import { homeRoutes } from './home/index.ts';
import { importRoutes, importTasks } from './imports/index.ts';
import { letterheadRoutes } from './letterhead/index.ts';
import { officeRoutes } from './offices/index.ts';
import { openPaperRoom, paperRoutes } from './papers/index.ts';
import { profileRoutes } from './profile/index.ts';
import { queueRoutes } from './queue/index.ts';
import { recordRoutes } from './records/index.ts';
import { registrationRoutes } from './registration/index.ts';
import { type Post, reminderRoutes, reminderTasks } from './reminders/index.ts';
import { roundRoutes } from './rounds/index.ts';
import { type SetSource, setUpRoutes } from './set-up/index.ts';
import { submissionRoutes } from './submission/index.ts';
import { trailRoutes } from './trail/index.ts';
import { unitAccountRoutes } from './unit-accounts/index.ts';
import { unitRoutes } from './units/index.ts';
import { yearPageRoutes } from './year/index.ts';

/** What routes need to know of the server they run in. */
export interface Surroundings {
  /** Opens the set-up of an empty system; undefined where there is a province already. */
  readonly setUpToken: string | undefined;
  /** Criteria sets that come with the product. */
  readonly sets: readonly SetSource[];
  /** The address people use, for links that are printed. */
  readonly publicUrl: string;
  /** Whether letters can be sent. */
  readonly mail?: boolean | undefined;
  readonly db: Database;
  /** Where evidence files arrive and are kept. */
  readonly files: FileRoom;
  /** By whom papers are printed. */
  readonly printer: Printer;
}

/** Every address of the application. */
export function allRoutes(around: Surroundings): readonly Route[] {
  const { setUpToken, sets, publicUrl, mail = false, db, files, printer } = around;
  // One for all who bring files: by it, those that are arriving take turns.
  const keeper = new Keeper(db, files);
  const papers = openPaperRoom(printer, files);
  return [
    ...setUpRoutes(setUpToken, sets),
    ...homeRoutes,
    ...accountRoutes,
    ...officeRoutes(publicUrl),
    ...criteriaSetRoutes,
    ...roundRoutes,
    ...trailRoutes,
    ...behindRoutes,
    ...queueRoutes,
    ...reminderRoutes({ publicUrl, mail }),
    ...unitRoutes(publicUrl),
    ...importRoutes,
    ...unitAccountRoutes(publicUrl),
    ...fileRoutes(keeper),
    ...recordRoutes,
    ...figureRoutes,
    ...registrationRoutes,
    ...letterheadRoutes,
    ...closingRoutes,
    ...paperRoutes(papers),
    ...submissionRoutes(keeper),
    ...profileRoutes,
    ...yearPageRoutes,
  ];
}

/** What long work needs of the server it runs in. */
export interface Workplace {
  readonly db: Database;
  readonly now: () => Date;
  readonly files: FileRoom;
  /** By whom letters are sent; without it there are none. */
  readonly post?: Post | undefined;
}

/** The long work of every feature, by the name under which it is noted. */
export function allTasks({ db, now, files, post }: Workplace): Readonly<Record<string, Task>> {
  return {
    ...importTasks(db, now),
    ...judgeTasks(db, now),
    ...lapseTasks(db, now),
    ...fileTasks(db, now, files),
    ...reminderTasks(db, now, post),
    tidy: async () => {
      await sql`select tidy(${now()})`.execute(db.outside);
    },
  };
}

/**
 * When work comes by itself: at three in the morning in Vietnam (20:00 UTC) things are tidied and
 * dossiers lapse, at seven (00:00 UTC) people are reminded.
 */
export const timetable = [
  '0 20 * * * tidy ?fill=1d',
  '10 20 * * * tidy-files ?fill=1d',
  '20 20 * * * lapse-dossiers ?fill=1d',
  '0 0 * * * reminders ?fill=12h',
].join('\n');
