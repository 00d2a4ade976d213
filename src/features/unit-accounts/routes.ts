import { ownOfficers, unitAccounts } from '../../core/access/tables.ts';
import { get, post, type Route } from '../../platform/http/route.ts';
import { resetAccount, type Setting, switchAccount } from './account-acts.ts';
import { inviteOfficer, showOfficers } from './officers-page.tsx';

/** Accounts of units: as the offices keep them, and as a head keeps those of his officers. */
export function unitAccountRoutes(publicUrl: string): readonly Route[] {
  const offices: Setting = {
    publicUrl,
    back: ({ name, publicId }) => ({ label: name, href: `/units/${publicId}` }),
  };
  const heads: Setting = { publicUrl, back: ({ name }) => ({ label: name, href: '/officers' }) };
  return [
    post('/unit-accounts/:id/reset', unitAccounts.change, resetAccount(offices)),
    post('/unit-accounts/:id/disable', unitAccounts.change, switchAccount(offices, true)),
    post('/unit-accounts/:id/enable', unitAccounts.change, switchAccount(offices, false)),
    get('/officers', ownOfficers.change, showOfficers),
    post('/officers/invite', ownOfficers.change, inviteOfficer(heads)),
    post('/officers/:id/reset', ownOfficers.change, resetAccount(heads)),
    post('/officers/:id/disable', ownOfficers.change, switchAccount(heads, true)),
    post('/officers/:id/enable', ownOfficers.change, switchAccount(heads, false)),
  ];
}
