export { openPaperRoom } from './paper-room.ts';
export { PapersPanel } from './papers-panel.tsx';
export { paperRoutes } from './routes.ts';
