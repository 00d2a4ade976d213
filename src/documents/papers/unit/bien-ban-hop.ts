import { type Day, writtenDay } from '../../../core/vietnamese/day.ts';
import {
  across,
  type Block,
  blank,
  cells,
  heading,
  headRow,
  leading,
  type Paper,
  paragraph,
  type Table,
} from '../paper.ts';
import { type ClauseResults, counted, resultWords } from './assessed.ts';
import { dayOrDots, dots, toldOrBlank } from './by-hand.ts';
import { copiesBesides, type PapersUnit } from './papers-unit.ts';

/** What the minutes of a unit's meeting are made of; a hand writes what is not known. */
export interface AssessmentMeeting {
  readonly unit: PapersUnit;
  /** Who gets them with the dossier. */
  readonly to: readonly string[];
  readonly year: number;
  readonly aim: string;
  readonly set: string;
  /** Up to which day the figures speak. */
  readonly asOf: Day;
  /** Of the closed snapshot. */
  readonly clauses: readonly ClauseResults[];
  readonly where: string | undefined;
  /** Who is asked to attend: the unit's own, the police of the place, the managing level. */
  readonly attending: readonly Attendance[];
  readonly chair: MeetingRole;
  readonly secretary: MeetingRole;
  readonly code: string;
  /** Of the meeting. */
  readonly day: Day | undefined;
  readonly made: Day;
}

export interface Attendance {
  /** “Đại diện Công an xã Đông Lam”. */
  readonly body: string;
  /** “ông Nguyễn Văn Bình, Phó Trưởng Công an xã”. */
  readonly who?: string;
}

export interface MeetingRole {
  readonly name?: string;
  readonly position?: string;
}

/** Biên bản họp đánh giá, in the order of the decree's form. */
export function bienBanHop(given: AssessmentMeeting): Paper {
  const { unit, year, chair, secretary } = given;
  return {
    title: `Biên bản họp tự đánh giá năm ${year} của ${unit.name}`,
    orientation: 'portrait',
    letterhead: { parent: unit.parent, issuer: unit.name },
    number: { given: undefined, symbol: `BB-${unit.symbol}` },
    place: unit.place,
    day: undefined,
    kind: 'Biên bản',
    subject: `Họp tự đánh giá kết quả thực hiện các tiêu chí ${given.aim} năm ${year}`,
    to: [],
    blocks: [...opening(given), ...result(given), ...hearing()],
    signatures: [
      { power: [], office: 'Thư ký', name: secretary.name },
      { power: [], office: 'Chủ trì', name: chair.name },
    ],
    recipients: [...given.to, ...copiesBesides(given.to, unit), `Lưu: ${unit.archive}`],
    code: given.code,
    annexes: [],
    made: given.made,
  };
}

function opening(given: AssessmentMeeting): readonly Block[] {
  return [
    heading('I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN'),
    paragraph(`1. Thời gian bắt đầu: ${dots} giờ ${dots} phút, ${dayOrDots(given.day)}.`),
    toldOrBlank('2. Địa điểm', given.where),
    paragraph('3. Thành phần tham dự:'),
    ...given.attending.map(({ body, who }) => toldOrBlank(`- ${body}`, who)),
    blank('- Thành phần khác: '),
    paragraph(`Số người được mời: ${dots}; có mặt: ${dots}; vắng mặt: ${dots}.`),
    toldOrBlank('4. Chủ trì', personOf(given.chair)),
    toldOrBlank('5. Thư ký', personOf(given.secretary)),
  ];
}

function personOf({ name, position }: MeetingRole): string | undefined {
  if (name === undefined) return undefined;
  return position === undefined ? name : `${name}, ${position}`;
}

function result({ clauses, set, asOf }: AssessmentMeeting): readonly Block[] {
  return [
    heading('II. NỘI DUNG'),
    leading(
      `1. Báo cáo kết quả tự đánh giá theo ${set}, số liệu tính đến ngày ${writtenDay(asOf)}: ${counted(clauses)}. Kết quả từng tiêu chí:`,
    ),
    resultsTable(clauses),
    blank('2. Ý kiến thảo luận: ', 3),
    blank('3. Kết luận của chủ trì: ', 2),
    paragraph(
      `4. Biểu quyết thông qua kết quả tự đánh giá và việc đề nghị công nhận: tán thành ${dots} người; không tán thành ${dots} người; ý kiến khác ${dots} người.`,
    ),
  ];
}

function hearing(): readonly Block[] {
  return [
    paragraph(
      `Cuộc họp kết thúc lúc ${dots} giờ ${dots} phút cùng ngày. Biên bản được đọc lại cho những người dự họp cùng nghe và thông qua./.`,
    ),
  ];
}

function resultsTable(clauses: readonly ClauseResults[]): Table {
  return {
    kind: 'table',
    columns: [
      { share: 32, align: 'left' },
      { share: 100, align: 'left' },
      { share: 32, align: 'centre' },
    ],
    head: [headRow('Tiêu chí', 'Nội dung', 'Kết quả')],
    rows: clauses.flatMap(({ title, criteria }) => [
      across(title),
      ...criteria.map(({ name, label, result }) => cells(name, label, resultWords[result])),
    ]),
  };
}
