import { type Day, writtenDay } from '../../../core/vietnamese/day.ts';
import {
  across,
  blank,
  cells,
  heading,
  headRow,
  italic,
  leading,
  type Paper,
  paragraph,
  type Table,
  type Words,
} from '../paper.ts';
import { paragraphsOf } from '../plain.ts';
import { type AssessedResult, counted, resultWords } from './assessed.ts';
import { dated } from './by-hand.ts';
import { copiesBesides, type PapersUnit } from './papers-unit.ts';

/** What a unit's report on its own assessment is made of: the closed snapshot, in words. */
export interface SelfAssessment {
  readonly unit: PapersUnit;
  readonly to: readonly string[];
  readonly year: number;
  /** What it is judged by: “Bộ tiêu chí …”. */
  readonly set: string;
  readonly aim: string;
  readonly grounds: readonly string[];
  readonly window: { readonly from: Day; readonly to: Day };
  /** Up to which day its figures speak. */
  readonly asOf: Day;
  readonly clauses: readonly AssessedClause[];
  readonly code: string;
  readonly day: Day | undefined;
  readonly made: Day;
}

export interface AssessedClause {
  /** “Khoản 1. Công tác lãnh đạo …”. */
  readonly title: string;
  readonly criteria: readonly AssessedCriterion[];
}

export interface AssessedCriterion {
  readonly number: number;
  readonly letter: string;
  /** The law's own words. */
  readonly words: string;
  readonly result: AssessedResult;
  /** What the result rests on: a sentence of each check. */
  readonly restsOn: readonly string[];
  /** As the unit typed it. */
  readonly explanation: string;
}

/** Báo cáo kết quả tự đánh giá. */
export function baoCaoTuDanhGia(given: SelfAssessment): Paper {
  const { unit, year, grounds } = given;
  return {
    title: `Báo cáo kết quả tự đánh giá năm ${year} của ${unit.name}`,
    orientation: 'portrait',
    letterhead: { parent: unit.parent, issuer: unit.name },
    number: { given: undefined, symbol: `BC-${unit.symbol}` },
    place: unit.place,
    day: dated(given),
    kind: 'Báo cáo',
    subject: `Kết quả tự đánh giá việc thực hiện các tiêu chí ${given.aim} năm ${year}`,
    to: given.to,
    blocks: [
      paragraph(
        `${grounds.join('; ')}${grounds.length > 0 ? ', ' : ''}${unit.name} báo cáo kết quả tự đánh giá năm ${year} như sau:`,
      ),
      heading('I. ĐẶC ĐIỂM TÌNH HÌNH'),
      {
        kind: 'items',
        marks: 'dashes',
        items: unit.facts.map(({ label, value }) => `${label}: ${value}.`),
      },
      blank('- Thuận lợi, khó khăn: ', 2),
      heading('II. KẾT QUẢ TỰ ĐÁNH GIÁ'),
      paragraph(
        `1. Kỳ đánh giá: từ ngày ${writtenDay(given.window.from)} đến ngày ${writtenDay(given.window.to)}; số liệu tính đến ngày ${writtenDay(given.asOf)}.`,
      ),
      paragraph(`2. Kết quả chung: ${counted(given.clauses)}.`),
      leading(`3. Kết quả từng tiêu chí theo ${given.set}:`),
      criteriaTable(given.clauses),
      heading('III. TỒN TẠI, HẠN CHẾ VÀ HƯỚNG KHẮC PHỤC'),
      blank('', 3),
      heading('IV. ĐỀ XUẤT, KIẾN NGHỊ'),
      blank('', 1),
      paragraph(`Trên đây là kết quả tự đánh giá năm ${year} của ${unit.name}./.`),
    ],
    signatures: [unit.signs],
    recipients: ['Như trên', ...copiesBesides(given.to, unit), `Lưu: ${unit.archive}`],
    code: given.code,
    annexes: [],
    made: given.made,
  };
}

function criteriaTable(clauses: readonly AssessedClause[]): Table {
  return {
    kind: 'table',
    columns: [
      { share: 9, align: 'centre' },
      { share: 60, align: 'left' },
      { share: 19, align: 'centre' },
      { share: 74, align: 'left' },
    ],
    head: [headRow('TT', 'Tiêu chí', 'Kết quả tự đánh giá', 'Căn cứ, giải trình')],
    rows: clauses.flatMap(({ title, criteria }) => [
      across(title),
      ...criteria.map((one) =>
        cells(String(one.number), `(${one.letter}) ${one.words}`, resultWords[one.result], {
          paragraphs: [...grounds(one), ...explanation(one)],
        }),
      ),
    ]),
  };
}

function grounds({ restsOn }: AssessedCriterion): readonly Words[] {
  return restsOn.length === 1 ? restsOn : restsOn.map((one) => `- ${one}`);
}

function explanation({ explanation }: AssessedCriterion): readonly Words[] {
  const [first, ...others] = paragraphsOf(explanation);
  return first === undefined ? [] : [[italic('Giải trình: '), first], ...others];
}
