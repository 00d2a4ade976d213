import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';

const vi = {
  title: 'Nhắc việc',
  lead: 'Chọn cách để không lỡ hạn. Mỗi cách đều do bạn tự bật và tự tắt.',
  account: 'Tài khoản của tôi',
  byMail: 'Thư nhắc việc',
  rule: 'Nhiều nhất một thư mỗi ngày, lúc 7 giờ sáng, và chỉ khi có điều mới: một việc còn 14 ngày nữa đến hạn, hoặc vừa quá hạn. Việc chưa xong được nhắc lại mỗi tuần một lần. Không còn việc thì không có thư.',
  unitRule: 'Thư nêu việc còn thiếu của riêng đơn vị bạn.',
  officeRule: 'Thư nêu số đơn vị còn thiếu từng việc, không nêu tên đơn vị.',
  mailOn: (email: string) => `Đang bật, gửi đến ${email}.`,
  mailOff: 'Đang tắt.',
  noMail: 'Máy chủ này chưa được cài để gửi thư. Bạn vẫn dùng được lịch bên dưới.',
  noEmail: 'Tài khoản chưa có địa chỉ thư điện tử. Hãy ghi địa chỉ trước rồi quay lại đây.',
  addEmail: 'Ghi địa chỉ thư',
  turnOn: 'Bật thư nhắc việc',
  turnOff: 'Tắt thư nhắc việc',
  turnedOn: 'Đã bật thư nhắc việc.',
  turnedOff: 'Đã tắt thư nhắc việc.',
  calendar: 'Lịch',
  calendarText:
    'Một liên kết để lịch trên điện thoại hoặc máy tính tự hiện hạn của các đợt đang mở và các đợt hưởng ứng trong năm. Lịch không có tên đơn vị nào.',
  calendarOn: 'Bạn đang có một liên kết lịch. Vì lý do an toàn, liên kết chỉ hiện một lần khi tạo.',
  calendarLink: 'Liên kết lịch của bạn',
  calendarHint:
    'Chép liên kết này vào mục “Thêm lịch bằng URL” của ứng dụng lịch ngay bây giờ: rời trang này, liên kết không hiện lại. Không gửi liên kết cho người khác.',
  copy: 'Chép liên kết',
  copied: 'Đã chép',
  make: 'Tạo liên kết lịch',
  renew: 'Tạo liên kết mới, bỏ liên kết cũ',
  end: 'Bỏ liên kết',
  ended: 'Đã bỏ liên kết lịch.',
  days: {
    register_by: 'Hạn đăng ký phấn đấu',
    submit_by: 'Hạn gửi hồ sơ',
    commune_by: 'Hạn cấp xã thẩm định',
    province_by: 'Hạn cấp tỉnh thẩm định',
    decide_by: 'Hạn quyết định',
  },
  observance: (label: string) => `Hưởng ứng: ${label}`,
  of: (what: string, round: string) => `${what} – ${round}`,
  units: (n: number) => `${figureWord(n, 'vi')} đơn vị`,
  stopTitle: 'Tắt thư nhắc việc',
  stopText:
    'Bấm nút dưới đây để không nhận thư nhắc việc nữa. Bạn có thể bật lại trong mục Tài khoản của tôi.',
  stopButton: 'Tắt thư nhắc việc',
  stoppedText: 'Đã tắt. Từ nay không có thư nhắc việc nào gửi đến bạn nữa.',
  stopUnknown:
    'Liên kết này không còn dùng được: đã tắt rồi, hoặc đã có thư mới hơn. Hãy dùng liên kết trong thư mới nhất, hoặc đăng nhập để tắt.',
  letter: {
    subject: (n: number) => `Điểm Sáng: ${figureWord(n, 'vi')} việc cần để ý`,
    hello: (name: string) => `Kính gửi ${name},`,
    unit: (unit: string, day: string) => `Việc còn thiếu của ${unit}, tính đến ${day}:`,
    office: (day: string) => `Số đơn vị còn thiếu từng việc, tính đến ${day}:`,
    overdue: 'ĐÃ QUÁ HẠN',
    soon: 'TRONG 14 NGÀY TỚI',
    line: (day: string, what: string) => `- ${day}: ${what}`,
    open: (url: string) => `Mở Điểm Sáng để xem và làm: ${url}`,
    stop: (url: string) => `Không muốn nhận thư này nữa: ${url}`,
  },
};

export type ReminderWords = typeof vi;

const en: ReminderWords = {
  title: 'Reminders',
  lead: 'Choose how not to miss a last day. Each way is turned on and off by you alone.',
  account: 'My account',
  byMail: 'Letters',
  rule: 'At most one letter a day, at seven in the morning, and only when there is something new: something is 14 days from its last day, or has just gone past it. What is not done is told again once a week. When nothing is left there is no letter.',
  unitRule: 'The letter tells what your own unit is still short of.',
  officeRule: 'The letter tells how many units are short of each thing, and names none.',
  mailOn: (email) => `On, to ${email}.`,
  mailOff: 'Off.',
  noMail: 'This server has not been set up to send letters. The calendar below works.',
  noEmail: 'Your account has no e-mail address. Add one first, then come back.',
  addEmail: 'Add an address',
  turnOn: 'Turn letters on',
  turnOff: 'Turn letters off',
  turnedOn: 'Letters are on.',
  turnedOff: 'Letters are off.',
  calendar: 'Calendar',
  calendarText:
    'A link by which the calendar of a telephone or computer shows the last days of the open rounds and the observances of the year. No unit is named in it.',
  calendarOn: 'You have a calendar link. For safety it is shown once only, when it is made.',
  calendarLink: 'Your calendar link',
  calendarHint:
    'Copy it into “Add calendar by URL” of your calendar now: once you leave this page it is not shown again. Do not pass it on.',
  copy: 'Copy the link',
  copied: 'Copied',
  make: 'Make a calendar link',
  renew: 'Make a new link, end the old one',
  end: 'End the link',
  ended: 'The calendar link has ended.',
  days: {
    register_by: 'Last day to register',
    submit_by: 'Last day to submit',
    commune_by: 'Last day of the commune',
    province_by: 'Last day of the province',
    decide_by: 'Last day to decide',
  },
  observance: (label) => `Observance: ${label}`,
  of: (what, round) => `${what} – ${round}`,
  units: (n) => `${figureWord(n, 'en')} ${n === 1 ? 'unit' : 'units'}`,
  stopTitle: 'Turn letters off',
  stopText: 'Press the button to get no more reminders. You can turn them on again in My account.',
  stopButton: 'Turn letters off',
  stoppedText: 'They are off. No more reminders will be sent to you.',
  stopUnknown:
    'This link no longer works: letters are off already, or there has been a newer one. Use the link in the newest letter, or sign in to turn them off.',
  letter: {
    subject: (n) => `Điểm Sáng: ${figureWord(n, 'en')} ${n === 1 ? 'thing' : 'things'} to see to`,
    hello: (name) => `Dear ${name},`,
    unit: (unit, day) => `What ${unit} is still short of, as of ${day}:`,
    office: (day) => `How many units are still short of what, as of ${day}:`,
    overdue: 'OVERDUE',
    soon: 'WITHIN 14 DAYS',
    line: (day, what) => `- ${day}: ${what}`,
    open: (url) => `Open Điểm Sáng to see and do it: ${url}`,
    stop: (url) => `To get no more of these letters: ${url}`,
  },
};

const both: Readonly<Record<Lang, ReminderWords>> = { vi, en };

export function reminderWords(lang: Lang): ReminderWords {
  return both[lang];
}
