import type { Lang } from '../../core/text.ts';
import { countWord, figureWord } from '../../core/vietnamese/number.ts';

const vi = {
  title: 'Xã, phường, đặc khu',
  lead: 'Danh mục dùng khi nhập đơn vị, mời Công an cấp xã và in văn bản.',
  import: 'Nhập danh mục từ tệp',
  add: 'Thêm xã, phường',
  search: 'Tên, tên cũ hoặc mã',
  state: 'Tình trạng',
  states: { current: 'Đang hoạt động', ended: 'Đã kết thúc', all: 'Tất cả' },
  sort: 'Sắp theo',
  count: (n: number) => `${figureWord(n, 'vi')} xã, phường, đặc khu`,
  caption: 'Danh mục xã, phường, đặc khu',
  accounts: 'Tài khoản Công an',
  endedOn: (day: string) => `Đã kết thúc ngày ${day}`,
  none: 'Chưa có xã, phường nào',
  noneText: 'Nhập cả danh mục từ tệp CSV hoặc Excel, hoặc thêm từng xã.',
  notFound: 'Không có xã, phường nào khớp',
  notFoundText: 'Thử ít chữ hơn; không cần gõ dấu. Tên cũ cũng tìm được.',
  newTitle: 'Thêm xã, phường, đặc khu',
  fields: {
    code: 'Mã',
    name: 'Tên',
    former_names: 'Tên cũ',
    help: 'Khi cần giúp thì gọi ai',
  },
  hints: {
    code: 'Năm chữ số theo danh mục hành chính, ví dụ 08542.',
    name: 'Viết cả loại, ví dụ: Xã Đồng Ích, Phường Minh Sơn, Đặc khu Phú Quý.',
    former_names:
      'Mỗi dòng một tên trước khi sắp xếp, ví dụ: Xã Tiên Lữ. Tệp còn ghi tên cũ vẫn nhận ra xã này.',
    help: 'In trên phiếu mời của đơn vị thuộc xã, ví dụ: trực ban Công an xã, 0210 3 846 112.',
  },
  badCode: 'Mã: gồm đúng năm chữ số, ví dụ 08542.',
  badName: 'Tên: viết cả loại, bắt đầu bằng Xã, Phường hoặc Đặc khu.',
  codeTaken: (name: string) => `Mã: ${name} đã mang mã này.`,
  nameTaken: (code: string) => `Tên: đã có trong danh mục, mã ${code}.`,
  formerLong: (line: number, max: number, has: number) =>
    `Tên cũ: dòng ${line} nhiều nhất ${max} ký tự, đang có ${has}.`,
  formerMany: (max: number) => `Tên cũ: nhiều nhất ${max} dòng.`,
  save: 'Lưu',
  saveNew: 'Thêm vào danh mục',
  added: (name: string) => `Đã thêm ${name}.`,
  saved: (name: string) => `Đã lưu ${name}.`,
  accountsOf: (n: number) =>
    n === 0
      ? 'Chưa có tài khoản nào của cơ quan thuộc xã này.'
      : `${figureWord(n, 'vi')} tài khoản của cơ quan thuộc xã này đang dùng được.`,
  seeAccounts: 'Xem tài khoản',
  end: 'Kết thúc hoạt động',
  endLead:
    'Dùng khi xã được sắp xếp vào nơi khác. Xã không còn trong danh sách chọn nhưng vẫn giữ trong hồ sơ cũ; mở lại được.',
  endDay: 'Ngày kết thúc',
  endSubmit: 'Ghi là đã kết thúc',
  endFuture: 'Ngày kết thúc: chưa đến ngày này. Hãy ghi khi việc đã xảy ra.',
  hasUnits:
    'Xã này còn đơn vị đang hoạt động nên chưa kết thúc được. Hãy nhờ Công an tỉnh chuyển các đơn vị đó sang xã khác hoặc ghi là đã kết thúc, rồi làm lại.',
  ended: (name: string) => `Đã ghi ${name} kết thúc hoạt động.`,
  endedMeanwhile: 'Xã này đã được ghi là kết thúc.',
  reopen: 'Mở lại',
  reopenLead: 'Nếu ghi nhầm, hãy mở lại: xã trở về danh mục đang hoạt động.',
  reopened: (name: string) => `${name} đã trở lại danh mục đang hoạt động.`,
  reopenTaken: (name: string, code: string) =>
    `Chưa mở lại được: ${name} đang hoạt động với mã ${code} mang cùng tên.`,
};

export type CommuneWords = typeof vi;

const en: CommuneWords = {
  title: 'Communes',
  lead: 'The catalogue behind imports of units, invitations of commune police, and papers.',
  import: 'Import the catalogue',
  add: 'Add a commune',
  search: 'Name, former name or code',
  state: 'State',
  states: { current: 'Current', ended: 'Ended', all: 'All' },
  sort: 'Sort by',
  count: (n) => `${figureWord(n, 'en')} ${n === 1 ? 'commune' : 'communes'}`,
  caption: 'Catalogue of communes',
  accounts: 'Police accounts',
  endedOn: (day) => `Ended on ${day}`,
  none: 'No commune yet',
  noneText: 'Import the whole catalogue from a CSV or Excel file, or add communes one by one.',
  notFound: 'No commune matches',
  notFoundText: 'Try fewer letters; accents are not needed. Former names are found as well.',
  newTitle: 'Add a commune',
  fields: {
    code: 'Code',
    name: 'Name',
    former_names: 'Former names',
    help: 'Whom to call for help',
  },
  hints: {
    code: 'Five digits of the administrative catalogue, for example 08542.',
    name: 'With its kind, for example: Xã Đồng Ích, Phường Minh Sơn, Đặc khu Phú Quý.',
    former_names:
      'One a line, from before the rearrangement, for example: Xã Tiên Lữ. Files with the old name still find this commune.',
    help: 'Printed on slips of the commune’s units, for example: trực ban Công an xã, 0210 3 846 112.',
  },
  badCode: 'Code: exactly five digits, for example 08542.',
  badName: 'Name: write its kind, beginning with Xã, Phường or Đặc khu.',
  codeTaken: (name) => `Code: ${name} has this code already.`,
  nameTaken: (code) => `Name: it is in the catalogue already, with code ${code}.`,
  formerLong: (line, max, has) =>
    `Former names: at most ${max} characters in line ${line}; there are ${has}.`,
  formerMany: (max) => `Former names: at most ${max} lines.`,
  save: 'Save',
  saveNew: 'Add to the catalogue',
  added: (name) => `${name} was added.`,
  saved: (name) => `${name} was saved.`,
  accountsOf: (n) =>
    n === 0
      ? 'No office of this commune has an account.'
      : `Offices of this commune have ${countWord(n, 'en')} working ${n === 1 ? 'account' : 'accounts'}.`,
  seeAccounts: 'See the accounts',
  end: 'End the commune',
  endLead:
    'For a commune that was merged into another. It leaves the lists to choose from and stays in old dossiers; it can be reopened.',
  endDay: 'Day it ended',
  endSubmit: 'Mark as ended',
  endFuture: 'Day it ended: this day has not come. Record it once it has happened.',
  hasUnits:
    'Units of this commune are still at work, so it cannot be ended. Ask the provincial police to move or end those units first.',
  ended: (name) => `${name} was marked as ended.`,
  endedMeanwhile: 'This commune is marked as ended already.',
  reopen: 'Reopen',
  reopenLead: 'If this was a mistake, reopen it: it returns to the current catalogue.',
  reopened: (name) => `${name} is current again.`,
  reopenTaken: (name, code) =>
    `It cannot be reopened: ${name} is current with code ${code} and has the same name.`,
};

const both: Readonly<Record<Lang, CommuneWords>> = { vi, en };

export function communeWords(lang: Lang): CommuneWords {
  return both[lang];
}
