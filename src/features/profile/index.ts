export { profileHref } from './addresses.ts';
export { effectHint } from './effect-hint.ts';
export { weightyFlags } from './effects.ts';
export { profileRoutes } from './routes.ts';
