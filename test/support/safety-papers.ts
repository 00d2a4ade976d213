import { calendarOf } from '../../src/core/criteria/calendar.ts';
import { dayOf } from '../../src/core/vietnamese/day.ts';
import {
  banDangKy,
  baoCaoTuDanhGia,
  bienBanHop,
  danhMucMinhChung,
  keHoach,
  type Paper,
  toTrinhDeNghi,
} from '../../src/documents/papers/index.ts';
import { criteriaFor } from '../../src/features/papers/tell-year.ts';
import { yearWorks } from '../../src/features/papers/year-works.ts';
import { theSet } from './dossiers.ts';
import { closingBySafety } from './sample-papers.ts';
import { school } from './sample-units.ts';
import { plannedClauses } from './sample-years.ts';

/* The six papers of a school under the circular, whose clauses are named with their articles. */

const set = theSet('an-toan-antt-2021');

const common = () => ({
  ...closingBySafety('an-toan-truong-thcs-2026.yaml'),
  unit: { ...school, name: 'Trường THCS Đông Lam', symbol: 'THCSDL' },
  to: ['Ban Chỉ đạo xã Đông Lam'],
  works: yearWorks(set, calendarOf(set.set, 2026), 'school'),
  lastDay: dayOf(2026, 11, 30),
  day: undefined,
});

const enclosed = ['Báo cáo kết quả tự đánh giá năm 2026'];

export const safetyPapers: Readonly<Record<string, () => Paper>> = {
  'an-toan-ban-dang-ky': () =>
    banDangKy({ ...common(), criteria: criteriaFor(set, 'school'), officer: {} }),
  'an-toan-ke-hoach': () =>
    keHoach({ ...common(), clauses: plannedClauses('school', set), officer: undefined }),
  'an-toan-bao-cao-tu-danh-gia': () => baoCaoTuDanhGia(common()),
  'an-toan-danh-muc-minh-chung': () => danhMucMinhChung(common()),
  'an-toan-bien-ban-hop': () =>
    bienBanHop({ ...common(), where: undefined, attending: [], chair: {}, secretary: {} }),
  'an-toan-to-trinh-de-nghi': () => toTrinhDeNghi({ ...common(), enclosed }),
};
