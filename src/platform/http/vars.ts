import type { Ask } from './route.ts';

/** What the application hangs on a request. */
export type Vars = { Variables: { ask: Ask; sealed?: boolean } };
