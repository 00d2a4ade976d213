export { findRound, openRounds } from './queries.ts';
export { roundRoutes } from './routes.ts';
