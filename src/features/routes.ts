import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import type { FileRoom } from '../platform/files/room.ts';
import type { Route } from '../platform/http/route.ts';
import type { Task } from '../platform/jobs/jobs.ts';
import { accountRoutes } from './accounts/index.ts';
import { criteriaSetRoutes } from './criteria-sets/index.ts';
import { fileRoutes, fileTasks } from './files/index.ts';
import { homeRoutes } from './home/index.ts';
import { importRoutes, importTasks } from './imports/index.ts';
import { officeRoutes } from './offices/index.ts';
import { recordRoutes } from './records/index.ts';
import { roundRoutes } from './rounds/index.ts';
import { type SetSource, setUpRoutes } from './set-up/index.ts';
import { trailRoutes } from './trail/index.ts';
import { unitAccountRoutes } from './unit-accounts/index.ts';
import { unitRoutes } from './units/index.ts';

/** What routes need to know of the server they run in. */
export interface Surroundings {
  /** Opens the set-up of an empty system; undefined where there is a province already. */
  readonly setUpToken: string | undefined;
  /** Criteria sets that come with the product. */
  readonly sets: readonly SetSource[];
  /** The address people use, for links that are printed. */
  readonly publicUrl: string;
  readonly db: Database;
  /** Where evidence files arrive and are kept. */
  readonly files: FileRoom;
}

/** Every address of the application. */
export function allRoutes(around: Surroundings): readonly Route[] {
  const { setUpToken, sets, publicUrl } = around;
  return [
    ...setUpRoutes(setUpToken, sets),
    ...homeRoutes,
    ...accountRoutes,
    ...officeRoutes(publicUrl),
    ...criteriaSetRoutes,
    ...roundRoutes,
    ...trailRoutes,
    ...unitRoutes(publicUrl),
    ...importRoutes,
    ...unitAccountRoutes(publicUrl),
    ...fileRoutes(around.db, around.files),
    ...recordRoutes,
  ];
}

/** The long work of every feature, by the name under which it is noted. */
export function allTasks(
  db: Database,
  now: () => Date,
  files: FileRoom,
): Readonly<Record<string, Task>> {
  return {
    ...importTasks(db, now),
    ...fileTasks(db, now, files),
    tidy: async () => {
      await sql`select tidy(${now()})`.execute(db.outside);
    },
  };
}

/** When work comes by itself: at three in the morning in Vietnam (20:00 UTC) things are tidied. */
export const timetable = '0 20 * * * tidy ?fill=1d\n10 20 * * * tidy-files ?fill=1d';
