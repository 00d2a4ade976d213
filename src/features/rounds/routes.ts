import { rounds } from '../../core/access/tables.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { saveRound, showEditRound } from './edit-round.tsx';
import { showRounds } from './list-page.tsx';
import { moving } from './move-round.ts';
import { createRound, showNewRound } from './new-round.tsx';
import { showRound } from './round-page.tsx';

/** Rounds: read by all, made and moved by administrators. */
export const roundRoutes: readonly Route[] = [
  get('/rounds', rounds.read, showRounds),
  get('/rounds/new', rounds.change, showNewRound),
  post('/rounds/new', rounds.change, createRound),
  get('/rounds/:id', rounds.read, showRound),
  get('/rounds/:id/edit', rounds.change, showEditRound),
  post('/rounds/:id/edit', rounds.change, saveRound),
  post('/rounds/:id/open', rounds.change, moving('open')),
  post('/rounds/:id/close', rounds.change, moving('close')),
  post('/rounds/:id/reopen', rounds.change, moving('reopen')),
];
