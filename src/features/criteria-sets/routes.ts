import { criteriaSets } from '../../core/access/tables.ts';
import { get, post, postFile, type Route } from '../../platform/http/route.ts';
import { showSets } from './list-page.tsx';
import { discardSet, publishSet } from './publish-set.ts';
import { downloadSource, showSet } from './set-page.tsx';
import { showUpload, uploadSet } from './upload-set.ts';

/** Criteria sets: read by all, uploaded and published by administrators. */
export const criteriaSetRoutes: readonly Route[] = [
  get('/criteria-sets', criteriaSets.read, showSets),
  get('/criteria-sets/new', criteriaSets.change, showUpload),
  postFile('/criteria-sets/new', criteriaSets.change, uploadSet),
  get('/criteria-sets/:id', criteriaSets.read, showSet),
  get('/criteria-sets/:id/source', criteriaSets.read, downloadSource),
  post('/criteria-sets/:id/publish', criteriaSets.change, publishSet),
  post('/criteria-sets/:id/discard', criteriaSets.change, discardSet),
];
