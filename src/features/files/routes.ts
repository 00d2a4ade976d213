import { unitYears } from '../../core/access/tables.ts';
import { get, post, postBytes, postFiles, type Route } from '../../platform/http/route.ts';
import { yearRoutes } from '../dossiers/index.ts';
import { putBackFile, removeFile, reportFile, restoreFile } from './acts.ts';
import { appendBytes, askArrived, beginFile, cancelFile, finishFile } from './endpoints.ts';
import type { Keeper } from './finish.ts';
import { addRecordFiles, showRecordFiles } from './record-files.tsx';
import { sendOriginal, showFile, showPreview } from './serve.ts';

/** Evidence files: how they come, are seen, reported and taken away. */
export function fileRoutes(keeper: Keeper): readonly Route[] {
  const { room } = keeper;
  return [
    ...yearRoutes((base, { read, change }) => [
      post(`${base}/files`, change, beginFile),
      postBytes(`${base}/files/:id/bytes`, change, appendBytes(keeper)),
      get(`${base}/files/:id/arrived`, change, askArrived),
      post(`${base}/files/:id/finish`, change, finishFile(keeper)),
      post(`${base}/files/:id/cancel`, change, cancelFile(keeper)),
      get(`${base}/files/:id`, read, showFile),
      get(`${base}/files/:id/preview`, read, showPreview(room)),
      get(`${base}/files/:id/original`, read, sendOriginal(room)),
      post(`${base}/files/:id/report`, read, reportFile),
      post(`${base}/files/:id/remove`, change, removeFile),
      post(`${base}/files/:id/put-back`, change, putBackFile),
      get(`${base}/records/:id/files`, read, showRecordFiles),
      postFiles(`${base}/records/:id/files`, change, addRecordFiles(keeper)),
    ]),
    // A unit does not judge itself whether what was reported of it may be seen again.
    post('/units/:unit/files/:id/restore', unitYears.read, restoreFile),
  ];
}
