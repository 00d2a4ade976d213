import type { Role } from '../../core/access/policy.ts';
import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';

/** Words that every feature shares. */
const vi = {
  roles: {
    officer: 'Cán bộ đầu mối',
    head: 'Thủ trưởng đơn vị',
    commune: 'Công an cấp xã',
    province: 'Công an tỉnh',
    leader: 'Lãnh đạo Ban Chỉ đạo',
    admin: 'Quản trị',
  } satisfies Record<Role, string>,
  nav: {
    year: 'Năm nay',
    records: 'Việc đã ghi',
    figures: 'Số liệu',
    dossier: 'Hồ sơ',
    profile: 'Đặc điểm',
    officers: 'Cán bộ đầu mối',
    behind: 'Đơn vị chậm',
    queue: 'Hồ sơ gửi đến',
    units: 'Đơn vị',
    imports: 'Nhập từ Excel',
    communes: 'Xã, phường',
    rounds: 'Đợt',
    sets: 'Bộ tiêu chí',
    overview: 'Tổng quan',
    setUp: 'Việc cần làm',
    province: 'Tỉnh',
    accounts: 'Tài khoản',
    trail: 'Nhật ký',
  },
  myAccount: 'Tài khoản của tôi',
  help: 'Trợ giúp',
  unnamedOffice: 'Ban Chỉ đạo Phong trào toàn dân bảo vệ ANTQ',
  banner: 'Bản dùng thử với dữ liệu hư cấu.',
  bannerDay: (day: string) => `Hôm nay ở đây là ${day}.`,
  signInFirst: 'Hãy đăng nhập để mở trang này.',
  signInAgain:
    'Phiên làm việc đã hết nên chưa lưu được. Hãy đăng nhập lại rồi mở lại biểu mẫu: phần bạn nhập dở còn trên máy này.',
  errors: {
    413: {
      title: 'Nội dung gửi lên quá lớn',
      text: 'Mỗi biểu mẫu nhận nhiều nhất 32 MB, mỗi tệp 50 MB. Hãy quay lại trang trước, rút gọn rồi gửi lại.',
    },
    429: {
      title: 'Đã thử quá nhiều lần',
      text: 'Hãy chờ ít phút rồi thử lại. Việc chờ này để người lạ không dò được mật khẩu.',
    },
  },
  form: {
    missing: (label: string) => `${label}: chưa nhập.`,
    missingChoice: (label: string) => `${label}: chưa chọn.`,
    unknownChoice: (label: string) => `${label}: hãy chọn một mục trong danh sách.`,
    tooShort: (label: string, min: number) => `${label}: cần ít nhất ${min} ký tự.`,
    tooLong: (label: string, max: number, has: number) =>
      `${label}: nhiều nhất ${figureWord(max, 'vi')} ký tự, đang có ${figureWord(has, 'vi')}.`,
    badDay: (label: string) => `${label}: hãy gõ một ngày có thật, như 05/06/2026.`,
    badNumber: (label: string) => `${label}: hãy gõ một số nguyên, như 1.040.`,
    badDecimal: (label: string) => `${label}: hãy gõ một số, như 104,5.`,
    numberRange: (label: string, min: number, max: number) =>
      `${label}: từ ${figureWord(min, 'vi')} đến ${figureWord(max, 'vi')}.`,
    badEmail: (label: string) => `${label}: chưa đúng dạng, ví dụ ten@tinh.gov.vn.`,
  },
  signOut: 'Đăng xuất',
  yes: 'Có',
  no: 'Không',
  unknown: 'Chưa rõ',
  none: '–',
  conflict: {
    title: 'Người khác vừa sửa mục này',
    lead: 'Trong khi bạn đang nhập, một người khác đã lưu. Hãy chọn bản đúng cho từng mục khác nhau.',
    caption: 'Hai bản',
    mine: 'Bạn vừa nhập',
    theirs: 'Đã lưu trước đó',
    save: 'Lưu bản đã chọn',
  },
};

export type FrameWords = typeof vi;

const en: FrameWords = {
  roles: {
    officer: 'Liaison officer',
    head: 'Head of unit',
    commune: 'Commune police',
    province: 'Provincial police',
    leader: 'Committee leader',
    admin: 'Administrator',
  },
  nav: {
    year: 'This year',
    records: 'Records',
    figures: 'Figures',
    dossier: 'Dossier',
    profile: 'Profile',
    officers: 'Officers',
    behind: 'Who is behind',
    queue: 'Submitted dossiers',
    units: 'Units',
    imports: 'Import from Excel',
    communes: 'Communes',
    rounds: 'Rounds',
    sets: 'Criteria sets',
    overview: 'Overview',
    setUp: 'To do',
    province: 'Province',
    accounts: 'Accounts',
    trail: 'Trail',
  },
  myAccount: 'My account',
  help: 'Help',
  unnamedOffice: 'Steering committee',
  banner: 'A trial with invented data.',
  bannerDay: (day) => `Today is ${day} here.`,
  signInFirst: 'Sign in to open this page.',
  signInAgain:
    'Your session had ended, so nothing was saved. Sign in again and reopen the form: what you typed is still on this computer.',
  errors: {
    413: {
      title: 'Too much was sent',
      text: 'A form takes at most 32 MB, a file 50 MB. Go back, shorten it and send it again.',
    },
    429: {
      title: 'Too many attempts',
      text: 'Wait a few minutes, then try again. The wait keeps strangers from guessing passwords.',
    },
  },
  form: {
    missing: (label) => `${label}: nothing was typed.`,
    missingChoice: (label) => `${label}: nothing was chosen.`,
    unknownChoice: (label) => `${label}: choose one of the list.`,
    tooShort: (label, min) => `${label}: at least ${min} characters are needed.`,
    tooLong: (label, max, has) =>
      `${label}: at most ${figureWord(max, 'en')} characters; there are ${figureWord(has, 'en')}.`,
    badDay: (label) => `${label}: type a day that exists, such as 05/06/2026.`,
    badNumber: (label) => `${label}: type a whole number, such as 1,040.`,
    badDecimal: (label) => `${label}: type a number, such as 104.5.`,
    numberRange: (label, min, max) =>
      `${label}: from ${figureWord(min, 'en')} to ${figureWord(max, 'en')}.`,
    badEmail: (label) => `${label}: has another form, for example name@province.gov.vn.`,
  },
  signOut: 'Sign out',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  none: '–',
  conflict: {
    title: 'Somebody else has just changed this',
    lead: 'While you were typing, somebody else saved. Choose the right version of each item that differs.',
    caption: 'Two versions',
    mine: 'You have just typed',
    theirs: 'Saved before',
    save: 'Save what is chosen',
  },
};

const both: Readonly<Record<Lang, FrameWords>> = { vi, en };

export function frameWords(lang: Lang): FrameWords {
  return both[lang];
}
