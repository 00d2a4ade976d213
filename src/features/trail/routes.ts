import { trail } from '../../core/access/tables.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { exportTrail } from './trail-file.ts';
import { showTrail } from './trail-page.tsx';
import { verify } from './verify.ts';

/** The trail of what was done, read and verified by administrators. */
export const trailRoutes: readonly Route[] = [
  get('/trail', trail.read, showTrail),
  get('/trail.xlsx', trail.read, exportTrail),
  post('/trail/verify', trail.read, verify),
];
