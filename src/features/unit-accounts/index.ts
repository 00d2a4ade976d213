export { inviteMany, inviteOne } from './invite.ts';
export { AccountsPanel } from './panel.tsx';
export { type AccountUnit, accountsOf, issuingOffice, unitsToInvite } from './queries.ts';
export { unitAccountRoutes } from './routes.ts';
export { unitAccountWords } from './words.ts';
