import { home } from '../../core/access/tables.ts';
import { redirect } from '../../platform/http/reply.ts';
import { get, type Route } from '../../platform/http/route.ts';
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
        return redirect('/units', ask.flash);
    }
  }),
];
