import { queue } from '../../core/access/tables.ts';
import { redirect } from '../../platform/http/reply.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { withSameFilter } from './address.ts';
import { exportCsv, exportXlsx } from './export.ts';
import { showQueue } from './list-page.tsx';
import { takeIn } from './take-in.tsx';

/** Dossiers that units have handed up, for the offices that take them in. */
export const queueRoutes: readonly Route[] = [
  get('/queue', queue.read, showQueue),
  get('/queue.xlsx', queue.read, exportXlsx),
  get('/queue.csv', queue.read, exportCsv),
  post('/queue/take-in', queue.takeIn, takeIn),
  // The page that tells what was not taken in has this address; opened again, it is the list.
  get('/queue/take-in', queue.read, async ({ path, flash }) =>
    redirect(withSameFilter('/queue', path), flash),
  ),
];
