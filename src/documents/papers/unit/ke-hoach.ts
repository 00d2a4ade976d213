import { type Day, writtenDay } from '../../../core/vietnamese/day.ts';
import {
  across,
  type Block,
  blank,
  cells,
  dashes,
  heading,
  headRow,
  leading,
  type Paper,
  paragraph,
  type TableRow,
} from '../paper.ts';
import type { RegisteredWork } from './ban-dang-ky.ts';
import { toldOrBlank } from './by-hand.ts';
import { groundsOf } from './grounds.ts';
import { copiesBesides, type PapersUnit } from './papers-unit.ts';

/** What a unit's draft plan for the year is made of, in Quý I. */
export interface Plan {
  readonly unit: PapersUnit;
  /** To whom it is reported. */
  readonly to: readonly string[];
  readonly year: number;
  /** “đạt tiêu chuẩn điển hình về an ninh, trật tự và phong trào …”. */
  readonly aim: string;
  readonly set: string;
  /** The papers that it follows, each as it is cited, without a full stop. */
  readonly grounds: readonly string[];
  readonly clauses: readonly PlannedClause[];
  /** What falls on a day or in a month of the year. */
  readonly works: readonly RegisteredWork[];
  /** Who keeps the dossier: “Lê Văn Thắng, Phó Hiệu trưởng”; a hand writes what is not known. */
  readonly officer: string | undefined;
  /** The last day of the dossier. */
  readonly lastDay: Day | undefined;
  readonly day: Day | undefined;
  readonly made: Day;
}

export interface PlannedClause {
  /** “Khoản 1. Công tác lãnh đạo …”. */
  readonly title: string;
  readonly criteria: readonly PlannedCriterion[];
}

export interface PlannedCriterion {
  /** “Tiêu chí 7 (g)”, “Điều 7 khoản 2”. */
  readonly name: string;
  /** Its short words. */
  readonly label: string;
  /** What must be done, each as a sentence without its full stop. */
  readonly demands: readonly string[];
}

/** Kế hoạch, as a draft that the unit completes. */
export function keHoach(given: Plan): Paper {
  const { unit, year, aim } = given;
  return {
    title: `Kế hoạch phấn đấu năm ${year} của ${unit.name}`,
    orientation: 'portrait',
    letterhead: { parent: unit.parent, issuer: unit.name },
    number: { given: undefined, symbol: `KH-${unit.symbol}` },
    place: unit.place,
    day: given.day ?? { year },
    kind: 'Kế hoạch',
    subject: `Phấn đấu ${aim} năm ${year}`,
    to: [],
    blocks: [
      ...groundsOf(given.grounds),
      paragraph(`${unit.name} ban hành Kế hoạch phấn đấu năm ${year} như sau:`),
      ...purpose(given),
      ...content(given),
      ...calendar(given),
      ...carryingOut(given),
    ],
    signatures: [unit.signs],
    recipients: [
      ...given.to.map((one) => `${one} (để báo cáo)`),
      'Các bộ phận trực thuộc (để thực hiện)',
      ...copiesBesides(given.to, unit),
      `Lưu: ${unit.archive}`,
    ],
    code: undefined,
    annexes: [],
    made: given.made,
  };
}

function purpose({ unit, year, set }: Plan): readonly Block[] {
  return [
    heading('I. MỤC ĐÍCH, YÊU CẦU'),
    heading('1. Mục đích'),
    dashes(
      `Đến ngày 31/12/${year}, ${unit.name} đạt đủ các tiêu chí áp dụng đối với đơn vị theo ${set}.`,
      'Nâng cao nhận thức, trách nhiệm của người đứng đầu, các bộ phận trực thuộc và mọi thành viên trong giữ gìn an ninh, trật tự, ngay từ nơi làm việc, học tập của mình.',
    ),
    heading('2. Yêu cầu'),
    dashes(
      'Mỗi việc có bộ phận thực hiện, có thời hạn; làm xong việc nào thì ghi nhận kết quả kèm minh chứng của việc đó.',
      'Theo dõi thường xuyên trong cả năm, không dồn vào cuối năm; việc chậm hạn phải nêu lý do và cách khắc phục.',
      'Không đưa vào hồ sơ tài liệu có nội dung bí mật nhà nước; số liệu vi phạm chỉ ghi số lượng, không ghi tên người.',
    ),
  ];
}

const byWhom = 'Bộ phận thực hiện';

function content({ clauses, set }: Plan): readonly Block[] {
  return [
    heading('II. NỘI DUNG'),
    leading(`Những việc phải làm theo từng tiêu chí của ${set}:`),
    {
      kind: 'table',
      columns: [
        { share: 124, align: 'left' },
        { share: 40, align: 'left' },
      ],
      head: [headRow('Việc phải làm, mức phải đạt', byWhom)],
      rows: clauses.flatMap(({ title, criteria }) => [
        across(title),
        ...criteria.flatMap(demanded),
      ]),
    },
  ];
}

/** A row of each demand: each may be another part's work. */
function demanded({ name, label, demands }: PlannedCriterion): readonly TableRow[] {
  return [
    across([`${name}. `, { text: label, bold: false }]),
    ...demands.map((one) => cells(`- ${one}`, { blankLines: 1 })),
  ];
}

function calendar({ works, year }: Plan): readonly Block[] {
  if (works.length === 0) return [];
  return [
    heading(`III. NHỮNG VIỆC CÓ THỜI HẠN TRONG NĂM ${year}`),
    {
      kind: 'table',
      columns: [
        { share: 9, align: 'centre' },
        { share: 68, align: 'left' },
        { share: 19, align: 'centre' },
        { share: 28, align: 'left' },
        { share: 40, align: 'left' },
      ],
      head: [headRow('TT', 'Công việc', 'Tiêu chí', 'Thời hạn', byWhom)],
      rows: works.map(({ work, criterion, due }, n) =>
        cells(String(n + 1), work, criterion, due, { blankLines: 1 }),
      ),
    },
  ];
}

function carryingOut({ unit, works, officer, lastDay, year }: Plan): readonly Block[] {
  const by =
    lastDay === undefined ? `khi kết thúc năm ${year}` : `trước hết ngày ${writtenDay(lastDay)}`;
  return [
    heading(`${works.length === 0 ? 'III' : 'IV'}. TỔ CHỨC THỰC HIỆN`),
    blank('1. Phụ trách chung: '),
    toldOrBlank('2. Cán bộ đầu mối theo dõi, lập hồ sơ', officer),
    blank('3. Kinh phí, phương tiện: '),
    paragraph(
      `4. Các bộ phận trực thuộc báo kết quả cho cán bộ đầu mối ngay khi xong việc. Đơn vị tự đánh giá, gửi hồ sơ đề nghị công nhận ${by}.`,
    ),
    blank('5. Việc khác: ', 1),
    paragraph(
      `Trên đây là Kế hoạch của ${unit.name}. Các bộ phận trực thuộc triển khai thực hiện; có vướng mắc thì phản ánh với cán bộ đầu mối để người đứng đầu kịp thời giải quyết./.`,
    ),
  ];
}
