export { registrationOf } from './queries.ts';
export { registrationHref } from './registration-page.tsx';
export { registrationRoutes } from './routes.ts';
