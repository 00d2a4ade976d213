export { compiledOf, getCompiledSet } from './compiled.ts';
export { LawWords, Printed } from './law-words.tsx';
export { findSet, type ListedSet, listSets } from './queries.ts';
export { criteriaSetRoutes } from './routes.ts';
