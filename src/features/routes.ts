import type { Route } from '../platform/http/route.ts';
import { accountRoutes } from './accounts/index.ts';
import { criteriaSetRoutes } from './criteria-sets/index.ts';
import { homeRoutes } from './home/index.ts';
import { roundRoutes } from './rounds/index.ts';
import { type SetSource, setUpRoutes } from './set-up/index.ts';
import { trailRoutes } from './trail/index.ts';

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
export function allRoutes({ setUpToken, sets }: Surroundings): readonly Route[] {
  return [
    ...setUpRoutes(setUpToken, sets),
    ...homeRoutes,
    ...accountRoutes,
    ...criteriaSetRoutes,
    ...roundRoutes,
    ...trailRoutes,
  ];
}
