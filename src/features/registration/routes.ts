import { get, post, type Route } from '../../platform/http/route.ts';
import { yearRoutes } from '../dossiers/index.ts';
import { saveRegistration, showRegistration, takeBackRegistration } from './registration-page.tsx';

/** Registration of a unit in a round. */
export const registrationRoutes: readonly Route[] = yearRoutes((base, { read, change }) => [
  get(`${base}/registration/:round`, read, showRegistration),
  post(`${base}/registration/:round`, change, saveRegistration),
  // A form that was given back has this address.
  get(`${base}/registration/:round/take-back`, read, showRegistration),
  post(`${base}/registration/:round/take-back`, change, takeBackRegistration),
]);
