import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';

/** Roles of those who work in an office; an administrator gives these and no others. */
export const officeRoles = ['commune', 'province', 'leader', 'admin'] as const;
export type OfficeRole = (typeof officeRoles)[number];

export const accountStates = ['active', 'invited', 'expired', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

const vi = {
  title: 'Tài khoản của các cơ quan',
  lead: 'Công an cấp xã, Công an tỉnh, lãnh đạo Ban Chỉ đạo và quản trị. Tài khoản của đơn vị do Công an quản lý đơn vị cấp.',
  add: 'Mời một người',
  search: 'Họ tên, tài khoản hoặc cơ quan',
  role: 'Vai trò',
  anyRole: 'Mọi vai trò',
  state: 'Tình trạng',
  anyState: 'Mọi tình trạng',
  states: {
    active: 'Đang dùng',
    invited: 'Đã mời, chưa nhận',
    expired: 'Phiếu đã hết hạn',
    disabled: 'Đã khóa',
  } satisfies Record<AccountState, string>,
  office: 'Cơ quan',
  login: 'Tên tài khoản',
  name: 'Họ và tên',
  email: 'Thư điện tử',
  factor: 'Mã xác thực',
  factorOn: 'Đang bật',
  factorOff: 'Chưa bật',
  seen: 'Dùng gần nhất',
  created: 'Ngày tạo',
  never: 'Chưa đăng nhập',
  count: (n: number) => `${figureWord(n, 'vi')} tài khoản`,
  caption: 'Danh sách tài khoản của các cơ quan',
  notFound: 'Không có tài khoản nào khớp',
  notFoundText: 'Thử ít chữ hơn; không cần gõ dấu.',
  withoutTitle: (n: number) => `${figureWord(n, 'vi')} xã, phường chưa có tài khoản Công an cấp xã`,
  withoutText: 'Tạo mỗi nơi một tài khoản và in phiếu mời, tám phiếu một tờ A4.',
  inviteAll: 'Tạo tài khoản và in phiếu',
  allHave: 'Xã, phường nào cũng đã có tài khoản.',

  newTitle: 'Mời một người',
  newLead: 'Hệ thống tạo tài khoản và in phiếu mời; người nhận tự đặt mật khẩu.',
  commune: 'Xã, phường, đặc khu',
  communeHint: 'Cần cho Công an cấp xã. Lãnh đạo Ban Chỉ đạo tỉnh thì để trống.',
  noCommune: 'Không thuộc xã nào',
  communeNeeded: 'Xã, phường, đặc khu: chưa chọn. Công an cấp xã cần có xã.',
  communeNotMeant: 'Xã, phường, đặc khu: vai trò này thuộc cấp tỉnh, hãy để trống.',
  communeUnknown: 'Xã, phường, đặc khu: hãy chọn một mục trong danh sách.',
  roleHints: {
    commune: 'Thẩm định đơn vị của một xã, cấp tài khoản cho các đơn vị đó.',
    province: 'Thẩm định toàn tỉnh, quản lý đơn vị cấp tỉnh.',
    leader: 'Xem số liệu của Ban Chỉ đạo tỉnh hoặc một xã; không sửa gì.',
    admin: 'Danh mục, tài khoản, đợt, bộ tiêu chí; không đọc hồ sơ.',
  } satisfies Record<OfficeRole, string>,
  nameHint: 'Để trống thì ghi tên cơ quan; người nhận tự ghi họ tên khi dùng phiếu.',
  loginHint: 'Để trống thì hệ thống tự đặt, ví dụ xa-dong-ich.',
  loginWrong: 'Tên tài khoản: từ 3 đến 40 chữ thường không dấu, số, dấu chấm hoặc gạch.',
  loginTaken: 'Tên tài khoản: đã có người dùng. Hãy chọn tên khác hoặc để trống.',
  emailTaken: 'Thư điện tử: đã có tài khoản khác dùng.',
  emailHint: 'Dùng để đăng nhập thay tên tài khoản và để nhận nhắc việc.',
  create: 'Tạo tài khoản và in phiếu',
  createdAlready:
    'Tài khoản này đã được tạo. Mã mời chỉ hiện một lần; nếu chưa kịp in, hãy cấp phiếu mới bên dưới.',
  slipOf: (holder: string) => `Phiếu mời: ${holder}`,
  slipsOf: (n: number) => `Phiếu mời của ${figureWord(n, 'vi')} xã, phường`,

  save: 'Lưu thông tin',
  saved: 'Đã lưu thông tin của tài khoản.',
  about: 'Thông tin',
  change: 'Sửa thông tin',
  reset: 'Cấp phiếu mới',
  resetLead:
    'Khi quên mật khẩu, mất phiếu hoặc thay người. Mật khẩu cũ, phiếu cũ và mọi phiên đăng nhập hết tác dụng ngay.',
  resetFactor: 'Tắt cả mã xác thực (mất hoặc thay điện thoại)',
  resetDone: 'Mật khẩu cũ, phiếu cũ và mọi phiên đăng nhập đã hết tác dụng.',
  resetFactorDone: 'Mã xác thực đã tắt.',
  resetDisabled: 'Tài khoản đang khóa: hãy mở khóa trước rồi cấp phiếu.',
  disable: 'Khóa tài khoản',
  disableLead:
    'Người này không đăng nhập được nữa và bị thoát ngay. Việc đã làm vẫn giữ nguyên; mở khóa được.',
  disabled: 'Đã khóa tài khoản và kết thúc mọi phiên đăng nhập.',
  enable: 'Mở khóa',
  enableLead: 'Mở khóa thì đăng nhập lại được bằng mật khẩu cũ.',
  enabled: 'Đã mở khóa tài khoản.',
  own: 'Đây là tài khoản của bạn. Mật khẩu và mã xác thực đổi ở “Tài khoản của tôi”; việc khóa phải do một quản trị khác làm.',
  ownRefused: 'Bạn không tự khóa hay cấp phiếu cho chính mình được. Hãy nhờ một quản trị khác.',
  lastAdmin:
    'Đây là quản trị duy nhất còn đăng nhập được nên không khóa hay đặt lại được. Hãy mời thêm một quản trị trước.',
};

export type OfficeAccountWords = typeof vi;

const en: OfficeAccountWords = {
  title: 'Accounts of offices',
  lead: 'Commune police, provincial police, committee leaders and administrators. Units get theirs from the police who manage them.',
  add: 'Invite someone',
  search: 'Name, account or office',
  role: 'Role',
  anyRole: 'Any role',
  state: 'State',
  anyState: 'Any state',
  states: { active: 'In use', invited: 'Invited', expired: 'Slip ran out', disabled: 'Disabled' },
  office: 'Office',
  login: 'Account name',
  name: 'Full name',
  email: 'E-mail',
  factor: 'Code at sign-in',
  factorOn: 'On',
  factorOff: 'Off',
  seen: 'Last used',
  created: 'Created',
  never: 'Never signed in',
  count: (n) => `${figureWord(n, 'en')} ${n === 1 ? 'account' : 'accounts'}`,
  caption: 'Accounts of offices',
  notFound: 'No account matches',
  notFoundText: 'Try fewer letters; accents are not needed.',
  withoutTitle: (n) =>
    `${figureWord(n, 'en')} ${n === 1 ? 'commune has' : 'communes have'} no police account`,
  withoutText: 'Create one account for each and print the slips, eight to a sheet of A4.',
  inviteAll: 'Create accounts and print slips',
  allHave: 'Every commune has an account already.',

  newTitle: 'Invite someone',
  newLead: 'An account is created and a slip printed; its holder chooses the password.',
  commune: 'Commune',
  communeHint: 'Needed for commune police. Leave empty for leaders of the provincial committee.',
  noCommune: 'No commune',
  communeNeeded: 'Commune: nothing was chosen. Commune police belong to one.',
  communeNotMeant: 'Commune: this role is the province’s; leave it empty.',
  communeUnknown: 'Commune: choose one of the list.',
  roleHints: {
    commune: 'Appraises a commune’s units and gives them their accounts.',
    province: 'Appraises the whole province and keeps provincial-level units.',
    leader: 'Sees the figures of the provincial committee or of one commune; changes nothing.',
    admin: 'Catalogue, accounts, rounds, criteria sets; reads no dossier.',
  },
  nameHint: 'Left empty, it is the office; holders write their own name when they use the slip.',
  loginHint: 'Left empty, one is chosen, such as xa-dong-ich.',
  loginWrong: 'Account name: 3 to 40 small letters without accents, digits, dots or dashes.',
  loginTaken: 'Account name: somebody has it already. Choose another or leave it empty.',
  emailTaken: 'E-mail: another account uses it.',
  emailHint: 'To sign in with instead of the account name, and for reminders.',
  create: 'Create the account and print the slip',
  createdAlready:
    'This account was created already. Its code was shown only once; if it was not printed, issue a new slip below.',
  slipOf: (holder) => `Slip: ${holder}`,
  slipsOf: (n) => `Slips of ${figureWord(n, 'en')} ${n === 1 ? 'commune' : 'communes'}`,

  save: 'Save',
  saved: 'The account was saved.',
  about: 'Details',
  change: 'Change details',
  reset: 'Issue a new slip',
  resetLead:
    'For a forgotten password, a lost slip or a new holder. The old password, slip and all sessions end at once.',
  resetFactor: 'Turn the code at sign-in off as well (lost or new phone)',
  resetDone: 'The old password, the old slip and all sessions have ended.',
  resetFactorDone: 'The code at sign-in was turned off.',
  resetDisabled: 'The account is disabled: enable it first, then issue a slip.',
  disable: 'Disable the account',
  disableLead:
    'Its holder is signed out at once and cannot sign in. What was done stays; it can be enabled again.',
  disabled: 'The account was disabled and all its sessions ended.',
  enable: 'Enable',
  enableLead: 'Enabled, it opens with its old password again.',
  enabled: 'The account was enabled.',
  own: 'This is your own account. Password and code are changed under “My account”; only another administrator can disable it.',
  ownRefused: 'You cannot disable yourself or issue a slip to yourself. Ask another administrator.',
  lastAdmin:
    'This is the only administrator who can still sign in, so it cannot be disabled or reset. Invite another first.',
};

const both: Readonly<Record<Lang, OfficeAccountWords>> = { vi, en };

export function officeAccountWords(lang: Lang): OfficeAccountWords {
  return both[lang];
}
