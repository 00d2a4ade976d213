import { behind } from '../../core/access/tables.ts';
import { get, type Route } from '../../platform/http/route.ts';
import { exportCsv, exportXlsx } from './export.ts';
import { showBehind } from './list-page.tsx';
import { showMessage } from './message-page.tsx';

/** Who is behind in what: read by the offices that remind and help. */
export const behindRoutes: readonly Route[] = [
  get('/behind', behind.read, showBehind),
  get('/behind.xlsx', behind.read, exportXlsx),
  get('/behind.csv', behind.read, exportCsv),
  get('/behind/message', behind.read, showMessage),
];
