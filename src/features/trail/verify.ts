import { verifyTrail } from '../../platform/audit/trail.ts';
import { type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { shortCode } from './trail-page.tsx';
import { trailWords } from './words.ts';

/** Walks the whole trail and says whether it is as it was written, or which act is not. */
export async function verify(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who } = ask;
  const say = trailWords(lang);
  const check = await ask.within((tx) => verifyTrail(tx, who.tenant));
  return check.sound
    ? redirect('/trail', { tone: 'success', text: say.sound(check.acts, shortCode(check.head)) })
    : redirect('/trail', { tone: 'danger', text: say.broken[check.what](check.number) });
}
