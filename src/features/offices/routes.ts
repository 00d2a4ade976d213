import { communes, officeAccounts, provinceProfile } from '../../core/access/tables.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { disableAccount, enableAccount, resetAccount, saveOfficeAccount } from './account-acts.ts';
import { showOfficeAccount } from './account-page.tsx';
import { exportAccounts, showAccounts } from './accounts-page.tsx';
import { showCommune, showNewCommune } from './commune-page.tsx';
import { exportCommunes, showCommunes } from './communes-page.tsx';
import { endCommune, reopenCommune } from './end-commune.ts';
import { inviteCommunes, inviteOne } from './invite.ts';
import { showNewAccount } from './new-account-page.tsx';
import { showProvince } from './province-page.tsx';
import { addCommune, saveCommune } from './save-commune.ts';
import { saveProvince } from './save-province.ts';

/** The administrator's work on offices; slips carry the address that people use. */
export function officeRoutes(publicUrl: string): readonly Route[] {
  return [
    get('/province', provinceProfile.change, showProvince),
    post('/province', provinceProfile.change, saveProvince),
    get('/communes', communes.read, showCommunes),
    get('/communes.xlsx', communes.read, exportCommunes),
    get('/communes/new', communes.change, showNewCommune),
    post('/communes/new', communes.change, addCommune),
    get('/communes/:id', communes.change, showCommune),
    post('/communes/:id', communes.change, saveCommune),
    post('/communes/:id/end', communes.change, endCommune),
    post('/communes/:id/reopen', communes.change, reopenCommune),
    get('/accounts', officeAccounts.change, showAccounts),
    get('/accounts.xlsx', officeAccounts.change, exportAccounts),
    get('/accounts/new', officeAccounts.change, showNewAccount),
    post('/accounts/new', officeAccounts.change, (ask) => inviteOne(ask, publicUrl)),
    post('/accounts/invite-communes', officeAccounts.change, (ask) =>
      inviteCommunes(ask, publicUrl),
    ),
    get('/accounts/:id', officeAccounts.change, showOfficeAccount),
    post('/accounts/:id', officeAccounts.change, saveOfficeAccount),
    post('/accounts/:id/reset', officeAccounts.change, (ask) => resetAccount(ask, publicUrl)),
    post('/accounts/:id/disable', officeAccounts.change, disableAccount),
    post('/accounts/:id/enable', officeAccounts.change, enableAccount),
  ];
}
