export { openRounds } from './queries.ts';
