import { home } from '../../core/access/tables.ts';
import { redirect } from '../../platform/http/reply.ts';
import { get, type Route, type SignedAsk } from '../../platform/http/route.ts';
import { openRounds } from '../rounds/index.ts';
import { showYear } from '../year/index.ts';
import { showLeaderHome } from './leader-home.tsx';
import { showSettingUp } from './setting-up.tsx';

/** The first page, which is another for each role. */
export const homeRoutes: readonly Route[] = [
  get('/', home, async (ask) => {
    switch (ask.who.role) {
      case 'officer':
      case 'head':
        return showYear(ask);
      case 'admin':
        return showSettingUp(ask);
      case 'leader':
        return showLeaderHome(ask);
      case 'commune':
      case 'province':
        return redirect(await officePlace(ask), ask.flash);
    }
  }),
];

/** While a round is open an office begins with who is behind in it. */
async function officePlace(ask: SignedAsk): Promise<string> {
  const rounds = await ask.within((tx) => openRounds(tx, ask.who.tenant));
  return rounds.length > 0 ? '/behind' : '/units';
}
