export { newRecordHref, type Prechosen, recordHref } from './address.ts';
export { lacksProof } from './marks.tsx';
export { RecordList, type RecordListProps } from './record-list.tsx';
export { recordRoutes } from './routes.ts';
