export { type CreatedAccount, createAccount, type NewAccount } from './create-account.ts';
export { type Invitation, invitationDays, issueInvitation } from './invitation.ts';
export { loginForm, loginTaken, suggestLogin } from './login.ts';
export { NewPasswordFields, readNewPassword } from './new-password.tsx';
export { openSession } from './open-session.ts';
export { hashPassword } from './password.ts';
export { endSessions } from './queries.ts';
export { accountRoutes } from './routes.ts';
