import { get, post, type Route } from '../../platform/http/route.ts';
import { yearRoutes } from '../dossiers/index.ts';
import { showCriterion } from './criterion-page.tsx';
import { showYear } from './home-page.tsx';
import { saveExplanation } from './save-explanation.ts';

/** How a unit's year stands. Its own people have it as their first page, which `home` gives them. */
export const yearPageRoutes: readonly Route[] = yearRoutes((base, { read, change }) => [
  ...(base === '' ? [] : [get(`${base}/year`, read, showYear)]),
  get(`${base}/criteria/:criterion`, read, showCriterion),
  post(`${base}/criteria/:criterion`, change, saveExplanation),
]);
