export { queueRoutes } from './routes.ts';
export { WaitingLine, waitingFor } from './waiting-line.tsx';
