import { expect, test } from 'vitest';
import { aRow } from '../../../test/support/sheets.ts';
import { isNotData } from './not-data.ts';

const header = {
  texts: new Set(['STT', 'Mã ĐV', 'Tên đơn vị', 'SĐT', 'Địa chỉ', 'MST']),
  mapping: new Map([
    [1, 'code'],
    [2, 'name'],
  ]),
};
const why = (...values: (string | number)[]) => isNotData(aRow(9, ...values), header)?.vi;

test.each([
  ['dòng trống', ['', '', '']],
  ['dòng trống', [' ', '']],
  ['dòng đánh số cột', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']],
  ['tiêu đề bảng lặp lại', ['STT', 'Mã ĐV', 'Tên đơn vị', 'SĐT', 'Địa chỉ', 'MST']],
  ['dòng tổng cộng', ['', 'Tổng cộng', 45]],
  ['dòng tổng cộng', ['TỔNG CỘNG: 45 đơn vị', 'TỔNG CỘNG: 45 đơn vị']],
  ['dòng tên nhóm', ['II', 'Doanh nghiệp']],
  ['dòng tên nhóm', ['XÃ ĐỒNG ÍCH', 'XÃ ĐỒNG ÍCH', 'XÃ ĐỒNG ÍCH']],
  ['dòng tên nhóm', ['A. Cơ quan']],
  ['phần ký, ghi chú', ['', 'NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ']],
  ['phần ký, ghi chú', ['', 'KT. TRƯỞNG BAN']],
  ['phần ký, ghi chú', ['Đồng Ích, ngày 05 tháng 6 năm 2026']],
])('%s', (reason, values) => expect(why(...values)).toBe(reason));

test.each([
  [[1, 'DN-01', 'Tổng công ty Điện lực']],
  [['DN-01', 'Tổng công ty Điện lực']],
  [['', 'Tổng công ty Điện lực']],
  [['TH-01']],
  [['', 'KT-05', 'Trường Tiểu học A']],
  [['', 'CAND', 'Trường Công an nhân dân']],
  [['', 'A', 'Trường A']],
  [[1, '', 'Trường Tiểu học A']],
  [[12, 'I', 'Trường Tiểu học A', '0912345678']],
])('%j may be a unit', (values) => expect(why(...values)).toBeUndefined());
