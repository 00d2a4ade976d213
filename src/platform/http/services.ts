import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import type { Assets } from './assets.ts';
import type { Metrics } from './metrics.ts';
import type { Flash } from './reply.ts';
import type { Ask } from './route.ts';

/** What the application works with; whoever starts it brings all of it. */
export interface Services {
  readonly db: Database;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly assets: Assets;
  readonly now: () => Date;
  /** Whether people reach the server over https. */
  readonly secure: boolean;
  readonly proxies: number;
  /** Whether everything here is invented, to be tried out; every page says so. */
  readonly trial?: boolean;
  /** A page for a request that was refused or failed. */
  readonly errorPage: (ask: Ask, error: ErrorShown) => string;
  /** Where a visitor who must sign in first is sent. */
  readonly signInAt: (ask: Ask) => { readonly to: string; readonly flash: Flash | undefined };
}

export interface ErrorShown {
  readonly status: 403 | 404 | 413 | 429 | 500 | 503;
  readonly says: string | undefined;
  readonly incident: string | undefined;
}
