export { letterheadHref } from './letterhead-page.tsx';
export { committeeOf, Particulars, particularsOf } from './particulars.ts';
export { letterheadRoutes } from './routes.ts';
