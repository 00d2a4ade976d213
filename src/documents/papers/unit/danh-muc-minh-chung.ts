import { type Day, writtenDay } from '../../../core/vietnamese/day.ts';
import {
  type Block,
  cells,
  headRow,
  type Paper,
  paragraph,
  type Table,
  type Words,
} from '../paper.ts';
import { twoDigits } from './assessed.ts';
import { dated, dayOrDots, dots } from './by-hand.ts';
import type { PapersUnit } from './papers-unit.ts';

/** What a unit's list of evidence is made of: the records of the closed snapshot. */
export interface EvidenceList {
  readonly unit: PapersUnit;
  readonly year: number;
  readonly aim: string;
  readonly set: string;
  readonly records: readonly ListedRecord[];
  readonly code: string;
  /** Of the report that it goes with. */
  readonly day: Day | undefined;
  readonly made: Day;
}

export interface ListedRecord {
  /** Of the paper, where it has one. */
  readonly number: string | undefined;
  readonly day: Day;
  readonly title: string;
  /** What it counts for: “5”, or “6.1” where the set has articles. */
  readonly criteria: readonly string[];
  readonly files: readonly ListedFile[];
  /** Where the paper itself can be seen: “Văn phòng nhà trường”. */
  readonly seenAt: string | undefined;
}

export interface ListedFile {
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Danh mục minh chứng, by day: the order in which an appraiser finds a paper again. */
export function danhMucMinhChung(given: EvidenceList): Paper {
  const { unit, year } = given;
  const records = given.records.toSorted((a, b) => a.day - b.day);
  return {
    title: `Danh mục minh chứng năm ${year} của ${unit.name}`,
    orientation: 'landscape',
    letterhead: { parent: unit.parent, issuer: unit.name },
    number: undefined,
    place: unit.place,
    day: dated(given),
    kind: 'Danh mục',
    subject: `Minh chứng thực hiện các tiêu chí ${given.aim} năm ${year}`,
    to: [],
    blocks: [
      {
        kind: 'note',
        words: `(Kèm theo Báo cáo số ${dots}/BC-${unit.symbol} ${dayOrDots(given.day)} của ${unit.name})`,
      },
      ...summary(given.set, records),
      ...(records.length > 0 ? [recordsTable(records)] : []),
      paragraph(`Danh mục có ${twoDigits(records.length)} văn bản, việc./.`),
    ],
    signatures: [{ power: [], office: 'Người lập danh mục', name: undefined }, unit.signs],
    recipients: [],
    code: given.code,
    annexes: [],
    made: given.made,
  };
}

function summary(set: string, records: readonly ListedRecord[]): readonly Block[] {
  if (records.length === 0)
    return [paragraph(`Không có văn bản, việc nào được ghi nhận theo ${set}.`)];
  const files = records.reduce((sum, one) => sum + one.files.length, 0);
  const kinds = [
    ['có tệp minh chứng', records.filter((one) => one.files.length > 0).length],
    ['xem trực tiếp tại nơi lưu', records.filter(onlySeen).length],
    ['chưa có minh chứng', records.filter(bare).length],
  ] as const;
  const counts = kinds
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${twoDigits(count)} ${words}`);
  return [
    paragraph(
      `${twoDigits(records.length)} văn bản, việc được ghi nhận theo ${set}, xếp theo ngày: ${counts.join(', ')}.`,
    ),
    ...(files === 0
      ? []
      : [
          paragraph(
            `Mã SHA-256 tính từ toàn bộ nội dung của tệp, in thành từng nhóm tám ký tự cho dễ đọc: tệp bị sửa dù chỉ một chỗ thì mã sẽ khác.`,
          ),
        ]),
  ];
}

const onlySeen = ({ files, seenAt }: ListedRecord) => files.length === 0 && seenAt !== undefined;
const bare = ({ files, seenAt }: ListedRecord) => files.length === 0 && seenAt === undefined;

function recordsTable(records: readonly ListedRecord[]): Table {
  return {
    kind: 'table',
    columns: [
      { share: 11, align: 'centre' },
      { share: 33, align: 'left' },
      { share: 23, align: 'centre' },
      { share: 83, align: 'left' },
      { share: 19, align: 'centre' },
      { share: 80, align: 'left' },
    ],
    head: [
      headRow(
        'TT',
        'Số, ký hiệu',
        'Ngày',
        'Tên văn bản, việc',
        'Tiêu chí',
        'Tệp minh chứng, mã SHA-256',
      ),
    ],
    rows: records.map((record, n) =>
      cells(
        String(n + 1),
        record.number ?? '–',
        writtenDay(record.day),
        record.title,
        record.criteria.join(', ') || '–',
        { paragraphs: proof(record) },
      ),
    ),
  };
}

function proof(record: ListedRecord): readonly Words[] {
  if (bare(record)) return ['– Chưa có minh chứng'];
  return [
    ...record.files.flatMap(({ name, sha256 }) => [name, inGroups(sha256)]),
    ...(record.seenAt === undefined ? [] : [`Xem trực tiếp tại ${record.seenAt}`]),
  ];
}

/** Eight characters at a time: an eye compares them so, and a line breaks between them. */
const inGroups = (digest: string) => digest.replace(/.{8}(?=.)/g, '$& ');
