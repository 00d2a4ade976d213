import { dayOf } from '../../src/core/vietnamese/day.ts';
import {
  banDangKy,
  baoCaoTuDanhGia,
  bienBanHop,
  danhMucMinhChung,
  keHoach,
  type Paper,
  type PapersUnit,
  type RegisteredWork,
  toTrinhDeNghi,
} from '../../src/documents/papers/index.ts';
import { theSet } from './dossiers.ts';
import { aim, company, groundsFor, school, setName } from './sample-units.ts';
import { aListedRecord, plannedClauses, type SampleYear, sampleYear } from './sample-years.ts';

/*
 * The six papers of two made-up units, from the dossiers of samples/.
 */

const works: readonly RegisteredWork[] = [
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
  { work: 'Hưởng ứng Ngày môi trường thế giới', criterion: '5', due: '05/6/2026' },
  { work: 'Hưởng ứng Ngày phòng, chống mua bán người', criterion: '5', due: '30/7/2026' },
  { work: 'Hưởng ứng Ngày hội toàn dân bảo vệ ANTQ', criterion: '5', due: '19/8/2026' },
  { work: 'Hưởng ứng Tháng An toàn giao thông', criterion: '5', due: 'Tháng 9' },
  { work: 'Hưởng ứng Ngày toàn dân phòng cháy, chữa cháy', criterion: '5', due: '04/10/2026' },
];

const decree =
  'Căn cứ Nghị định số 06/2014/NĐ-CP của Chính phủ về biện pháp vận động quần chúng bảo vệ an ninh quốc gia, giữ gìn trật tự, an toàn xã hội';

export function registrationOfSchool(): Paper {
  return banDangKy({
    unit: school,
    to: ['Ban Chỉ đạo xã Đông Lam'],
    year: 2026,
    aim,
    grounds: [decree, ...groundsFor(2026)],
    criteria: 14,
    set: setName,
    works,
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
    grounds: groundsFor(2025),
    criteria: 14,
    set: setName,
    works: [],
    officer: {},
    lastDay: undefined,
    day: undefined,
    made: dayOf(2025, 1, 20),
  });
}

export function planOfSchool(): Paper {
  return keHoach({
    unit: school,
    to: ['Ban Chỉ đạo xã Đông Lam'],
    year: 2026,
    aim,
    set: setName,
    grounds: [decree, ...groundsFor(2026)],
    clauses: plannedClauses('school'),
    works,
    officer: 'Lê Văn Thắng, Phó Hiệu trưởng',
    lastDay: dayOf(2026, 12, 10),
    day: undefined,
    made: dayOf(2026, 1, 12),
  });
}

export function planOfCompany(): Paper {
  return keHoach({
    unit: company,
    to: ['Ban Chỉ đạo tỉnh Trường Khê', 'Công an tỉnh Trường Khê'],
    year: 2025,
    aim,
    set: setName,
    grounds: groundsFor(2025),
    clauses: plannedClauses('enterprise'),
    works: [],
    officer: undefined,
    lastDay: undefined,
    day: undefined,
    made: dayOf(2025, 1, 20),
  });
}

/** What all papers made from one closing have in common. */
interface Closing extends SampleYear {
  readonly unit: PapersUnit;
  readonly to: readonly string[];
  readonly set: string;
  readonly aim: string;
  readonly grounds: readonly string[];
  readonly code: string;
  readonly made: SampleYear['asOf'];
}

export function closingOfSchool(): Closing {
  const year = sampleYear('truong-thpt-2026.yaml', {
    2: 'Nghị quyết và kế hoạch ban hành trong quý I; báo cáo kết quả lập sau khi kết thúc học kỳ I.',
    8: 'Kết quả xếp loại do Ban Chỉ đạo xã công bố sau ngày 30/11.',
  });
  return {
    ...year,
    unit: school,
    to: ['Ban Chỉ đạo xã Đông Lam'],
    set: setName,
    aim,
    grounds: groundsFor(year.year),
    code: '7K2P-M4XD',
    made: year.asOf,
  };
}

export function closingOfCompany(): Closing {
  const year = sampleYear('cong-ty-2025.yaml', {
    9: 'Một vụ trộm cắp do người ngoài gây ra, có văn bản xác nhận bất khả kháng.',
  });
  return {
    ...year,
    unit: company,
    to: ['Ban Chỉ đạo tỉnh Trường Khê'],
    set: setName,
    aim,
    grounds: groundsFor(year.year),
    code: 'Q9TT-3HVA',
    made: year.asOf,
  };
}

export function reportOfSchool(): Paper {
  return baoCaoTuDanhGia({ ...closingOfSchool(), day: undefined });
}

export function reportOfCompany(): Paper {
  return baoCaoTuDanhGia({ ...closingOfCompany(), day: dayOf(2026, 1, 8) });
}

export function evidenceOfSchool(): Paper {
  return danhMucMinhChung({ ...closingOfSchool(), day: undefined });
}

export function evidenceOfCompany(): Paper {
  return danhMucMinhChung({ ...closingOfCompany(), day: dayOf(2026, 1, 8) });
}

/** A list of so many pieces of evidence, some with two files, some with none. */
export function evidenceOf(rows: number): Paper {
  const closing = closingOfSchool();
  const records = Array.from({ length: rows }, (_, n) => aListedRecord(n));
  return danhMucMinhChung({ ...closing, records, day: undefined });
}

/** A closing of the other set: of Article 6 of the circular, for a company. */
export function closingBySafety(file = 'an-toan-cong-ty-2026.yaml'): Closing {
  const year = sampleYear(file, {}, theSet('an-toan-antt-2021'));
  const aim = 'đạt tiêu chuẩn “An toàn về an ninh, trật tự”';
  const set = 'Thông tư số 124/2021/TT-BCA của Bộ trưởng Bộ Công an';
  return { ...closingOfCompany(), ...year, set, aim, made: year.asOf };
}

export function minutesOfSchool(): Paper {
  return bienBanHop({
    ...closingOfSchool(),
    where: 'Phòng họp Hội đồng, Trường THPT Minh Sơn',
    attending: [
      { body: 'Lãnh đạo trường', who: 'bà Đỗ Thị Minh Nguyệt, Hiệu trưởng' },
      { body: 'Đại diện các tổ chuyên môn, tổ Văn phòng' },
      { body: 'Đại diện Công đoàn, Đoàn trường' },
      { body: 'Đại diện Công an xã Đông Lam' },
      { body: 'Đại diện Ban Chỉ đạo xã Đông Lam' },
    ],
    chair: { name: 'Đỗ Thị Minh Nguyệt', position: 'Hiệu trưởng' },
    secretary: { name: 'Lê Văn Thắng', position: 'Phó Hiệu trưởng' },
    day: undefined,
  });
}

export function minutesOfCompany(): Paper {
  return bienBanHop({
    ...closingOfCompany(),
    where: undefined,
    attending: [
      { body: 'Ban Tổng Giám đốc' },
      { body: 'Đại diện các phòng, xưởng, đội bảo vệ' },
      { body: 'Đại diện Công an tỉnh Trường Khê' },
      { body: 'Đại diện Ban Chỉ đạo tỉnh Trường Khê' },
    ],
    chair: {},
    secretary: {},
    day: dayOf(2026, 1, 6),
  });
}

const enclosed = (year: number) => [
  `Báo cáo kết quả tự đánh giá năm ${year}`,
  'Danh mục minh chứng kèm theo Báo cáo',
  'Biên bản họp tự đánh giá',
];

export function proposalOfSchool(): Paper {
  return toTrinhDeNghi({ ...closingOfSchool(), enclosed: enclosed(2026), day: undefined });
}

export function proposalOfCompany(): Paper {
  return toTrinhDeNghi({
    ...closingOfCompany(),
    enclosed: enclosed(2025),
    day: dayOf(2026, 1, 8),
  });
}

/** By the names under which they are kept in docs/samples. */
export const samplePapers: Readonly<Record<string, () => Paper>> = {
  'truong-hoc-ban-dang-ky': registrationOfSchool,
  'truong-hoc-ke-hoach': planOfSchool,
  'truong-hoc-bao-cao-tu-danh-gia': reportOfSchool,
  'truong-hoc-danh-muc-minh-chung': evidenceOfSchool,
  'truong-hoc-bien-ban-hop': minutesOfSchool,
  'truong-hoc-to-trinh-de-nghi': proposalOfSchool,
  'doanh-nghiep-ban-dang-ky': registrationOfCompany,
  'doanh-nghiep-ke-hoach': planOfCompany,
  'doanh-nghiep-bao-cao-tu-danh-gia': reportOfCompany,
  'doanh-nghiep-danh-muc-minh-chung': evidenceOfCompany,
  'doanh-nghiep-bien-ban-hop': minutesOfCompany,
  'doanh-nghiep-to-trinh-de-nghi': proposalOfCompany,
};
