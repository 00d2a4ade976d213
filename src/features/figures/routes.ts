import { found, redirect } from '../../platform/http/reply.ts';
import { get, post, type Route, type SignedAsk } from '../../platform/http/route.ts';
import { openRoundSets, whoseYear, yearRoutes } from '../dossiers/index.ts';
import { figureHref } from './addresses.ts';
import { showFigures, yearOf } from './figures-page.tsx';
import { saveRestated, showRestate } from './restate-page.tsx';
import { saveFigure } from './save-figure.ts';

/** Figures and attestations of a unit's year, each saved by itself. */
export const figureRoutes: readonly Route[] = yearRoutes((base, { read, change }) => [
  get(`${base}/figures`, read, showFigures),
  // A form that was given back has this address: loaded again, it leads to where the form stands.
  get(`${base}/figures/:figure`, read, async (ask: SignedAsk) => {
    const { whose, rounds } = await ask.within(async (tx) => ({
      whose: await whoseYear(ask, tx),
      rounds: await openRoundSets(tx, ask.who.tenant),
    }));
    const year = found(yearOf(rounds, ask.query));
    return redirect(
      figureHref(whose.base, year, ask.param('figure'), ask.query.get('round') ?? undefined),
      ask.flash,
    );
  }),
  post(`${base}/figures/:figure`, change, saveFigure),
  get(`${base}/dossier/:round/figures`, change, showRestate),
  post(`${base}/dossier/:round/figures`, change, saveRestated),
]);
