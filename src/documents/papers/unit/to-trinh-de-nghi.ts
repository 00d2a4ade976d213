import { type Day, writtenDay } from '../../../core/vietnamese/day.ts';
import {
  type Block,
  dashes,
  heading,
  italic,
  leading,
  type Paper,
  paragraph,
  type Words,
} from '../paper.ts';
import {
  type AssessedResult,
  type ClauseResults,
  type CriterionResult,
  counted,
} from './assessed.ts';
import { dated } from './by-hand.ts';
import { groundsOf } from './grounds.ts';
import { copiesBesides, type PapersUnit } from './papers-unit.ts';

/** What a unit's proposal that it be recognised is made of: the closed snapshot, in words. */
export interface Proposal {
  readonly unit: PapersUnit;
  readonly to: readonly string[];
  readonly year: number;
  readonly aim: string;
  readonly set: string;
  /** The papers that it follows, each as it is cited, without a full stop. */
  readonly grounds: readonly string[];
  /** Up to which day the figures speak. */
  readonly asOf: Day;
  readonly clauses: readonly ClauseResults[];
  /** The papers that go with it: “Báo cáo kết quả tự đánh giá năm 2026”. */
  readonly enclosed: readonly string[];
  readonly code: string;
  readonly day: Day | undefined;
  readonly made: Day;
}

/** Tờ trình đề nghị công nhận. */
export function toTrinhDeNghi(given: Proposal): Paper {
  const { unit, year, aim } = given;
  return {
    title: `Tờ trình đề nghị công nhận năm ${year} của ${unit.name}`,
    orientation: 'portrait',
    letterhead: { parent: unit.parent, issuer: unit.name },
    number: { given: undefined, symbol: `TTr-${unit.symbol}` },
    place: unit.place,
    day: dated(given),
    kind: 'Tờ trình',
    subject: `Đề nghị công nhận ${unit.name} ${aim} năm ${year}`,
    to: given.to,
    blocks: [
      ...groundsOf(given.grounds),
      ...results(given),
      ...proposed(given),
      ...enclosures(given),
    ],
    signatures: [unit.signs],
    recipients: ['Như trên', ...copiesBesides(given.to, unit), `Lưu: ${unit.archive}`],
    code: given.code,
    annexes: [],
    made: given.made,
  };
}

/** What is not simply met, with the sentence that leads to it. */
const named: readonly (readonly [AssessedResult, string])[] = [
  ['notMet', 'Tiêu chí không đạt:'],
  ['open', 'Tiêu chí chưa đủ căn cứ, lý do nêu tại Báo cáo kèm theo:'],
  ['awaiting', 'Tiêu chí chờ kết quả của cơ quan có thẩm quyền:'],
  ['notApplicable', 'Tiêu chí không áp dụng đối với đơn vị:'],
];

function results({ unit, set, asOf, clauses }: Proposal): readonly Block[] {
  const all = clauses.flatMap(({ criteria }) => criteria);
  return [
    heading('1. Kết quả tự đánh giá'),
    paragraph(
      `${unit.name} đã tự đánh giá theo ${set}, số liệu tính đến ngày ${writtenDay(asOf)}. Kết quả: ${counted(clauses)}.`,
    ),
    ...named.flatMap(([result, words]) => {
      const found = all.filter((one) => one.result === result);
      const told = result === 'open' ? found.map((one) => ({ ...one, reasons: [] })) : found;
      return told.length === 0 ? [] : [leading(words), dashes(...sentences(told))];
    }),
  ];
}

/** Those of one reason are told together, by their names alone. */
function sentences(found: readonly CriterionResult[]): readonly Words[] {
  return found.flatMap((one) => {
    const alike = found.filter((other) => reasonOf(other) === reasonOf(one));
    if (alike.length === 1 || reasonOf(one) === '') return [sentence(one)];
    const names = alike.map(({ name }) => name).join(', ');
    return alike[0] === one ? [`${names}: ${reasonOf(one)}.`] : [];
  });
}

/** Several checks of a criterion may fail, or be left out, for one reason. */
const reasonOf = ({ reasons }: CriterionResult) => [...new Set(reasons)].join('. ');

function sentence(one: CriterionResult): Words {
  const reason = reasonOf(one);
  return [`${one.name}: `, italic(one.label), reason === '' ? '.' : `. ${reason}.`];
}

function proposed({ to, unit, aim, year, clauses }: Proposal): readonly Block[] {
  const all = clauses.flatMap(({ criteria }) => criteria);
  const awaits = all.some(({ result }) => result === 'awaiting');
  return [
    heading('2. Đề nghị'),
    paragraph(
      `${unit.name} kính đề nghị ${to[0] ?? 'Ban Chỉ đạo'} xem xét, công nhận đơn vị ${aim} năm ${year}.`,
    ),
    ...(awaits
      ? [
          paragraph(
            'Đối với tiêu chí chờ kết quả, đơn vị gửi bổ sung văn bản ngay khi cơ quan có thẩm quyền ban hành.',
          ),
        ]
      : []),
  ];
}

function enclosures({ enclosed, unit, to }: Proposal): readonly Block[] {
  return [
    ...(enclosed.length === 0
      ? []
      : [
          heading('3. Hồ sơ kèm theo'),
          dashes(...enclosed.map((one, n) => `${one}${n === enclosed.length - 1 ? '.' : ';'}`)),
        ]),
    paragraph(
      `${unit.name} chịu trách nhiệm về tính trung thực của hồ sơ, kính trình ${to[0] ?? 'Ban Chỉ đạo'} xem xét, quyết định./.`,
    ),
  ];
}
