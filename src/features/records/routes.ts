import { get, post, type Route } from '../../platform/http/route.ts';
import { yearRoutes } from '../dossiers/index.ts';
import { saveRecord, showEditRecord } from './edit-page.tsx';
import { exportRecords } from './export.ts';
import { showRecords } from './list-page.tsx';
import { previewRecord, saveNewRecord, showNewRecord } from './new-page.tsx';
import { bringBackRecord, removeRecord, showRecord } from './record-page.tsx';

/** The records of a unit's year, for its own people and for the offices above it. */
export const recordRoutes: readonly Route[] = yearRoutes((base, { read, change }) => [
  get(`${base}/records`, read, showRecords),
  get(`${base}/records.xlsx`, read, exportRecords),
  get(`${base}/records/new`, change, showNewRecord),
  post(`${base}/records/new`, change, saveNewRecord),
  post(`${base}/records/preview`, change, previewRecord),
  get(`${base}/records/:id`, read, showRecord),
  get(`${base}/records/:id/edit`, change, showEditRecord),
  post(`${base}/records/:id/edit`, change, saveRecord),
  post(`${base}/records/:id/delete`, change, removeRecord),
  post(`${base}/records/:id/restore`, change, bringBackRecord),
]);
