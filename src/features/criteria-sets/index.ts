export { compiledOf, getCompiledSet } from './compiled.ts';
export { findSet, type ListedSet, listSets } from './queries.ts';
export { criteriaSetRoutes } from './routes.ts';
export { Printed } from './set-view.tsx';
