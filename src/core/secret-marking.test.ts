import { expect, test } from 'vitest';
import { hasSecretMarking } from './secret-marking.ts';

test.each([
  'MẬT',
  'TỐI MẬT',
  'TUYỆT MẬT',
  '  T U Y Ệ T   M Ậ T  ',
  'Độ mật:\nTỐI\u00a0MẬT\nSố: 12/BC',
  '[MẬT]',
  'TỐI MẬT'.normalize('NFD'),
  'a\u2028MẬT\u2028b',
])('%j is marked', (text) => {
  expect(hasSecretMarking(text)).toBe(true);
});

test.each([
  '',
  'Kế hoạch bảo vệ bí mật nhà nước',
  'KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'mật',
  'Mật',
  'MẤT',
  'MẶT',
  'TỐI\nđèn',
  'Không có tài liệu TỐI MẬT',
])('%j is not', (text) => {
  expect(hasSecretMarking(text)).toBe(false);
});
