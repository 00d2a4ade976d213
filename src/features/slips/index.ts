export { type InvitedAccount, type SlipsPage, slipsReply } from './slips-page.tsx';
