import type { Lang } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Who } from '../../platform/http/who.ts';
import { Notice } from '../../ui/notice.tsx';
import { levelOf } from './filter.ts';
import { countWaiting } from './queries.ts';
import { queueWords } from './words.ts';

/** How many dossiers wait for the office of whoever asks. */
export function waitingFor(tx: Tx, who: Who): Promise<number> {
  return countWaiting(tx, { tenant: who.tenant, level: levelOf(who) });
}

/** Where an office begins: that something waits for it, and the way there. */
export function WaitingLine({ lang, count }: { readonly lang: Lang; readonly count: number }) {
  if (count === 0) return null;
  return (
    <Notice lang={lang} tone="info">
      <p>
        <a href="/queue">{queueWords(lang).waitingLine(count)}</a>
      </p>
    </Notice>
  );
}
