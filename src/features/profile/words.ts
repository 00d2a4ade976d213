import type { Lang } from '../../core/text.ts';
import type { ClaimField } from '../dossiers/index.ts';

type Level = 'commune' | 'province';

const vi = {
  title: 'Đặc điểm của đơn vị',
  lead: 'Tiêu chí nào áp dụng tùy theo những điều dưới đây. Đúng rồi thì cứ nhấn lưu: như vậy là đơn vị đã xác nhận.',
  officeLead:
    'Những điều quyết định tiêu chí nào áp dụng cho đơn vị, và những gì đơn vị khai khác.',
  fields: {
    partyOrganization: 'Có tổ chức Đảng',
    emulationReview: 'Có bình xét thi đua, khen thưởng',
    guardForce: 'Có lực lượng bảo vệ',
    leftOutByCircular124:
      'Thuộc diện không xét “An toàn về ANTT” (điểm b khoản 2 Điều 1 Thông tư 124/2021)',
    subUnits: 'Số phòng, ban, tổ, đội, xưởng, bộ phận, lớp',
  } satisfies Record<ClaimField, string>,
  yes: 'Có',
  no: 'Không',
  unknown: 'Chưa rõ',
  ifNo: (what: string) => `Trả lời “Không” thì ${what} sẽ không áp dụng; cần ghi căn cứ.`,
  inRound: (names: string, round: string) => `${names} (${round})`,
  inPart: (heading: string) => `một phần của ${heading}`,
  ground: 'Căn cứ',
  groundHint:
    'Số, ngày, trích yếu của văn bản. Cần khi khai khác với điều cơ quan đang giữ, hoặc khi câu trả lời làm tiêu chí không áp dụng.',
  groundMissing: (what: string) => `Căn cứ: chưa nhập. Cần cho: ${what}.`,
  groundFor: (field: string, kept: string, told: string) =>
    `${field} (đang là ${kept}, khai ${told})`,
  save: 'Lưu và xác nhận',
  saved: 'Đã xác nhận đặc điểm của đơn vị.',
  savedWaiting: {
    commune:
      'Đã lưu. Phần khai khác đang chờ xã xác nhận; trong lúc chờ, kết quả tính theo lời khai.',
    province:
      'Đã lưu. Phần khai khác đang chờ tỉnh xác nhận; trong lúc chờ, kết quả tính theo lời khai.',
  } satisfies Record<Level, string>,
  unchanged: 'Không có gì thay đổi.',
  waiting: { commune: 'Chờ xã xác nhận', province: 'Chờ tỉnh xác nhận' } satisfies Record<
    Level,
    string
  >,
  claimed: (value: string, at: string) => `đơn vị khai ${value} lúc ${at}`,
  keptLabel: 'Cơ quan đang giữ',
  toldLabel: 'Đơn vị khai',
  keptIs: (value: string) => `cơ quan đang giữ: ${value}`,
  confirmedOn: (at: string) => `đơn vị xác nhận lúc ${at}`,
  acceptedOn: (at: string) => `cơ quan xác nhận lúc ${at}`,
  refusedOn: (at: string, reason: string) => `không được xác nhận lúc ${at}: ${reason}`,
  takenBackReason: 'đơn vị rút lại',
  replacedReason: 'thay bằng khai mới',
  decideTitle: 'Chờ xác nhận',
  verdict: 'Ý kiến của cơ quan',
  accept: 'Xác nhận',
  refuse: 'Không xác nhận',
  reason: 'Lý do không xác nhận',
  reasonMissing: 'Lý do không xác nhận: chưa nhập. Đơn vị sẽ đọc lý do này.',
  decide: 'Lưu ý kiến',
  accepted: (field: string) => `Đã xác nhận: ${field}.`,
  refused: (field: string) => `Đã trả lời đơn vị, không xác nhận: ${field}.`,
  nothingWaits: 'Không còn lời khai nào chờ xác nhận ở mục này.',
  edit: 'Sửa thông tin đơn vị',
  readOnly:
    'Bạn xem được nhưng không ghi vào phần này: đơn vị do Công an tỉnh phụ trách, hoặc đã kết thúc.',
};

export type ProfileWords = typeof vi;

const en: ProfileWords = {
  title: 'The unit’s profile',
  lead: 'Which criteria apply depends on what stands below. If it is right, just save: the unit has then confirmed it.',
  officeLead: 'What decides which criteria apply to the unit, and what the unit says otherwise.',
  fields: {
    partyOrganization: 'Has a Party organisation',
    emulationReview: 'Has an emulation review',
    guardForce: 'Has a guard force',
    leftOutByCircular124:
      'Left out of the title “Safe on security and order” (Circular 124/2021, Article 1.2.b)',
    subUnits: 'Sub-units (offices, teams, workshops, classes)',
  },
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
  ifNo: (what) => `If “No”, ${what} will not apply; a ground is needed.`,
  inRound: (names, round) => `${names} (${round})`,
  inPart: (heading) => `part of ${heading}`,
  ground: 'Ground',
  groundHint:
    'Number, day and subject of the paper. Needed where you say other than the office keeps, or where the answer makes criteria not apply.',
  groundMissing: (what) => `Ground: nothing was typed. It is needed for: ${what}.`,
  groundFor: (field, kept, told) => `${field} (kept as ${kept}, told as ${told})`,
  save: 'Save and confirm',
  saved: 'The unit’s profile is confirmed.',
  savedWaiting: {
    commune: 'Saved. What differs waits for the commune; meanwhile it counts as you say.',
    province: 'Saved. What differs waits for the province; meanwhile it counts as you say.',
  },
  unchanged: 'Nothing has changed.',
  waiting: { commune: 'Waits for the commune', province: 'Waits for the province' },
  claimed: (value, at) => `the unit said ${value}, ${at}`,
  keptLabel: 'Kept by the office',
  toldLabel: 'Said by the unit',
  keptIs: (value) => `the office keeps: ${value}`,
  confirmedOn: (at) => `confirmed by the unit, ${at}`,
  acceptedOn: (at) => `confirmed by the office, ${at}`,
  refusedOn: (at, reason) => `not confirmed, ${at}: ${reason}`,
  takenBackReason: 'taken back by the unit',
  replacedReason: 'replaced by a new one',
  decideTitle: 'Waiting to be confirmed',
  verdict: 'The office’s answer',
  accept: 'Confirm',
  refuse: 'Do not confirm',
  reason: 'Why it is not confirmed',
  reasonMissing: 'Why it is not confirmed: nothing was typed. The unit will read it.',
  decide: 'Save the answer',
  accepted: (field) => `Confirmed: ${field}.`,
  refused: (field) => `The unit is told that it is not confirmed: ${field}.`,
  nothingWaits: 'Nothing waits to be confirmed here any more.',
  edit: 'Change the unit’s details',
  readOnly:
    'You can read this but not write in it: the unit is kept by the provincial police, or has ended.',
};

const both: Readonly<Record<Lang, ProfileWords>> = { vi, en };

export function profileWords(lang: Lang): ProfileWords {
  return both[lang];
}
