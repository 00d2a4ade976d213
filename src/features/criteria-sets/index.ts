export { compiledOf, getCompiledSet } from './compiled.ts';
export { LawWords } from './law-words.tsx';
export { findSet, type ListedSet, listSets } from './queries.ts';
export { criteriaSetRoutes } from './routes.ts';
