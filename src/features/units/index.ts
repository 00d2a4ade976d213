export { unitRoutes } from './routes.ts';
export { addTokens, type Indexed, indexUnits, tokensOf } from './tokens.ts';
