import type { CriteriaSets } from '../core/files/parse-dossier.ts';
import type { Day } from '../core/vietnamese/day.ts';
import type { Paint } from './terminal.ts';

/** All that a command touches outside itself; tests bring their own. */
export interface World {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly paint: Paint;
  readonly sets: CriteriaSets;
  readonly today: () => Day;
  readonly version: string;
  /** Settings, as the server reads them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
