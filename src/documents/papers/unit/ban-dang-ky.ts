import { type Day, writtenDay } from '../../../core/vietnamese/day.ts';
import {
  type Block,
  blank,
  cells,
  dashes,
  heading,
  headRow,
  leading,
  type Paper,
  paragraph,
  type Words,
} from '../paper.ts';
import { groundsOf } from './grounds.ts';
import { copiesBesides, type PapersUnit } from './papers-unit.ts';

/** What a unit's registration is made of. */
export interface Registration {
  readonly unit: PapersUnit;
  /** The committee that it is sent to, and the office that takes it in. */
  readonly to: readonly string[];
  readonly year: number;
  /** “đạt tiêu chuẩn điển hình về an ninh, trật tự và phong trào …”. */
  readonly aim: string;
  /** The papers that it follows, each as it is cited, without a full stop. */
  readonly grounds: readonly string[];
  /** How many criteria the set has, and what it is called. */
  readonly criteria: number;
  readonly set: string;
  /** Of what falls in the year: what is done, and by when. */
  readonly works: readonly RegisteredWork[];
  /** Who keeps the dossier; a hand writes what is not known. */
  readonly officer: { readonly name?: string; readonly position?: string; readonly phone?: string };
  readonly lastDay: Day | undefined;
  readonly day: Day | undefined;
  readonly made: Day;
}

export interface RegisteredWork {
  readonly work: string;
  readonly criterion: string;
  readonly due: string;
}

/** Bản đăng ký phấn đấu. */
export function banDangKy(given: Registration): Paper {
  const { unit, year, aim } = given;
  return {
    title: `Bản đăng ký phấn đấu năm ${year} của ${unit.name}`,
    orientation: 'portrait',
    letterhead: { parent: unit.parent, issuer: unit.name },
    number: { given: undefined, symbol: `ĐK-${unit.symbol}` },
    place: unit.place,
    day: given.day ?? { year },
    kind: 'Bản đăng ký',
    subject: `Phấn đấu ${aim} năm ${year}`,
    to: given.to,
    blocks: [
      ...groundsOf(given.grounds),
      paragraph(`${unit.name} đăng ký phấn đấu ${aim} năm ${year}, với các nội dung sau:`),
      ...aboutUnit(given),
      ...aboutAim(given),
      ...pledge(given),
    ],
    signatures: [unit.signs],
    recipients: ['Như trên', ...copiesBesides(given.to, unit), `Lưu: ${unit.archive}`],
    code: undefined,
    annexes: [],
    made: given.made,
  };
}

function aboutUnit({ unit, officer }: Registration): readonly Block[] {
  const contact = [
    ['Họ và tên', officer.name],
    ['chức vụ', officer.position],
    ['điện thoại', officer.phone],
  ] as const;
  const known = contact.filter(([, value]) => value !== undefined);
  const unknown = contact.filter(([, value]) => value === undefined);
  const sentence = known.map(([label, value]) => `${label}: ${value}`).join('; ');
  return [
    heading('1. Thông tin về đơn vị'),
    dashes(...unit.facts.map(({ label, value }): Words => `${label}: ${value}.`)),
    leading('- Cán bộ đầu mối theo dõi, lập hồ sơ:'),
    ...(known.length > 0
      ? [paragraph(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)]
      : []),
    ...unknown.map(([label]) => blank(`${label.charAt(0).toUpperCase()}${label.slice(1)}: `)),
  ];
}

function aboutAim({ criteria, set, year, works }: Registration): readonly Block[] {
  return [
    heading('2. Nội dung đăng ký'),
    paragraph(
      `Phấn đấu đến ngày 31/12/${year} đạt đủ ${criteria} tiêu chí của ${set}; tiêu chí nào không áp dụng đối với đơn vị thì nêu rõ căn cứ.`,
    ),
    ...(works.length === 0
      ? []
      : [
          leading('Những việc có thời hạn trong năm:'),
          {
            kind: 'table' as const,
            columns: [
              { share: 10, align: 'centre' as const },
              { share: 84, align: 'left' as const },
              { share: 28, align: 'centre' as const },
              { share: 43, align: 'left' as const },
            ],
            head: [headRow('TT', 'Việc cần làm', 'Tiêu chí', 'Thời hạn')],
            rows: works.map(({ work, criterion, due }, n) =>
              cells(String(n + 1), work, criterion, due),
            ),
          },
        ]),
  ];
}

function pledge({ unit, lastDay, year }: Registration): readonly Block[] {
  const by = lastDay === undefined ? `năm ${year}` : `trước hết ngày ${writtenDay(lastDay)}`;
  return [
    heading('3. Cam kết'),
    dashes(
      'Triển khai nội dung đăng ký đến mọi bộ phận trực thuộc; ghi nhận kết quả kèm minh chứng ngay khi thực hiện.',
      'Chịu trách nhiệm về tính trung thực của số liệu, tài liệu cung cấp; không đưa vào hồ sơ tài liệu có nội dung bí mật nhà nước.',
      `Tự đánh giá và gửi hồ sơ đề nghị công nhận ${by}.`,
    ),
    blank('Ý kiến khác của đơn vị (nếu có): ', 1),
    paragraph(`${unit.name} kính đề nghị Ban Chỉ đạo xem xét, theo dõi và hướng dẫn./.`),
  ];
}
