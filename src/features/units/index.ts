export { currentCommunes } from './queries.ts';
export { unitRoutes } from './routes.ts';
export { indexUnits, tokensOf } from './tokens.ts';
