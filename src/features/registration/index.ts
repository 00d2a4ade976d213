export { registrationHref } from './registration-page.tsx';
export { registrationRoutes } from './routes.ts';
