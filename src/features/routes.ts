import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import type { Route } from '../platform/http/route.ts';
import type { Task } from '../platform/jobs/jobs.ts';
import { accountRoutes } from './accounts/index.ts';
import { criteriaSetRoutes } from './criteria-sets/index.ts';
import { homeRoutes } from './home/index.ts';
import { importRoutes, importTasks } from './imports/index.ts';
import { officeRoutes } from './offices/index.ts';
import { roundRoutes } from './rounds/index.ts';
import { type SetSource, setUpRoutes } from './set-up/index.ts';
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
}

/** Every address of the application. */
export function allRoutes({ setUpToken, sets, publicUrl }: Surroundings): readonly Route[] {
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
    ...yearPageRoutes,
  ];
}

/** The long work of every feature, by the name under which it is noted. */
export function allTasks(db: Database, now: () => Date): Readonly<Record<string, Task>> {
  return {
    ...importTasks(db, now),
    tidy: async () => {
      await sql`select tidy(${now()})`.execute(db.outside);
    },
  };
}

/** When work comes by itself: at three in the morning in Vietnam (20:00 UTC) things are tidied. */
export const timetable = '0 20 * * * tidy ?fill=1d';
