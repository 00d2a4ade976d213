import { defaultWindow } from '../../src/core/criteria/calendar.ts';
import type { CompiledSet } from '../../src/core/criteria/compile.ts';
import { evaluate } from '../../src/core/criteria/evaluate.ts';
import type { CriterionEvaluation } from '../../src/core/criteria/evaluation.ts';
import type { Dossier, DossierRecord } from '../../src/core/dossier/dossier.ts';
import { parseDossier } from '../../src/core/files/parse-dossier.ts';
import { dayOf, writtenDay } from '../../src/core/vietnamese/day.ts';
import type { Paper } from '../../src/documents/papers/paper.ts';
import { banDangKy } from '../../src/documents/papers/unit/ban-dang-ky.ts';
import {
  type AssessedResult,
  baoCaoTuDanhGia,
  type SelfAssessment,
} from '../../src/documents/papers/unit/bao-cao-tu-danh-gia.ts';
import type { PapersUnit } from '../../src/documents/papers/unit/papers-unit.ts';
import { projectFile, setsOf, theSet } from './dossiers.ts';

/*
 * The papers of two made-up units, from the dossiers of samples/.
 */

export const school: PapersUnit = {
  name: 'Trường THPT Minh Sơn',
  parent: 'Sở Giáo dục và Đào tạo tỉnh Trường Khê',
  symbol: 'THPTMS',
  place: 'Đông Lam',
  facts: [
    { label: 'Địa chỉ', value: 'số 12, đường Lê Lợi, xã Đông Lam, tỉnh Trường Khê' },
    { label: 'Loại hình', value: 'cơ sở giáo dục' },
    { label: 'Bộ phận trực thuộc', value: '42 (36 lớp, 05 tổ chuyên môn, 01 tổ Văn phòng)' },
    { label: 'Tổ chức Đảng', value: 'Chi bộ Trường THPT Minh Sơn' },
    { label: 'Lực lượng bảo vệ chuyên trách', value: 'có' },
  ],
  signs: { power: [], office: 'Hiệu trưởng', name: 'Đỗ Thị Minh Nguyệt' },
  copies: ['Công an xã Đông Lam'],
  archive: 'VT',
};

export const company: PapersUnit = {
  name: 'Công ty Cổ phần May Trường Khê',
  parent: undefined,
  symbol: 'MTK',
  place: 'Trường Khê',
  facts: [
    { label: 'Địa chỉ', value: 'lô C4, khu công nghiệp Đông Lam, tỉnh Trường Khê' },
    { label: 'Loại hình', value: 'doanh nghiệp' },
    { label: 'Bộ phận trực thuộc', value: '26 (06 phòng, 03 xưởng, 16 chuyền, 01 đội bảo vệ)' },
  ],
  signs: { power: ['KT. Tổng Giám đốc'], office: 'Phó Tổng Giám đốc', name: undefined },
  copies: ['Công an tỉnh Trường Khê', 'Ban Chấp hành Công đoàn'],
  archive: 'VT, HCNS',
};

const aim =
  'đạt tiêu chuẩn điển hình về an ninh, trật tự và phong trào toàn dân bảo vệ an ninh Tổ quốc';
const setName = 'Bộ tiêu chí ban hành kèm theo Quyết định của Ban Chỉ đạo tỉnh (tháng 6/2023)';
const ground = (year: number) => [
  `Thực hiện Kế hoạch của Ban Chỉ đạo tỉnh Trường Khê về xây dựng cơ quan, doanh nghiệp, cơ sở giáo dục điển hình năm ${year}`,
];

const set = theSet();

export function registrationOfSchool(): Paper {
  return banDangKy({
    unit: school,
    to: ['Ban Chỉ đạo xã Đông Lam'],
    year: 2026,
    aim,
    grounds: [
      'Căn cứ Nghị định số 06/2014/NĐ-CP của Chính phủ về biện pháp vận động quần chúng bảo vệ an ninh quốc gia, giữ gìn trật tự, an toàn xã hội',
      ...ground(2026),
    ],
    criteria: 14,
    set: setName,
    works: [
      {
        work: 'Ban hành nghị quyết của Chi bộ; chương trình, kế hoạch bảo đảm ANTT',
        criterion: '2',
        due: 'Quý I',
      },
      {
        work: 'Hưởng ứng Tháng hành động phòng, chống ma túy và Ngày toàn dân phòng, chống ma túy',
        criterion: '5',
        due: 'Tháng 6; ngày 26/6/2026',
      },
      { work: 'Hưởng ứng Ngày hội toàn dân bảo vệ ANTQ', criterion: '5', due: '19/8/2026' },
      { work: 'Hưởng ứng Tháng An toàn giao thông', criterion: '5', due: 'Tháng 9' },
      { work: 'Hưởng ứng Ngày toàn dân phòng cháy, chữa cháy', criterion: '5', due: '04/10/2026' },
    ],
    officer: { name: 'Lê Văn Thắng', position: 'Phó Hiệu trưởng', phone: '0912\u00a0345\u00a0678' },
    lastDay: dayOf(2026, 12, 10),
    day: dayOf(2026, 2, 5),
    made: dayOf(2026, 2, 5),
  });
}

export function registrationOfCompany(): Paper {
  return banDangKy({
    unit: company,
    to: ['Ban Chỉ đạo tỉnh Trường Khê', 'Công an tỉnh Trường Khê'],
    year: 2025,
    aim,
    grounds: ground(2025),
    criteria: 14,
    set: setName,
    works: [],
    officer: {},
    lastDay: undefined,
    day: undefined,
    made: dayOf(2025, 1, 20),
  });
}

export function reportOfSchool(): Paper {
  return baoCaoTuDanhGia({
    ...assessed('truong-thpt-2026.yaml', school, {
      2: 'Nghị quyết và kế hoạch ban hành trong quý I; báo cáo kết quả lập sau khi kết thúc học kỳ I.',
      8: 'Kết quả xếp loại do Ban Chỉ đạo xã công bố sau ngày 30/11.',
    }),
    to: ['Ban Chỉ đạo xã Đông Lam'],
    code: '7K2P-M4XD',
    day: undefined,
  });
}

export function reportOfCompany(): Paper {
  return baoCaoTuDanhGia({
    ...assessed('cong-ty-2025.yaml', company, {
      9: 'Một vụ trộm cắp do người ngoài gây ra, có văn bản xác nhận bất khả kháng.',
    }),
    to: ['Ban Chỉ đạo tỉnh Trường Khê'],
    code: 'Q9TT-3HVA',
    day: dayOf(2026, 1, 8),
  });
}

type FromDossier = Omit<SelfAssessment, 'to' | 'code' | 'day'>;

function assessed(
  file: string,
  unit: PapersUnit,
  explanations: Readonly<Record<number, string>>,
): FromDossier {
  const read = parseDossier(projectFile('samples', file), setsOf(set));
  if (!read.ok) throw new Error(JSON.stringify(read.faults[0]));
  const { dossier } = read.value;
  const { year } = dossier;
  const asOf = dayOf(year, 12, 15);
  const { criteria } = evaluate(set, dossier, { asOf, final: false, lang: 'vi' });
  return {
    unit,
    year,
    set: setName,
    aim,
    grounds: ground(year),
    window: dossier.window ?? defaultWindow(set.set, year),
    asOf,
    clauses: set.set.clauses.map((clause) => ({
      title: `Khoản ${clause.number}. ${clause.title}`,
      criteria: clause.criteria.map((criterion) => {
        const found = criteria.find(({ number }) => number === criterion.number);
        if (!found) throw new Error(`no criterion ${criterion.number}`);
        return {
          number: criterion.number,
          letter: criterion.letter,
          words: criterion.text,
          result: resultOf(found),
          restsOn: [...recordsOf(set, dossier, criterion.number), ...reasonsOf(found)],
          explanation: explanations[criterion.number] ?? '',
        };
      }),
    })),
    made: asOf,
  };
}

/** Another body's paper that is still awaited is told apart, as pages do. */
function resultOf({ verdict, checks }: CriterionEvaluation): AssessedResult {
  const open = checks.filter(({ status }) => status === 'open');
  if (verdict === 'open' && open.every(({ external }) => external)) return 'awaiting';
  return verdict;
}

const mostRecords = 3;

/** The records that feed the checks of a criterion, each as a paper cites it. */
function recordsOf({ set }: CompiledSet, dossier: Dossier, number: number): readonly string[] {
  const { checks = [] } =
    set.clauses.flatMap(({ criteria }) => criteria).find((one) => one.number === number) ?? {};
  const categories = checks.flatMap((check) => ('of' in check ? check.of : []));
  const records = dossier.records.filter(({ category }) =>
    category.some((one) => categories.includes(one)),
  );
  const rest = records.length - mostRecords;
  return [
    ...records.slice(0, mostRecords).map(cited),
    ...(rest > 0 ? [`và ${rest} việc khác`] : []),
  ];
}

function cited({ title = '', number, date }: DossierRecord): string {
  return number === undefined
    ? `${title}, ngày ${writtenDay(date)}`
    : `${title} (số ${number}, ngày ${writtenDay(date)})`;
}

/** Why the checks that no record decides stand as they do; the paper names the criterion itself. */
function reasonsOf({ checks }: CriterionEvaluation): readonly string[] {
  return checks
    .filter(({ status, have }) => status !== 'met' || have === null)
    .map(({ reason }) => reason.replace(/ — .*$/s, ''));
}
