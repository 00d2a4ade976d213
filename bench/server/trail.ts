import { verifyTrail } from '../../src/platform/audit/trail.ts';
import type { Site } from './site.ts';

/** How many acts the province's trail holds; throws where its chain is broken. */
export async function actsKept({ db, tenant }: Site): Promise<number> {
  const check = await db.within({ tenant, reach: 'system' }, (tx) => verifyTrail(tx, tenant));
  if (!check.sound) throw new Error(`the trail: ${JSON.stringify(check)}`);
  return check.acts;
}
