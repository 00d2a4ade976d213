import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';

/** Words of the accounts of units: their heads and officers. */
const vi = {
  accounts: 'Tài khoản của đơn vị',
  none: 'Chưa có ai đăng nhập được thay cho đơn vị này.',
  name: 'Người dùng',
  login: 'Tên tài khoản',
  role: 'Vai trò',
  state: 'Tình trạng',
  states: { invited: 'Đã mời, chưa nhận', active: 'Đang dùng', disabled: 'Đã khóa' },
  act: 'Thao tác',
  inviteOfficer: 'Mời cán bộ đầu mối',
  inviteHead: 'Mời thủ trưởng đơn vị',
  reset: 'Đặt lại mật khẩu',
  resetOf: (name: string) => `Đặt lại mật khẩu và in phiếu mới: ${name}`,
  disable: 'Khóa',
  disableOf: (name: string) => `Khóa tài khoản: ${name}`,
  enable: 'Mở khóa',
  enableOf: (name: string) => `Mở khóa tài khoản: ${name}`,
  disabled: 'Đã khóa tài khoản; các phiên đăng nhập của tài khoản đã kết thúc.',
  enabled: 'Đã mở khóa tài khoản.',
  slip: 'Phiếu mời',
  slips: (n: number) => `Phiếu mời của ${figureWord(n, 'vi')} đơn vị`,
  resetLead: 'Mật khẩu cũ đã hết tác dụng.',
  nothingChosen: 'Chưa chọn đơn vị nào để in phiếu. Hãy đánh dấu ở đầu dòng.',
  nothingToInvite:
    'Các đơn vị đã chọn đều có người đang dùng tài khoản. Muốn cấp lại, hãy mở trang của từng đơn vị.',
  tooMany: (most: number) =>
    `Mỗi lần in nhiều nhất ${figureWord(most, 'vi')} phiếu. Hãy lọc bớt, ví dụ theo xã, phường.`,
  lead: (skipped: number) =>
    skipped > 0 ? `Bỏ qua ${figureWord(skipped, 'vi')} đơn vị đã có người dùng tài khoản.` : '',

  officers: 'Cán bộ đầu mối',
  officersLead:
    'Những người ghi việc, giữ minh chứng và gửi hồ sơ thay cho đơn vị. Mỗi người một tài khoản riêng.',
  officerNone: 'Chưa có cán bộ đầu mối nào',
  officerNoneText: 'Mời một người: hệ thống in phiếu có mã mời, người đó tự đặt mật khẩu.',
};

type Words = typeof vi;

const en: Words = {
  accounts: 'Accounts of the unit',
  none: 'Nobody can sign in for this unit yet.',
  name: 'Holder',
  login: 'Account name',
  role: 'Role',
  state: 'State',
  states: { invited: 'Invited, not yet taken up', active: 'In use', disabled: 'Disabled' },
  act: 'Actions',
  inviteOfficer: 'Invite an officer',
  inviteHead: 'Invite the head of the unit',
  reset: 'Reset the password',
  resetOf: (name) => `Reset the password and print a new slip: ${name}`,
  disable: 'Disable',
  disableOf: (name) => `Disable the account: ${name}`,
  enable: 'Enable',
  enableOf: (name) => `Enable the account: ${name}`,
  disabled: 'The account was disabled and its sessions have ended.',
  enabled: 'The account was enabled.',
  slip: 'Invitation slip',
  slips: (n) => `Invitation slips of ${figureWord(n, 'en')} units`,
  resetLead: 'The old password no longer works.',
  nothingChosen: 'No unit was chosen. Tick the boxes at the beginning of the rows.',
  nothingToInvite:
    'Somebody uses the account of each chosen unit. To issue it anew, open the page of the unit.',
  tooMany: (most) =>
    `At most ${figureWord(most, 'en')} slips at a time. Filter the list, for example by commune.`,
  lead: (skipped) =>
    skipped > 0 ? `${figureWord(skipped, 'en')} units whose account is in use were left out.` : '',

  officers: 'Officers',
  officersLead:
    'Those who record events, keep proof and send the dossier for the unit. Each has an account of their own.',
  officerNone: 'There is no officer yet',
  officerNoneText: 'Invite one: a slip with a code is printed, and they choose their own password.',
};

const both: Readonly<Record<Lang, Words>> = { vi, en };

export function unitAccountWords(lang: Lang): Words {
  return both[lang];
}
