import { expect, test } from 'vitest';
import { bothTexts, expectAlike, pdf } from '../../../../test/support/both-texts.ts';
import { docxParagraphs, pdfPages, squeezed } from '../../../../test/support/paper-files.ts';
import { closingOfSchool, evidenceOf } from '../../../../test/support/sample-papers.ts';
import { dayOf } from '../../../core/vietnamese/day.ts';
import { renderDocx } from '../docx/render-docx.ts';
import { danhMucMinhChung, type ListedRecord } from './danh-muc-minh-chung.ts';

const head = 'TTSố,kýhiệuNgàyTênvănbản,việcTiêuchíTệpminhchứng,mãSHA-256';
const digest = '0123456789abcdef'.repeat(4);
const groups = '01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef';

const record = (told: Partial<ListedRecord> = {}): ListedRecord => ({
  number: '12/KH-THPT',
  day: dayOf(2026, 2, 3),
  title: 'Kế hoạch',
  criteria: ['2'],
  files: [],
  seenAt: undefined,
  ...told,
});

const list = (...records: readonly ListedRecord[]) =>
  danhMucMinhChung({ ...closingOfSchool(), records, day: undefined });

const told = async (...records: readonly ListedRecord[]) =>
  docxParagraphs(await renderDocx(list(...records)));

test.each([0, 1, 14, 200])('%i rows are whole, in both files', async (rows) => {
  const [fromPdf, fromDocx] = await bothTexts(evidenceOf(rows), head);
  expect(fromPdf).toBe(fromDocx);
  const numbered = [...fromDocx.matchAll(/Kếhoạch,báocáosố(\d+)về/g)].map(([, n]) => Number(n));
  expect(numbered.toSorted((a, b) => a - b)).toEqual(Array.from({ length: rows }, (_, n) => n + 1));
  expect(fromDocx.includes(head)).toBe(rows > 0);
  expect(fromDocx).toContain(`Danhmụccó${String(rows).padStart(2, '0')}vănbản,việc./.`);
});

test('a page goes on under the same head, to the last', async () => {
  const pages = (await pdfPages(pdf.render(evidenceOf(200)))).map(squeezed);
  expect(pages.length).toBeGreaterThan(15);
  for (const page of pages.filter((one) => one.includes('minh-chung-')))
    expect(page).toContain(head);
});

test('without a record it says so, and shows no empty table', async () => {
  const text = await expectAlike(list());
  expect(text).toContain('Khôngcóvănbản,việcnàođượcghinhận');
  expect(text).not.toContain('SHA-256');
});

test('records stand by day, whatever order they come in', async () => {
  const paragraphs = await told(
    record({ title: 'Ba', day: dayOf(2026, 6, 1) }),
    record({ title: 'Một', day: dayOf(2026, 1, 9) }),
    record({ title: 'Hai', day: dayOf(2026, 2, 28) }),
  );
  expect(paragraphs.filter((one) => /^(Một|Hai|Ba)$/.test(one))).toEqual(['Một', 'Hai', 'Ba']);
});

test('a digest is printed whole, eight characters at a time, under its file', async () => {
  const files = ['a.pdf', 'b.jpg'].map((name) => ({ name, sha256: digest }));
  const paragraphs = await told(record({ files }));
  const at = paragraphs.indexOf('a.pdf');
  expect(paragraphs.slice(at, at + 4)).toEqual(['a.pdf', groups, 'b.jpg', groups]);
});

test('what has no file says where it is seen, or that there is nothing', async () => {
  const file = { name: 'a.pdf', sha256: digest };
  const paragraphs = await told(
    record({ seenAt: 'Văn phòng' }),
    record({ number: undefined, criteria: [] }),
    record({ files: [file], seenAt: 'Văn phòng' }),
  );
  expect(paragraphs.filter((one) => one === 'Xem trực tiếp tại Văn phòng')).toHaveLength(2);
  expect(paragraphs.filter((one) => one === '– Chưa có minh chứng')).toHaveLength(1);
  expect(paragraphs.filter((one) => one === '–')).toHaveLength(2);
  expect(paragraphs.join('\n')).toContain(
    'xếp theo ngày: 01 có tệp minh chứng, 01 xem trực tiếp tại nơi lưu, 01 chưa có minh chứng.',
  );
});
