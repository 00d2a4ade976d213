export { currentCommunes } from './queries.ts';
export { unitRoutes } from './routes.ts';
export { addTokens, type Indexed, indexUnits, tokensOf } from './tokens.ts';
