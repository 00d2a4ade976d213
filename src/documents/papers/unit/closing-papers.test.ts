import { describe, expect, test } from 'vitest';
import { expectAlike } from '../../../../test/support/both-texts.ts';
import { docxParagraphs } from '../../../../test/support/paper-files.ts';
import {
  closingBySafety,
  closingOfCompany,
  closingOfSchool,
} from '../../../../test/support/sample-papers.ts';
import { dayOf } from '../../../core/vietnamese/day.ts';
import { renderDocx } from '../docx/render-docx.ts';
import type { Paper } from '../paper.ts';
import { type AssessedResult, counted } from './assessed.ts';
import { bienBanHop } from './bien-ban-hop.ts';
import { toTrinhDeNghi } from './to-trinh-de-nghi.ts';

const textOf = async (paper: Paper) => (await docxParagraphs(await renderDocx(paper))).join('\n');

const of = (...results: readonly AssessedResult[]) => [
  { criteria: results.map((result) => ({ result })) },
];

test('results are counted in one order, and only those that occur', () => {
  expect(counted(of('notApplicable', 'awaiting', 'met', 'open', 'notMet', 'met'))).toBe(
    '06 tiêu chí, trong đó 02 tiêu chí đạt, 01 tiêu chí không đạt, 01 tiêu chí chưa đủ căn cứ, 01 tiêu chí chờ kết quả, 01 tiêu chí không áp dụng',
  );
  expect(counted(of('met'))).toBe('01 tiêu chí, trong đó 01 tiêu chí đạt');
  expect(counted([])).toBe('00 tiêu chí');
});

describe('a proposal', () => {
  const proposal = (closing = closingOfCompany(), day = dayOf(2026, 1, 8)) =>
    toTrinhDeNghi({ ...closing, enclosed: ['Báo cáo', 'Biên bản'], day });

  test('names every criterion that is not simply met, with its reason', async () => {
    const text = await textOf(proposal());
    expect(text).toContain('08 tiêu chí đạt, 03 tiêu chí không đạt');
    expect(text).toMatch(/Tiêu chí 8 \(h\): .*“Khá”, cần “Xuất sắc”\./);
    expect(text).toMatch(/Tiêu chí 14 \(e\): .*Chưa có bằng khen/);
    expect(text).not.toMatch(/^- Tiêu chí 9/m);
  });

  test('promises what is awaited only where something is', async () => {
    const closing = closingOfCompany();
    expect(await textOf(proposal())).toContain('gửi bổ sung văn bản');
    const clauses = closing.clauses.map((clause) => ({
      ...clause,
      criteria: clause.criteria.map((one) => ({ ...one, result: 'met' as const, reasons: [] })),
    }));
    const text = await textOf(proposal({ ...closing, clauses }));
    expect(text).not.toContain('gửi bổ sung văn bản');
    expect(text).toContain('14 tiêu chí, trong đó 14 tiêu chí đạt.');
  });

  test('of the other set tells once why six of its criteria do not apply', async () => {
    const text = await textOf(proposal(closingBySafety()));
    expect(text).toContain('11 tiêu chí, trong đó 05 tiêu chí đạt, 06 tiêu chí không áp dụng.');
    expect(text.match(/Đơn vị không phải là cơ sở giáo dục/g)).toHaveLength(1);
    expect(text).toContain('Điều 7 khoản 1, Điều 7 khoản 2,');
    expect(text).not.toMatch(/14|Khoản 3\b/);
  });

  test('that is not signed yet is of the year in which it was made', async () => {
    const closing = { ...closingOfCompany(), made: dayOf(2026, 1, 3), day: undefined };
    const text = await textOf(toTrinhDeNghi({ ...closing, enclosed: [] }));
    expect(text).toMatch(/Trường Khê, ngày\s+tháng\s+năm 2026/u);
    expect(text).not.toContain('Hồ sơ kèm theo');
  });
});

describe('minutes', () => {
  const minutes = (closing = closingOfSchool()) =>
    bienBanHop({
      ...{ ...closing, where: undefined, day: undefined, chair: { name: 'Bà A' }, secretary: {} },
      attending: [{ body: 'Công an xã' }, { body: 'Ban Chỉ đạo xã', who: 'ông B' }],
    });

  test('leave to the hand what only the meeting knows', async () => {
    const text = await textOf(minutes());
    expect(text).toContain('Thời gian bắt đầu: ........ giờ ........ phút, ngày ........');
    expect(text).toContain('- Công an xã: \n');
    expect(text).toContain('- Ban Chỉ đạo xã: ông B.');
    expect(text).toContain('4. Chủ trì: Bà A.');
    expect(text).toContain('tán thành ........ người');
  });

  test('give the result of every criterion, of whichever set', async () => {
    const school = await textOf(minutes());
    expect(school.match(/^Tiêu chí \d+ \(.\)$/gmu)).toHaveLength(14);
    const told = await expectAlike(minutes(closingBySafety()), 'TiêuchíNộidungKếtquả');
    expect(told.match(/Điều[67]khoản\d/g)).toHaveLength(11);
  });

  test('are signed by the secretary on the left and the chair on the right', async () => {
    const { signatures } = minutes();
    expect(signatures.map(({ office, name }) => [office, name])).toEqual([
      ['Thư ký', undefined],
      ['Chủ trì', 'Bà A'],
    ]);
  });
});
