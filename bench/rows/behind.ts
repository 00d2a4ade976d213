import { join } from 'node:path';
import { bundled } from '../server/process.ts';
import type { Site } from '../server/site.ts';
import type { Row } from '../table.ts';

/** Who is behind in a province; it reaches pages, which Node cannot read as they are. */
export async function behindRows(site: Site): Promise<Row[]> {
  const script = bundled(join(import.meta.dirname, 'behind-run.ts'));
  const run: typeof import('./behind-run.ts') = await import(script);
  return run.measure(site);
}
