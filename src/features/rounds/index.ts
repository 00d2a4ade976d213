export { closedRounds, findRound, openRounds, roundById } from './queries.ts';
export { roundRoutes } from './routes.ts';
