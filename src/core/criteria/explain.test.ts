import { describe, expect, test } from 'vitest';
import { aDossier, aRecord, theSet } from '../../../test/support/dossiers.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Lang } from '../text.ts';
import { dayOf } from '../vietnamese/day.ts';
import { evaluate } from './evaluate.ts';

const set = theSet();

function reason(id: string, told: Partial<Dossier>, lang: Lang = 'vi', final = false, day = 30) {
  const asOf = dayOf(2026, 6, day);
  const { criteria } = evaluate(set, aDossier(told), { asOf, final, lang });
  return criteria.flatMap(({ checks }) => checks).find((check) => check.id === id)?.reason;
}

const oneActivity = { records: [aRecord('social-welfare', dayOf(2026, 3, 5))] };

describe('a reason says what is held, what is short, where it is written, by when, and the cure', () => {
  test('too few', () => {
    expect(reason('13.1', oneActivity)).toBe(
      'Còn thiếu 01 hoạt động an sinh xã hội (đã có 1/2) — Khoản 3 điểm (đ), Tiêu chí 13; ' +
        'hạn 31/12/2026. Thực hiện rồi ghi lại kèm ngày và minh chứng.',
    );
    expect(reason('13.1', oneActivity, 'en')).toBe(
      'Short of 1 social-welfare activity (1 of 2 recorded) — Clause 3, point (đ), criterion 13; ' +
        'due 31/12/2026. Do it, then record it with its day and proof.',
    );
  });

  test('too late', () => {
    expect(reason('2.2', {})).toBe(
      'Chưa có chương trình, kế hoạch bảo đảm ANTT trong Quý I (cần ít nhất 01) — ' +
        'Khoản 1 điểm (b), Tiêu chí 2; hạn 31/03/2026 đã qua. Nếu đã làm trong hạn thì ghi ' +
        'bổ sung kèm minh chứng; làm sau hạn không được tính.',
    );
  });

  test('closed', () => {
    expect(reason('13.1', oneActivity, 'vi', true)).toBe(
      'Còn thiếu 01 hoạt động an sinh xã hội (đã có 1/2) — Khoản 3 điểm (đ), Tiêu chí 13; ' +
        'hồ sơ đã chốt mà chưa đủ căn cứ.',
    );
  });

  test('awaiting another body', () => {
    expect(reason('8.2', {})).toBe(
      'Chờ kết quả: chưa có kết quả đánh giá, phân loại phong trào toàn dân bảo vệ ANTQ ' +
        '(cần “Xuất sắc”) — Khoản 1 điểm (h), Tiêu chí 8. Khi nhận được văn bản, ghi ngày và kết quả.',
    );
  });

  test('not applicable, on a named ground', () => {
    expect(reason('12.2', {})).toBe(
      'Không áp dụng: đơn vị không phải là doanh nghiệp — Khoản 3 điểm (d), Tiêu chí 12.',
    );
    expect(reason('12.2', {}, 'en')).toBe(
      'Not applicable: the unit is not an enterprise — Clause 3, point (d), criterion 12.',
    );
  });

  test('a condition that is not known', () => {
    expect(reason('6.2', {})).toBe(
      'Chưa rõ đơn vị có lực lượng bảo vệ hay không — Khoản 1 điểm (e), Tiêu chí 6; ' +
        'hạn 31/12/2026. Xác định trong thông tin đơn vị.',
    );
  });

  test('unset is not zero', () => {
    expect(reason('9.3', {})).toBe(
      'Chưa khai số vụ khiếu kiện vượt cấp — Khoản 2 điểm (a), Tiêu chí 9; hạn 31/12/2026. ' +
        'Khai số liệu, kể cả khi là 0: chưa khai chưa phải là không có.',
    );
  });

  test('what cannot be undone', () => {
    expect(reason('9.3', { statement: { 'incidents.bypassingComplaints': 2 } })).toBe(
      'Có 02 vụ khiếu kiện vượt cấp; yêu cầu là không có — Khoản 2 điểm (a), Tiêu chí 9. ' +
        'Việc đã xảy ra, không khắc phục được trong kỳ này.',
    );
  });
});

test('every sentence is whole: no gaps, no doubled marks, no key of the set', () => {
  for (const lang of ['vi', 'en'] as const) {
    for (const final of [false, true]) {
      for (const { id } of set.checks.map(({ check }) => check)) {
        const said = reason(id, oneActivity, lang, final) ?? '';
        expect(said).toMatch(/^\p{Lu}.*\.$/u);
        expect(said).not.toMatch(/undefined|NaN|null|\.\.|\s\s|\{|\}|[a-z]\.[a-z]/);
      }
    }
  }
});
