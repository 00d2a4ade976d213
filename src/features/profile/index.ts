export { profileHref } from './addresses.ts';
export { profileRoutes } from './routes.ts';
