import type { Registration } from '../../core/dossier/registration.ts';
import type { Lang } from '../../core/text.ts';

const vi = {
  title: 'Đăng ký',
  pledgeLead:
    'Đăng ký là lời của đơn vị rằng năm nay phấn đấu đạt tiêu chuẩn. Chưa đăng ký thì vẫn ghi việc và khai số liệu được.',
  chooseLead:
    'Ban Chỉ đạo có thể lựa chọn đơn vị để xây dựng điểm mà không đợi đơn vị tự đăng ký; cần ghi văn bản lựa chọn.',
  registerBy: 'Hạn đăng ký',
  window: 'Kỳ đánh giá',
  submitBy: 'Hạn gửi hồ sơ',
  windowOf: (from: string, to: string) => `${from} – ${to}`,
  daysLeft: (days: number) => (days === 0 ? 'hôm nay là ngày cuối' : `còn ${days} ngày`),
  daysOver: (days: number) => `đã quá ${days} ngày`,
  profile: 'Đặc điểm của đơn vị',
  profileText: 'Tiêu chí nào áp dụng tùy theo các đặc điểm này. Hãy xem lại trước khi đăng ký.',
  profileLink: 'Xem và xác nhận đặc điểm',
  state: 'Tình trạng',
  notRegistered: 'Chưa đăng ký',
  ways: {
    pledged: 'Đã đăng ký phấn đấu',
    chosen: 'Được lựa chọn xây dựng điểm',
  } satisfies Record<Registration['way'], string>,
  late: 'Sau hạn đăng ký',
  lateNote: (by: string) =>
    `Hạn đăng ký là ngày ${by}. Vẫn đăng ký được: cần ghi lý do, và việc đăng ký sau hạn được giữ lại mãi.`,
  chosenLateNote: (by: string) =>
    `Hạn đăng ký là ngày ${by}. Vẫn lựa chọn được: cần ghi lý do, và việc lựa chọn sau hạn được giữ lại mãi.`,
  ground: 'Văn bản lựa chọn',
  groundHint: 'Số, ngày và trích yếu, ví dụ: 15/TB-BCĐ ngày 10/03/2026 về xây dựng điểm.',
  reason: 'Lý do đăng ký sau hạn',
  pledge: 'Đăng ký phấn đấu',
  choose: 'Lựa chọn xây dựng điểm',
  registered: (round: string) => `Đã đăng ký phấn đấu: ${round}.`,
  chosenNow: (round: string) => `Đã lựa chọn đơn vị để xây dựng điểm: ${round}.`,
  takeBackTitle: 'Rút đăng ký',
  takeBackText:
    'Rút được khi đợt còn mở. Việc đã ghi và số liệu vẫn còn nguyên; lần đăng ký này và lý do rút được giữ lại.',
  takeBackReason: 'Lý do rút',
  takeBack: 'Rút đăng ký',
  takenBack: (round: string) => `Đã rút đăng ký: ${round}.`,
  onlyOffice: 'Đơn vị được Ban Chỉ đạo lựa chọn; chỉ cơ quan thường trực rút được việc lựa chọn.',
  closed: 'Đợt không mở nên không đăng ký được nữa.',
  readOnly:
    'Bạn xem được nhưng không ghi vào phần này: đơn vị do Công an tỉnh phụ trách, hoặc đã kết thúc.',
  history: 'Diễn biến',
  event: {
    register: 'Đăng ký phấn đấu',
    chosen: 'Lựa chọn xây dựng điểm',
    unregister: 'Rút đăng ký',
  },
  by: (role: string) => `người ghi: ${role}`,
  program: 'hệ thống',
};

export type RegistrationWords = typeof vi;

const en: RegistrationWords = {
  title: 'Registration',
  pledgeLead:
    'By registering, the unit says that it strives for the standard this year. Records and figures can be entered without it.',
  chooseLead:
    'The steering committee may choose a unit to be built up without waiting for it to register; the paper of that choice is needed.',
  registerBy: 'Last day to register',
  window: 'Window',
  submitBy: 'Last day to submit',
  windowOf: (from, to) => `${from} – ${to}`,
  daysLeft: (days) =>
    days === 0 ? 'today is the last day' : `${days} ${days === 1 ? 'day' : 'days'} left`,
  daysOver: (days) => `${days} ${days === 1 ? 'day' : 'days'} ago`,
  profile: 'The unit’s profile',
  profileText: 'It decides which criteria apply. Look at it before you register.',
  profileLink: 'See and confirm the profile',
  state: 'State',
  notRegistered: 'Not registered',
  ways: { pledged: 'Registered', chosen: 'Chosen to be built up' },
  late: 'After the last day',
  lateNote: (by) =>
    `The last day to register was ${by}. You still can: a reason is needed, and that it came late is kept for ever.`,
  chosenLateNote: (by) =>
    `The last day to register was ${by}. You can still choose it: a reason is needed, and that it came late is kept for ever.`,
  ground: 'Paper of the choice',
  groundHint: 'Number, day and subject, for example: 15/TB-BCĐ of 10/03/2026 on units to build up.',
  reason: 'Why it comes late',
  pledge: 'Register',
  choose: 'Choose to be built up',
  registered: (round) => `Registered: ${round}.`,
  chosenNow: (round) => `Chosen to be built up: ${round}.`,
  takeBackTitle: 'Take the registration back',
  takeBackText:
    'Possible while the round is open. Records and figures stay; this registration and the reason are kept.',
  takeBackReason: 'Why it is taken back',
  takeBack: 'Take it back',
  takenBack: (round) => `Registration taken back: ${round}.`,
  onlyOffice: 'The committee chose this unit; only its standing office can take that back.',
  closed: 'The round is not open, so nobody can register.',
  readOnly:
    'You can read this but not write in it: the unit is kept by the provincial police, or has ended.',
  history: 'What happened',
  event: {
    register: 'Registered',
    chosen: 'Chosen to be built up',
    unregister: 'Registration taken back',
  },
  by: (role) => `entered by: ${role}`,
  program: 'the system',
};

const both: Readonly<Record<Lang, RegistrationWords>> = { vi, en };

export function registrationWords(lang: Lang): RegistrationWords {
  return both[lang];
}
