export { compiledOf, getCompiledSet } from './compiled.ts';
export { findSet, listSets } from './queries.ts';
export { criteriaSetRoutes } from './routes.ts';
