import { get, post, type Route } from '../../platform/http/route.ts';
import { yearRoutes } from '../dossiers/index.ts';
import { closeDossier } from './close.ts';
import { showClosing } from './closing-page.tsx';

/** A dossier is checked and closed (chốt số liệu). */
export const closingRoutes: readonly Route[] = yearRoutes((base, { read, change }) => [
  get(`${base}/dossier/:round/closing`, read, showClosing),
  post(`${base}/dossier/:round/closing`, change, closeDossier),
]);
