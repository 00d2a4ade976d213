export { criterionHref } from './addresses.ts';
export { ClauseDots } from './clauses.tsx';
export { showYear } from './home-page.tsx';
export { type EvaluatedYear, evaluated, roundYear, shownStatus } from './read-year.ts';
export { yearPageRoutes } from './routes.ts';
