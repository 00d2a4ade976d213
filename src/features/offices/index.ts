export { currentCommunes } from './account-queries.ts';
export { officeRoutes } from './routes.ts';
