export { figureHref } from './addresses.ts';
export { figureRoutes } from './routes.ts';
export { boundErrors } from './saying.ts';
