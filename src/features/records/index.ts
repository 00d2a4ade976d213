export { newRecordHref, type Prechosen, recordHref } from './address.ts';
export { lacksProof } from './marks.tsx';
export { recordRoutes } from './routes.ts';
