export { figureHref, restateHref } from './addresses.ts';
export { type FigureToState, figuresToState, statedDay } from './restated.ts';
export { figureRoutes } from './routes.ts';
export { boundErrors } from './saying.ts';
