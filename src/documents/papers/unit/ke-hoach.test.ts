import { expect, test } from 'vitest';
import { docxParagraphs } from '../../../../test/support/paper-files.ts';
import {
  closingOfSchool,
  planOfCompany,
  planOfSchool,
} from '../../../../test/support/sample-papers.ts';
import { plannedClauses } from '../../../../test/support/sample-years.ts';
import { renderDocx } from '../docx/render-docx.ts';
import type { Paper } from '../paper.ts';
import { keHoach } from './ke-hoach.ts';

const paragraphsOf = async (paper: Paper) => docxParagraphs(await renderDocx(paper));
const isBlank = (one: string) => /^\.{20,}$/.test(one);

test('every demand and every dated work has room for who does it', async () => {
  const paragraphs = await paragraphsOf(planOfSchool());
  const demands = plannedClauses('school').flatMap(({ criteria }) =>
    criteria.flatMap((one) => one.demands),
  );
  for (const demand of demands) {
    const at = paragraphs.indexOf(`- ${demand}`);
    expect(isBlank(paragraphs[at + 1] ?? ''), demand).toBe(true);
  }
  expect(paragraphs.filter(isBlank)).toHaveLength(demands.length + 7);
});

test('without dated works it has no empty table, and its parts are counted on', async () => {
  const paragraphs = await paragraphsOf(planOfCompany());
  expect(paragraphs).toContain('III. TỔ CHỨC THỰC HIỆN');
  expect(paragraphs.join('\n')).not.toContain('CÓ THỜI HẠN');
});

test('of another set it holds that set', async () => {
  const { unit, to, grounds, made } = closingOfSchool();
  const clauses = [
    { title: 'Điều 6', criteria: [{ name: 'Khoản 1', label: 'Một', demands: ['Hai'] }] },
  ];
  const plan = keHoach({
    ...{ unit, to, grounds, made, clauses, year: 2027, aim: 'đạt chuẩn', set: 'Thông tư' },
    ...{ works: [], officer: undefined, lastDay: undefined, day: undefined },
  });
  const paragraphs = await paragraphsOf(plan);
  expect(paragraphs).toContain('Khoản 1. Một');
  expect(paragraphs).toContain('- Hai');
  expect(paragraphs.join('\n')).not.toMatch(/14|tiêu chí \d/i);
});

test('who is to be told twice is told once', async () => {
  const { recipients } = planOfCompany();
  expect(recipients).toContain('Công an tỉnh Trường Khê (để báo cáo)');
  expect(recipients).not.toContain('Công an tỉnh Trường Khê');
});
