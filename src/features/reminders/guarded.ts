import { type Allowance, giveBack, use } from '../../platform/http/allowance.ts';
import { Refusal } from '../../platform/http/reply.ts';
import type { Ask } from '../../platform/http/route.ts';

/** Secrets that open nothing, from one address: a guess, or a link long ended. */
const guesses: Allowance = { size: 20, seconds: 15 * 60 };

/** Looks a secret up where the address has not guessed too often; what is found is no guess. */
export async function guarded<T>(
  { db, address, now }: Ask,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const key = `reminder ${address}`;
  if (!(await use(db, key, guesses, now))) throw new Refusal(429);
  const seen = await look();
  if (seen !== undefined) await giveBack(db, key);
  return seen;
}
