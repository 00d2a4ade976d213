import { get, post, type Route } from '../../platform/http/route.ts';
import { yearRoutes } from '../dossiers/index.ts';
import { saveLetterhead, showLetterhead } from './letterhead-page.tsx';

/** How a unit's papers are headed and signed. */
export const letterheadRoutes: readonly Route[] = yearRoutes((base, { read, change }) => [
  get(`${base}/letterhead`, read, showLetterhead),
  post(`${base}/letterhead`, change, saveLetterhead),
]);
