import { record } from '../../platform/audit/trail.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { type Flash, found, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { findRound, moveRound } from './queries.ts';
import { type RoundWords, roundWords } from './words.ts';

interface Move {
  readonly from: RoundRow['state'];
  readonly to: (now: Date) => Partial<Pick<RoundRow, 'state' | 'opened_at' | 'closed_at'>>;
  /** As the trail calls it, and as the page says it. */
  readonly action: string;
  readonly said: keyof RoundWords & ('opened' | 'closed' | 'reopened');
}

/** What may happen to a round as a whole. */
export const moves = {
  open: {
    from: 'draft',
    to: (now) => ({ state: 'open', opened_at: now }),
    action: 'opened',
    said: 'opened',
  },
  close: {
    from: 'open',
    to: (now) => ({ state: 'closed', closed_at: now }),
    action: 'closed',
    said: 'closed',
  },
  reopen: {
    from: 'closed',
    to: () => ({ state: 'open', closed_at: null }),
    action: 'reopened',
    said: 'reopened',
  },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

/** Opens, closes or reopens the round as it was seen: one changed meanwhile is looked at first. */
export function moving(name: MoveName) {
  const move: Move = moves[name];
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const { lang, who, now, fields } = ask;
    const say = roundWords(lang);
    const flash = await ask.within(async (tx): Promise<Flash> => {
      const row = found(await findRound(tx, who.tenant, ask.param('id')));
      const meanwhile: Flash = { tone: 'warning', text: say.movedMeanwhile };
      if (row.state !== move.from) {
        return { tone: 'warning', text: say.notNow(say.state[row.state]) };
      }
      if (fields.one('version') !== String(row.version)) return meanwhile;
      if (!(await moveRound(tx, who.tenant, row, move.to(now)))) return meanwhile;
      // Every unit's dossier of the round begins, or is judged by what happened while it was closed.
      if (move.to(now).state === 'open') {
        await enqueue(tx, 'dossiers.judge', { tenant: who.tenant, round: row.id });
      }
      await record(tx, actBy(who), now, {
        action: move.action,
        subject: 'round',
        subjectId: row.id,
      });
      return { tone: 'success', text: say[move.said] };
    });
    return redirect(`/rounds/${ask.param('id')}`, flash);
  };
}
