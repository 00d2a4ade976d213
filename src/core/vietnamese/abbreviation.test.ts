import { expect, test } from 'vitest';
import { abbreviation } from './abbreviation.ts';

test.each([
  ['Trường THPT Minh Sơn', 'THPTMS'],
  ['Trường Tiểu học Nguyễn Du', 'THND'],
  ['Công ty Cổ phần May 10', 'CTCPM10'],
  ['Ủy ban nhân dân xã Đông Lam', 'UBNDXĐL'],
  ['  Bưu điện – Văn hóa “xã” ', 'BĐVHX'],
  ['', ''],
])('%s is numbered as %s', (name, symbol) => {
  expect(abbreviation(name)).toBe(symbol);
});
