import type { Lang } from '../../core/text.ts';
import { countWord, figureWord } from '../../core/vietnamese/number.ts';

interface Numbers {
  readonly parts: string;
  readonly whole: string;
}

const vi = {
  title: 'Số liệu và xác nhận',
  lead: 'Mỗi mục khai một lần, tính cho mọi tiêu chí và mọi đợt cần đến. Chưa khai chưa phải là không có: số 0 cũng cần khai. Khai lại lúc nào cũng được; các lần khai trước vẫn còn.',
  ofYear: (year: number) => `Năm ${year}`,
  otherYears: 'Năm khác',
  readOnly:
    'Bạn xem được nhưng không ghi vào phần này: đơn vị do Công an tỉnh phụ trách, hoặc đã kết thúc.',
  noRound: 'Chưa có đợt nào đang mở',
  noRoundText: 'Khi quản trị mở một đợt, các số liệu và xác nhận mà đợt ấy cần sẽ hiện ở đây.',
  yearClosed: 'Năm này không còn đợt nào đang mở, nên số liệu không lưu được nữa.',
  left: (left: number, all: number) =>
    left === 0
      ? `Đã khai đủ ${figureWord(all, 'vi')} mục.`
      : `Còn ${countWord(left, 'vi')} trên ${figureWord(all, 'vi')} mục chưa khai.`,
  rounds: 'Số liệu của từng đợt',
  said: (said: number, all: number) => `đã khai ${figureWord(said, 'vi')}/${figureWord(all, 'vi')}`,
  onlyOpen: 'Ở mỗi tiêu chí, mục chưa khai đầu tiên mở sẵn để ghi.',
  lawWords: 'Nguyên văn của tiêu chí',
  noNames: 'Không ghi tên, lớp, số hồ sơ vụ việc',
  noNamesText: 'Phần này chỉ nhận con số, có hoặc không, và lời giải trình chung của đơn vị.',

  value: 'Số liệu',
  asOf: 'Số liệu tính đến ngày',
  explanation: 'Giải trình',
  explanationHint: 'Vì sao có số này, đã làm gì; nên ghi khi trả lời “Không” hoặc khi số khác 0.',
  task: 'Chỉ tiêu, nhiệm vụ',
  taskHint: 'Ví dụ: doanh thu thuần (triệu đồng), số tiết dạy.',
  planned: 'Kế hoạch',
  done: 'Thực hiện',
  reckoned: 'Ghi cả kế hoạch và thực hiện thì tỷ lệ được tính từ hai số ấy.',
  paper: 'Văn bản xác định',
  paperHint: 'Số, ngày của báo cáo hoặc quyết định giao kế hoạch.',
  yes: 'Có, bảo đảm',
  no: 'Không, chưa bảo đảm',
  holds: 'Có',
  holdsNot: 'Không',
  notSaid: 'Chưa xác nhận',
  undeclared: 'Chưa khai',
  save: 'Lưu',
  saveOf: (label: string) => `Lưu: ${label}`,
  takeBack: 'Rút lại số đã khai',
  takeBackOf: (label: string) => `Rút lại số đã khai: ${label}`,
  change: 'Khai lại',
  declare: 'Khai',
  changeOf: (label: string) => `: ${label}`,
  saved: (label: string) => `Đã lưu: ${label}.`,
  takenBack: (label: string) => `Đã rút lại: ${label}. Mục này trở thành chưa khai.`,
  unchanged: (label: string) => `Không có gì thay đổi: ${label}.`,

  notYet: 'Đến nay chưa phát sinh',
  unconfirmed: 'Chưa được xác nhận: Công an xác nhận số này khi thẩm định.',
  until: (day: string) => `tính đến ${day}`,
  by: (role: string, at: string) => `${role} khai lúc ${at}`,
  program: 'Hệ thống',
  history: (times: number) => `Các lần khai (${figureWord(times, 'vi')})`,
  nothing: 'Rút lại, trở thành chưa khai',
  countsFor: 'Tính cho',
  inRound: (heading: string, round: string) => `${heading}, ${round}`,

  negative: (label: string) => `${label}: không thể là số âm.`,
  afterToday: (today: string) => `Số liệu tính đến ngày: không thể sau hôm nay (${today}).`,
  beforeWindow: (from: string) =>
    `Số liệu tính đến ngày: trước ngày đầu của kỳ đánh giá (${from}). Nếu đúng là vậy, hãy ghi lý do vào phần giải trình.`,
  moreThanWhole: ({ parts, whole }: Numbers, label: string) =>
    `Số này (${parts}) lớn hơn số ${label} (${whole}). Hãy xem lại cả hai số.`,
  lessThanPart: ({ parts, whole }: Numbers, label: string) =>
    `Số này (${whole}) nhỏ hơn số ${label} (${parts}). Hãy xem lại cả hai số.`,
  nothingPlanned: 'Kế hoạch: phải lớn hơn 0 thì mới tính được tỷ lệ.',
  plannedMissing: 'Kế hoạch: chưa nhập, nên chưa tính được tỷ lệ từ số thực hiện.',
  absurdShare: 'Thực hiện: gấp hơn 100 lần kế hoạch. Hãy xem lại đơn vị tính của hai số.',
  restateTitle: 'Khai lại số liệu trước khi chốt',
  restateLead: (day: string) =>
    `Hồ sơ chốt với số liệu tính đến ngày ${day}. Xem từng số dưới đây: còn đúng thì để nguyên, đã khác thì sửa; số nào để trống thì tiêu chí cần đến nó còn thiếu căn cứ. Bấm nút cuối trang là khai lại tất cả.`,
  restate: (day: string) => `Khai lại tất cả, tính đến ${day}`,
  restated: (day: string) => `Đã khai lại số liệu, tính đến ngày ${day}.`,
  restatedNone: 'Không có số nào để khai lại; các số để trống vẫn là chưa khai.',
  saidMeanwhile: (label: string, now: string) =>
    `${label}: vừa có người khai lại trong lúc bạn xem trang này, nay là “${now}”. Xem lại số dưới đây rồi bấm lần nữa.`,
  closingSteps: 'Các bước chốt số liệu',
  restateStep: 'Khai lại số liệu',
  checkStep: 'Kiểm tra và chốt',
  lastSaid: (day: string) => `Lần khai trước: tính đến ${day}.`,
  neverSaid: 'Chưa khai lần nào.',
  changePlan: 'Sửa ở trang số liệu',
};

export type FigureWords = typeof vi;

const en: FigureWords = {
  title: 'Figures and attestations',
  lead: 'Each is declared once and counts for every criterion and round that asks for it. Not declared is not none: a zero is declared too. Declare again at any time; what was said before is kept.',
  ofYear: (year) => `Year ${year}`,
  otherYears: 'Other years',
  readOnly:
    'You can read this but not write in it: the unit is kept by the provincial police, or has ended.',
  noRound: 'No round is open',
  noRoundText:
    'Once the administrator opens a round, the figures and attestations that it asks for appear here.',
  yearClosed: 'No round of this year is open any more, so the figure cannot be saved.',
  left: (left, all) =>
    left === 0
      ? `All ${figureWord(all, 'en')} have been declared.`
      : `${countWord(left, 'en')} of ${figureWord(all, 'en')} are not yet declared.`,
  rounds: 'Figures of each round',
  said: (said, all) => `${figureWord(said, 'en')} of ${figureWord(all, 'en')} said`,
  onlyOpen: 'The first of each criterion is open to be filled in.',
  lawWords: 'The criterion’s own words',
  noNames: 'No names, classes or case numbers',
  noNamesText: 'This part takes numbers, yes or no, and what the unit says in general.',

  value: 'Figure',
  asOf: 'Figure up to the day',
  explanation: 'Explanation',
  explanationHint: 'Why it is so and what was done; best given with a “No” or a figure above 0.',
  task: 'Target or task',
  taskHint: 'For example: net revenue (million dong), lessons taught.',
  planned: 'Planned',
  done: 'Done',
  reckoned: 'Where both planned and done are given, the percentage is worked out from them.',
  paper: 'Paper that shows it',
  paperHint: 'Number and day of the report, or of the decision that set the plan.',
  yes: 'Yes, it is so',
  no: 'No, not yet',
  holds: 'Yes',
  holdsNot: 'No',
  notSaid: 'Not attested',
  undeclared: 'Not declared',
  save: 'Save',
  saveOf: (label) => `Save: ${label}`,
  takeBack: 'Take back',
  takeBackOf: (label) => `Take back: ${label}`,
  change: 'Declare again',
  declare: 'Declare',
  changeOf: (label) => `: ${label}`,
  saved: (label) => `Saved: ${label}.`,
  takenBack: (label) => `Taken back: ${label}. It is no longer declared.`,
  unchanged: (label) => `Nothing has changed: ${label}.`,

  notYet: 'None so far',
  unconfirmed: 'Not confirmed: the police confirm this figure when they appraise.',
  until: (day) => `up to ${day}`,
  by: (role, at) => `declared by: ${role}, ${at}`,
  program: 'The system',
  history: (times) => `What was declared (${figureWord(times, 'en')})`,
  nothing: 'Taken back, not declared',
  countsFor: 'Counts for',
  inRound: (heading, round) => `${heading}, ${round}`,

  negative: (label) => `${label}: cannot be negative.`,
  afterToday: (today) => `Figure up to the day: cannot be after today (${today}).`,
  beforeWindow: (from) =>
    `Figure up to the day: before the first day of the window (${from}). If it is right, say why in the explanation.`,
  moreThanWhole: ({ parts, whole }, label) =>
    `This figure (${parts}) exceeds the ${label} (${whole}). Look at both again.`,
  lessThanPart: ({ parts, whole }, label) =>
    `This figure (${whole}) is less than the ${label} (${parts}). Look at both again.`,
  nothingPlanned: 'Planned: must be above 0 for a percentage to be worked out.',
  plannedMissing:
    'Planned: nothing was typed, so no percentage can be worked out from what was done.',
  absurdShare: 'Done: more than 100 times the plan. Look at the units of both numbers.',
  restateTitle: 'Declare the figures anew before closing',
  restateLead: (day) =>
    `The dossier closes with figures up to ${day}. Look at each: leave what still holds, change what does not; what is left empty leaves its criterion short. The button at the end declares all of them anew.`,
  restate: (day) => `Declare all of them anew, up to ${day}`,
  restated: (day) => `The figures are declared anew, up to ${day}.`,
  restatedNone: 'There was nothing to declare anew; figures left empty remain undeclared.',
  saidMeanwhile: (label, now) =>
    `${label}: somebody has just declared it again while you looked at this page; it is now “${now}”. Look at the figure below and press once more.`,
  closingSteps: 'Steps of closing',
  restateStep: 'Declare the figures anew',
  checkStep: 'Check and close',
  lastSaid: (day) => `Last declared up to ${day}.`,
  neverSaid: 'Never declared.',
  changePlan: 'Change it on the page of figures',
};

const both: Readonly<Record<Lang, FigureWords>> = { vi, en };

export function figureWords(lang: Lang): FigureWords {
  return both[lang];
}
