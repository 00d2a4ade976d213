export { boardOf, type Dated, datedChecks, findBoard } from './board.ts';
export { readFilter } from './filter.ts';
export { type Counts, countBehind } from './queries.ts';
export { behindRoutes } from './routes.ts';
