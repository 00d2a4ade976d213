export { newRecordHref, recordHref } from './address.ts';
export { lacksProof } from './marks.tsx';
export { recordRoutes } from './routes.ts';
