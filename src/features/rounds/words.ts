import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { Level, RoundRow } from '../../platform/database/tables.ts';
import type { DayName, OrderFault } from './days.ts';

const vi = {
  title: 'Đợt xét',
  lead: 'Mỗi đợt xét một năm theo một bản của bộ tiêu chí. Nhiều đợt cùng mở là chuyện thường: một việc ghi một lần, tính cho mọi đợt phù hợp.',
  create: 'Tạo đợt',
  count: (n: number) => `${figureWord(n, 'vi')} đợt`,
  none: 'Chưa có đợt nào',
  noneText: 'Quản trị tạo đợt, chọn bộ tiêu chí và các hạn, rồi mở đợt để các đơn vị bắt đầu.',
  state: {
    draft: 'Đang chuẩn bị',
    open: 'Đang mở',
    closed: 'Đã đóng',
  } satisfies Record<RoundRow['state'], string>,
  stateColumn: 'Tình trạng',
  name: 'Tên đợt',
  nameHint: 'Tên mà các đơn vị nhìn thấy và in trong văn bản.',
  suggestedName: (source: string, year: number) => `Đợt năm ${year} theo ${source}`,
  year: 'Năm',
  yearHint: 'Năm được xét.',
  set: 'Bộ tiêu chí',
  setOption: (source: string, version: number, title: string) =>
    `${source}, bản ${version}: ${title}`,
  setVersion: (source: string, version: number) => `${source}, bản ${version}`,
  noSet: 'Chưa có bộ tiêu chí nào được công bố',
  noSetText: 'Công bố một bộ tiêu chí trước, rồi quay lại tạo đợt.',
  window: 'Kỳ đánh giá',
  windowOf: (from: string, to: string) => `${from} – ${to}`,

  days: {
    windowFrom: 'Kỳ đánh giá từ ngày',
    windowTo: 'Kỳ đánh giá đến hết ngày',
    registerBy: 'Hạn đăng ký',
    submitBy: 'Hạn gửi hồ sơ',
    communeBy: 'Hạn cấp xã thẩm định',
    provinceBy: 'Hạn cấp tỉnh thẩm định',
    decideBy: 'Hạn quyết định',
    keepUntil: 'Lưu hồ sơ đến ngày',
  } satisfies Record<DayName, string>,
  dayHints: {
    windowFrom: 'Việc làm từ ngày này trở đi được tính.',
    windowTo: 'Ngày cuối cùng còn được tính.',
    registerBy: 'Ngày cuối cùng đơn vị đăng ký phấn đấu.',
    submitBy: 'Ngày cuối cùng gửi hồ sơ mà không bị ghi là muộn.',
    communeBy: 'Ngày cuối cùng Công an cấp xã gửi hồ sơ lên.',
    provinceBy: 'Ngày cuối cùng Công an tỉnh trình Ban Chỉ đạo.',
    decideBy: 'Ngày cuối cùng ban hành quyết định.',
    keepUntil: 'Để trống thì lưu đến 10 năm sau hạn quyết định.',
  } satisfies Record<DayName, string>,
  windowPart: 'Kỳ đánh giá',
  windowPartHint:
    'Đã điền theo kỳ của bộ tiêu chí; sửa được nếu văn bản của tỉnh ghi khác. Gõ ngày/tháng/năm, ví dụ 05/06/2026.',
  lastDays: 'Các hạn',
  lastDaysHint:
    'Mỗi hạn là ngày cuối cùng còn kịp, và không sớm hơn hạn đứng trước. Gõ ngày/tháng/năm, ví dụ 05/06/2026.',
  powers: 'Ai quyết định, ký thế nào',
  communeUnitsBy: 'Ai quyết định với đơn vị do cấp xã quản lý',
  communeUnitsByHint:
    'Theo văn bản tổ chức đợt. Đơn vị do cấp tỉnh quản lý luôn do cấp tỉnh quyết định.',
  byCommune: 'Cấp xã quyết định',
  byProvince: 'Cấp tỉnh quyết định',
  communePower: 'Thẩm quyền ký với đơn vị do cấp xã quản lý',
  provincePower: 'Thẩm quyền ký với đơn vị do cấp tỉnh quản lý',
  powerHint: 'Dòng in trên chữ ký của quyết định.',
  otherPower: 'Khác, ghi ở ô dưới',
  communePowerOther: 'Thẩm quyền ký khác (đơn vị do cấp xã quản lý)',
  provincePowerOther: 'Thẩm quyền ký khác (đơn vị do cấp tỉnh quản lý)',
  otherHint: 'Chỉ ghi khi trong danh sách không có, ví dụ “TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH”.',
  powerTwice: (label: string) =>
    `${label}: hãy chọn trong danh sách hoặc ghi ở ô này, không cả hai.`,
  powerMissing: (label: string) => `${label}: đã chọn “Khác” thì ghi ở ô này.`,

  orderFault: ({ rule }: OrderFault, label: string, other: string, otherDay: string) =>
    rule === 'notBefore'
      ? `${label}: không được sớm hơn “${other}” (${otherDay}).`
      : rule === 'notAfter'
        ? `${label}: không được muộn hơn “${other}” (${otherDay}).`
        : `${label}: phải sau “${other}” (${otherDay}).`,
  dayRange: (label: string) => `${label}: năm phải từ 1999 đến 2250.`,
  setGone: 'Bộ tiêu chí: hãy chọn một bản đã công bố trong danh sách.',
  onlyLater: (label: string, day: string) =>
    `${label}: đợt đang mở nên chỉ được lùi muộn hơn ${day}.`,
  windowFixed: (label: string, day: string) =>
    `${label}: đợt đang mở nên giữ nguyên ${day}, vì việc đã ghi từ ngày ấy đang được tính.`,

  startTitle: 'Tạo đợt',
  startLead: 'Chọn bộ tiêu chí và năm trước; tên đợt và kỳ đánh giá sẽ được điền sẵn.',
  next: 'Tiếp tục',
  newTitle: 'Tạo đợt',
  newLead: 'Đợt mới ở trạng thái “Đang chuẩn bị”: đơn vị chưa làm việc được cho đến khi bạn mở.',
  save: 'Lưu đợt',
  created: 'Đã tạo đợt. Xem lại các ngày rồi mở đợt.',
  edit: 'Sửa đợt',
  editTitle: 'Sửa đợt',
  editOpenTitle: 'Lùi các hạn của đợt',
  editOpenLead:
    'Đợt đang mở: chỉ được lùi các ngày muộn hơn. Tên, năm, bộ tiêu chí, ngày đầu kỳ và thẩm quyền giữ nguyên, vì các đơn vị đang làm theo.',
  moveDays: 'Lùi các hạn',
  saved: 'Đã lưu đợt.',
  unchanged: 'Không có gì thay đổi.',
  closedFixed: 'Đợt đã đóng nên không sửa được. Nếu cần, hãy mở lại đợt trước.',

  open: 'Mở đợt',
  openLead: 'Mở rồi thì chỉ còn lùi được các hạn; hãy xem lại mọi ngày bên dưới trước khi mở.',
  close: 'Đóng đợt',
  closeLead:
    'Đóng đợt được một ngày thì hồ sơ chưa gửi là hết hạn. Mở lại trong ngày thì không hồ sơ nào hết hạn.',
  /** What reopening would and would not bring back. */
  lapsed: (n: number) =>
    n === 0
      ? 'Chưa hồ sơ nào hết hạn. Đóng được một ngày thì hồ sơ chưa gửi là hết hạn.'
      : `${figureWord(n, 'vi')} hồ sơ chưa gửi đã hết hạn. Mở lại đợt thì những hồ sơ ấy vẫn là hết hạn.`,
  reopen: 'Mở lại đợt',
  opened: 'Đã mở đợt. Các đơn vị làm việc được từ bây giờ.',
  closed: 'Đã đóng đợt.',
  reopened: 'Đã mở lại đợt.',
  movedMeanwhile: 'Đợt vừa được người khác thay đổi. Hãy xem lại rồi làm lần nữa.',
  notNow: (state: string) => `Đợt này ${state.toLowerCase()}, nên không làm được việc ấy.`,

  calendar: 'Lịch của đợt',
  calendarTable: 'Các ngày theo thứ tự',
  day: 'Ngày',
  event: 'Việc',
  left: 'Còn lại',
  today: 'hôm nay',
  daysLeft: (n: number) => `còn ${figureWord(n, 'vi')} ngày`,
  daysPast: (n: number) => `đã qua ${figureWord(n, 'vi')} ngày`,
  starts: 'Bắt đầu kỳ đánh giá: việc làm từ ngày này được tính',
  ends: 'Ngày cuối kỳ đánh giá',
  observance: (label: string) => `Đợt hưởng ứng: ${label}`,
  whoDecides: 'Ai quyết định',
  unitsOf: {
    commune: 'Đơn vị do cấp xã quản lý',
    province: 'Đơn vị do cấp tỉnh quản lý',
  } satisfies Record<Level, string>,
  decidedBy: {
    commune: 'Cấp xã quyết định và cấp giấy công nhận',
    province: 'Cấp tỉnh quyết định và cấp giấy công nhận',
  } satisfies Record<Level, string>,
  signedAs: (power: string) => `Ký: ${power}`,
  openedOn: (at: string) => `mở lúc ${at}`,
  closedOn: (at: string) => `đóng lúc ${at}`,
};

export type RoundWords = typeof vi;

const plural = (n: number, one: string, other: string) =>
  `${figureWord(n, 'en')} ${n === 1 ? one : other}`;

const en: RoundWords = {
  title: 'Rounds',
  lead: 'A round judges one year under one version of a criteria set. Several may be open at once: what is recorded once counts for each that it fits.',
  create: 'New round',
  count: (n) => plural(n, 'round', 'rounds'),
  none: 'There is no round yet',
  noneText:
    'An administrator creates a round with its criteria set and last days, then opens it for the units.',
  state: { draft: 'In preparation', open: 'Open', closed: 'Closed' },
  stateColumn: 'State',
  name: 'Name of the round',
  nameHint: 'As units see it and papers print it; in Vietnamese.',
  suggestedName: (source, year) => `Đợt năm ${year} theo ${source}`,
  year: 'Year',
  yearHint: 'The year that is judged.',
  set: 'Criteria set',
  setOption: (source, version, title) => `${source}, version ${version}: ${title}`,
  setVersion: (source, version) => `${source}, version ${version}`,
  noSet: 'No criteria set is published yet',
  noSetText: 'Publish a criteria set first, then come back.',
  window: 'Window',
  windowOf: (from, to) => `${from} – ${to}`,

  days: {
    windowFrom: 'Window from',
    windowTo: 'Window to the end of',
    registerBy: 'Last day to register',
    submitBy: 'Last day to submit',
    communeBy: 'Last day of the commune’s appraisal',
    provinceBy: 'Last day of the province’s appraisal',
    decideBy: 'Last day to decide',
    keepUntil: 'Dossiers are kept until',
  },
  dayHints: {
    windowFrom: 'What is done from this day on counts.',
    windowTo: 'The last day that counts.',
    registerBy: 'The last day on which units declare that they strive for it.',
    submitBy: 'The last day to submit without being marked late.',
    communeBy: 'The last day on which the commune police forward dossiers.',
    provinceBy: 'The last day on which the provincial police present to the committee.',
    decideBy: 'The last day to issue decisions.',
    keepUntil: 'Left empty, they are kept for 10 years after the last day to decide.',
  },
  windowPart: 'Window',
  windowPartHint:
    'Filled in from the criteria set; change it where the province’s paper differs. Type day/month/year, for example 05/06/2026.',
  lastDays: 'Last days',
  lastDaysHint:
    'Each is the last day in time, and none comes before the one above it. Type day/month/year, for example 05/06/2026.',
  powers: 'Who decides and signs',
  communeUnitsBy: 'Who decides for units managed by communes',
  communeUnitsByHint:
    'By the paper that sets up the round. The province always decides for the units it manages.',
  byCommune: 'The commune decides',
  byProvince: 'The province decides',
  communePower: 'Power of signing for units managed by communes',
  provincePower: 'Power of signing for units managed by the province',
  powerHint: 'The line printed over the signature of the decision.',
  otherPower: 'Another, typed below',
  communePowerOther: 'Another power of signing (units managed by communes)',
  provincePowerOther: 'Another power of signing (units managed by the province)',
  otherHint: 'Only where the list has none, for example “TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH”.',
  powerTwice: (label) => `${label}: choose one of the list or type one here, not both.`,
  powerMissing: (label) => `${label}: “Another” was chosen, so type it here.`,

  orderFault: ({ rule }, label, other, otherDay) =>
    rule === 'notBefore'
      ? `${label}: must not be before “${other}” (${otherDay}).`
      : rule === 'notAfter'
        ? `${label}: must not be after “${other}” (${otherDay}).`
        : `${label}: must be after “${other}” (${otherDay}).`,
  dayRange: (label) => `${label}: the year must be from 1999 to 2250.`,
  setGone: 'Criteria set: choose a published version of the list.',
  onlyLater: (label, day) => `${label}: the round is open, so it can only be later than ${day}.`,
  windowFixed: (label, day) =>
    `${label}: the round is open, so it stays ${day}; records from that day on already count.`,

  startTitle: 'New round',
  startLead: 'First choose the criteria set and the year; name and window are filled in from them.',
  next: 'Continue',
  newTitle: 'New round',
  newLead: 'A new round is “In preparation”: units cannot work in it until you open it.',
  save: 'Save the round',
  created: 'The round was created. Look at its days once more, then open it.',
  edit: 'Change the round',
  editTitle: 'Change the round',
  editOpenTitle: 'Move the round’s days',
  editOpenLead:
    'The round is open: its days can only be moved later. Name, year, criteria set, first day and powers stay as they are, because units work by them.',
  moveDays: 'Move days',
  saved: 'The round was saved.',
  unchanged: 'Nothing has changed.',
  closedFixed: 'The round is closed and cannot be changed. Reopen it first if you must.',

  open: 'Open the round',
  openLead: 'Once open, its days can only be moved later; look at all of them below first.',
  close: 'Close the round',
  closeLead:
    'A day after the round is closed, dossiers not submitted lapse. Reopened within the day, none does.',
  lapsed: (n) =>
    n === 0
      ? 'No dossier has lapsed. A day after the closing, those not submitted do.'
      : `${plural(n, 'dossier was', 'dossiers were')} not submitted and lapsed. Reopening the round leaves ${n === 1 ? 'it' : 'them'} lapsed.`,
  reopen: 'Reopen the round',
  opened: 'The round is open. Units can work in it from now on.',
  closed: 'The round was closed.',
  reopened: 'The round was reopened.',
  movedMeanwhile: 'Somebody else has just changed the round. Look at it again, then repeat.',
  notNow: (state) => `The round is ${state.toLowerCase()}, so that cannot be done.`,

  calendar: 'Calendar of the round',
  calendarTable: 'Days in their order',
  day: 'Day',
  event: 'What',
  left: 'How far off',
  today: 'today',
  daysLeft: (n) => `in ${plural(n, 'day', 'days')}`,
  daysPast: (n) => `${plural(n, 'day', 'days')} ago`,
  starts: 'The window begins: what is done from this day on counts',
  ends: 'Last day of the window',
  observance: (label) => `Observance: ${label}`,
  whoDecides: 'Who decides',
  unitsOf: { commune: 'Units managed by communes', province: 'Units managed by the province' },
  decidedBy: {
    commune: 'The commune decides and issues the certificates',
    province: 'The province decides and issues the certificates',
  },
  signedAs: (power) => `Signed: ${power}`,
  openedOn: (at) => `opened at ${at}`,
  closedOn: (at) => `closed at ${at}`,
};

const both: Readonly<Record<Lang, RoundWords>> = { vi, en };

export function roundWords(lang: Lang): RoundWords {
  return both[lang];
}
