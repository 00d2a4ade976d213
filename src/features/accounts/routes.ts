import { ownAccount, ownFactor } from '../../core/access/tables.ts';
import { get, openGet, openPost, post, type Route } from '../../platform/http/route.ts';
import { changePassword, endOtherSessions, endSession, saveProfile } from './account-acts.tsx';
import { showAccount } from './account-page.tsx';
import { doJoin, showJoin } from './join-page.tsx';
import { doCode, doSignIn, doSignOut, showCode, showSignIn } from './sign-in-page.tsx';
import { showTotp, startTotp, stopTotp } from './totp-page.tsx';

/** Signing in, and one's own account. */
export const accountRoutes: readonly Route[] = [
  openGet('/sign-in', showSignIn),
  openPost('/sign-in', doSignIn),
  openGet('/sign-in/code', showCode),
  openPost('/sign-in/code', doCode),
  openPost('/sign-out', doSignOut),
  openGet('/join', showJoin),
  openPost('/join', doJoin),
  get('/account', ownAccount, showAccount),
  post('/account/profile', ownAccount, saveProfile),
  post('/account/password', ownAccount, changePassword),
  get('/account/code', ownAccount, showTotp),
  post('/account/code', ownAccount, startTotp),
  post('/account/code/stop', ownFactor.stop, stopTotp),
  post('/account/sessions/end-others', ownAccount, endOtherSessions),
  post('/account/sessions/:id/end', ownAccount, endSession),
];
