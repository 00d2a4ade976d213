import { expect, test } from 'vitest';
import { aCell } from '../../../test/support/sheets.ts';
import type { CellRead } from './cells.ts';
import { kindFromName, readFlag, readKind, readLevel, readPartyFlag } from './choices.ts';

const outcome = <T>(read: CellRead<T>) => (read.ok ? read.value : read.says.vi);

test.each([
  ['agency', ['Cơ quan', 'CƠ QUAN NHÀ NƯỚC', 'CQ', 'cq', 'đơn vị sự nghiệp', 'co quan']],
  ['enterprise', ['Doanh nghiệp', 'DN', 'Công ty', 'HTX', 'Hợp tác xã']],
  ['school', ['Cơ sở giáo dục', 'CSGD', 'trường', 'Nhà trường', 'TRƯỜNG HỌC']],
  [null, ['', ' ']],
])('the kind %s', (kind, written) => {
  for (const one of written) expect(outcome(readKind(aCell(one)))).toBe(kind);
});

test('other kinds are refused, with what may be written', () => {
  expect(outcome(readKind(aCell('hộ kinh doanh')))).toContain('cơ quan, doanh nghiệp');
});

test.each([
  ['Trường THPT Đồng Ích', 'school'],
  ['TRUONG MAM NON HOA SEN', 'school'],
  ['Trung tâm GDNN-GDTX Lập Thạch', 'school'],
  ['Công ty TNHH Giáo dục Sao Mai', 'enterprise'],
  ['Tổng công ty Điện lực', 'enterprise'],
  ['HTX Nông nghiệp Bình Lửa', 'enterprise'],
  ['UBND phường Minh Sơn', 'agency'],
  ['Sở Tài chính', 'agency'],
  ['Trung tâm Y tế', 'agency'],
  ['Đại Phát', undefined],
  ['Bảo Việt', undefined],
  ['', undefined],
])('the name “%s” tells %s', (name, kind) => expect(kindFromName(name)).toBe(kind));

test.each([
  ['province', ['Tỉnh', 'cấp tỉnh', 'T']],
  ['commune', ['xã', 'Cấp xã', 'Phường', 'P', 'X', 'X.']],
  [null, ['']],
])('the level %s', (level, written) => {
  for (const one of written) expect(outcome(readLevel(aCell(one)))).toBe(level);
});

test('the district level has ended', () => {
  expect(outcome(readLevel(aCell('Huyện')))).toContain('01/7/2025');
  expect(outcome(readLevel(aCell('trung ương')))).toContain('không rõ cấp');
});

test.each([
  [true, ['có', 'CÓ', 'Có', 'x', 'X', '✓', '1', 'yes', 'đã có', 'co', 'TRUE']],
  [false, ['không', 'Chưa', '0', 'no', 'chưa có', 'FALSE']],
  [null, ['', '-', '–']],
])('the answer %s', (answer, written) => {
  for (const one of written) expect(outcome(readFlag(aCell(one)))).toBe(answer);
});

test('a kind of party organisation is a yes in its own column only', () => {
  expect(outcome(readPartyFlag(aCell('Chi bộ')))).toBe(true);
  expect(outcome(readPartyFlag(aCell('chưa')))).toBe(false);
  expect(readFlag(aCell('Chi bộ')).ok).toBe(false);
  expect(readFlag(aCell('05 đồng chí')).ok).toBe(false);
});
