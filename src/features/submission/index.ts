export { submissionRoutes } from './routes.tsx';
