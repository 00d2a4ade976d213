export { freezeYear } from './freeze.ts';
export { closingRoutes } from './routes.ts';
