import { statusLabels } from '../core/criteria/status.ts';
import type { Lang } from '../core/text.ts';
import { figureWord } from '../core/vietnamese/number.ts';

/** The words that belong to the look itself; every other word is passed in by the caller. */
const vi = {
  product: 'Điểm Sáng',
  motto: 'Điển hình về an ninh, trật tự',
  skip: 'Bỏ qua, đến nội dung chính',
  mainMenu: 'Mục chính',
  breadcrumbs: 'Bạn đang ở',
  account: 'Tài khoản',
  signOut: 'Đăng xuất',
  otherLanguage: 'English',
  errorTitle: (title: string) => `Có lỗi: ${title}`,

  optional: '(không bắt buộc)',
  choose: '– Chọn –',
  dateHint: 'Ngày/tháng/năm, ví dụ 05/06/2026.',
  error: 'Lỗi:',
  errorSummary: 'Có lỗi cần sửa',
  errorsKept: 'Những gì bạn đã nhập vẫn còn nguyên bên dưới.',
  cancel: 'Thôi, quay lại',
  sending: 'Đang gửi…',
  draftRestored: 'Đã khôi phục phần bạn nhập dở lần trước trên máy này.',
  draftStale:
    'Trên máy này có phần bạn nhập dở lần trước; từ đó nội dung dưới đây đã có người sửa.',
  draftRestore: 'Lấy lại phần nhập dở',
  draftDiscard: 'Bỏ phần nhập dở',

  filters: 'Lọc danh sách',
  filter: 'Lọc',
  moreFilters: 'Thêm điều kiện',
  filteredBy: 'Đang lọc theo',
  removeFilter: (label: string) => `Bỏ điều kiện ${label}`,
  clearFilters: 'Bỏ hết điều kiện',
  sortBy: 'Sắp xếp theo',
  download: 'Tải xuống Excel',

  pages: 'Trang của danh sách',
  showing: (from: number, to: number, total: number) =>
    `Đang xem ${figureWord(from, 'vi')}–${figureWord(to, 'vi')} trên ${figureWord(total, 'vi')}`,
  pageOf: (page: number, pages: number) =>
    `Trang ${figureWord(page, 'vi')} trên ${figureWord(pages, 'vi')}`,
  first: 'Trang đầu',
  previous: 'Trang trước',
  next: 'Trang sau',
  last: 'Trang cuối',

  change: 'Sửa',
  step: (step: number, steps: number) => `Bước ${step} trên ${steps}`,
  stepDone: 'đã xong',
  progress: (value: number, max: number) =>
    `${figureWord(value, 'vi')} trên ${figureWord(max, 'vi')}`,
  tone: { info: 'Cần biết', success: 'Đã xong', warning: 'Lưu ý', danger: 'Không làm được' },
  status: {
    met: statusLabels.met.vi,
    open: statusLabels.open.vi,
    notMet: statusLabels.notMet.vi,
    notApplicable: statusLabels.notApplicable.vi,
    awaiting: 'Chờ kết quả',
  },
  criterion: (number: number) => `Tiêu chí ${number}`,

  conflictItem: 'Mục',
  conflictSame: 'Giống nhau',
  conflictDiffers: 'Khác nhau',

  slip: {
    sheets: 'Phiếu để in',
    title: 'Phiếu mời dùng Điểm Sáng',
    address: 'Địa chỉ',
    account: 'Tài khoản',
    code: 'Mã mời',
    validUntil: (day: string) => `Mã dùng một lần, đến hết ngày ${day}.`,
    how: 'Mở địa chỉ trên bằng điện thoại hoặc máy tính, gõ mã mời rồi tự đặt mật khẩu.',
    secret: 'Giữ kín như mật khẩu. Đăng nhập xong thì hủy phiếu này.',
    help: 'Cần giúp',
  },

  errors: {
    403: {
      title: 'Bạn không có quyền xem trang này',
      text: 'Trang này thuộc về đơn vị hoặc vai trò khác. Nếu đây là việc của bạn, hãy hỏi người đã cấp tài khoản.',
    },
    404: {
      title: 'Không tìm thấy trang này',
      text: 'Địa chỉ có thể đã gõ thiếu, hoặc nội dung đã được chuyển đi. Không có gì bị mất.',
    },
    500: {
      title: 'Hệ thống gặp lỗi',
      text: 'Lỗi thuộc về hệ thống, không phải do bạn, và đã được ghi lại. Hãy quay lại trang trước rồi thử lần nữa.',
    },
    503: {
      title: 'Hệ thống đang bận hoặc đang bảo trì',
      text: 'Những gì đã lưu vẫn an toàn. Hãy chờ vài phút rồi tải lại trang này.',
    },
  },
  goHome: 'Về trang đầu',
  tryAgain: 'Tải lại trang',
  incident: 'Khi báo lỗi, hãy đọc mã này:',
};

export type Words = typeof vi;

const en: Words = {
  product: 'Điểm Sáng',
  motto: 'Exemplary in security and order',
  skip: 'Skip to main content',
  mainMenu: 'Main menu',
  breadcrumbs: 'You are here',
  account: 'Account',
  signOut: 'Sign out',
  otherLanguage: 'Tiếng Việt',
  errorTitle: (title) => `Error: ${title}`,

  optional: '(optional)',
  choose: '– Choose –',
  dateHint: 'Day/month/year, for example 05/06/2026.',
  error: 'Error:',
  errorSummary: 'There is something to put right',
  errorsKept: 'What you typed is still there below.',
  cancel: 'Cancel and go back',
  sending: 'Sending…',
  draftRestored: 'What you were typing on this computer last time has been restored.',
  draftStale:
    'This computer holds what you were typing last time; somebody has changed what is below since.',
  draftRestore: 'Bring it back',
  draftDiscard: 'Discard it',

  filters: 'Filter the list',
  filter: 'Filter',
  moreFilters: 'More conditions',
  filteredBy: 'Filtered by',
  removeFilter: (label) => `Remove the condition ${label}`,
  clearFilters: 'Remove all conditions',
  sortBy: 'Sort by',
  download: 'Download Excel',

  pages: 'Pages of the list',
  showing: (from, to, total) =>
    `Showing ${figureWord(from, 'en')}–${figureWord(to, 'en')} of ${figureWord(total, 'en')}`,
  pageOf: (page, pages) => `Page ${figureWord(page, 'en')} of ${figureWord(pages, 'en')}`,
  first: 'First page',
  previous: 'Previous page',
  next: 'Next page',
  last: 'Last page',

  change: 'Change',
  step: (step, steps) => `Step ${step} of ${steps}`,
  stepDone: 'done',
  progress: (value, max) => `${figureWord(value, 'en')} of ${figureWord(max, 'en')}`,
  tone: { info: 'Good to know', success: 'Done', warning: 'Please note', danger: 'Not done' },
  status: {
    met: statusLabels.met.en,
    open: statusLabels.open.en,
    notMet: statusLabels.notMet.en,
    notApplicable: statusLabels.notApplicable.en,
    awaiting: 'Awaiting result',
  },
  criterion: (number) => `Criterion ${number}`,

  conflictItem: 'Item',
  conflictSame: 'Same',
  conflictDiffers: 'Different',

  slip: {
    sheets: 'Slips to print',
    title: 'Invitation to Điểm Sáng',
    address: 'Address',
    account: 'Account',
    code: 'Invitation code',
    validUntil: (day) => `The code works once, until the end of ${day}.`,
    how: 'Open the address on a phone or computer, type the code, then choose a password.',
    secret: 'Keep it as you would a password. Destroy this slip once you have signed in.',
    help: 'Help',
  },

  errors: {
    403: {
      title: 'You may not see this page',
      text: 'This page belongs to another unit or role. If it is your work, ask whoever gave you your account.',
    },
    404: {
      title: 'This page was not found',
      text: 'The address may be incomplete, or the content has moved. Nothing has been lost.',
    },
    500: {
      title: 'The system met an error',
      text: 'The fault is ours, not yours, and it has been recorded. Go back to the page before and try again.',
    },
    503: {
      title: 'The system is busy or under maintenance',
      text: 'What was saved is safe. Wait a few minutes, then load this page again.',
    },
  },
  goHome: 'To the first page',
  tryAgain: 'Load the page again',
  incident: 'When you report this, read out the code:',
};

const both: Readonly<Record<Lang, Words>> = { vi, en };

export function words(lang: Lang): Words {
  return both[lang];
}
