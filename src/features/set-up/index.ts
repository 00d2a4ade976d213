export { createProvince, provinces, type SetSource } from './create-province.ts';
export { loginForm, setUpRoutes } from './set-up-page.tsx';
