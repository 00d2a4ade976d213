export { showYear } from './home-page.tsx';
export { yearPageRoutes } from './routes.ts';
