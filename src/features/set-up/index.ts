export { createProvince, provinces, type SetSource } from './create-province.ts';
export { setUpRoutes } from './set-up-page.tsx';
