export { invitationDays, issueInvitation } from './invitation.ts';
export { NewPasswordFields, readNewPassword } from './new-password.tsx';
export { openSession } from './open-session.ts';
export { hashPassword } from './password.ts';
export { endSessions, loginTaken } from './queries.ts';
export { accountRoutes } from './routes.ts';
