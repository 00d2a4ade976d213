import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { home } from '../../../test/support/dossiers.ts';
import { docxXml, pdfPages, zipParts } from '../../../test/support/paper-files.ts';
import { aPaper } from '../../../test/support/plain-paper.ts';
import { openCrew } from '../../platform/crew/crew.ts';
import { fileName, papersZip } from './papers-zip.ts';
import { printerOver } from './printer.ts';

const crew = openCrew(join(home, 'src/documents/papers/print-main.ts'), { atOnce: 1 });
afterAll(() => crew.close());
const printer = printerOver(crew);

describe('printing', () => {
  test('gives a file of each kind, from a process of its own', async () => {
    const paper = aPaper();
    expect((await pdfPages(await printer.print(paper, 'pdf')))[0]).toContain('BÁO CÁO');
    expect(await docxXml(await printer.print(paper, 'docx'))).toContain('BÁO CÁO');
  });

  test('many at once wait their turn', async () => {
    const files = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        printer.print(aPaper({ subject: `Việc thứ ${n}` }), 'pdf'),
      ),
    );
    for (const [n, file] of files.entries())
      expect((await pdfPages(file))[0]).toContain(`Việc thứ ${n}`);
  });
});

describe('a zip file of papers', () => {
  test('holds each paper in each format, and is the same each time', async () => {
    const zip = () =>
      buffer(
        Readable.from(
          papersZip(
            ['Báo cáo: A/B', 'báo cáo  A B', '../../x'].map((name) => ({ name, paper: aPaper() })),
            ['docx', 'pdf'],
            printer,
          ),
        ),
      );
    const bytes = await zip();
    const parts = await zipParts(bytes);
    expect([...parts.keys()]).toEqual([
      'Báo cáo A B.docx',
      'Báo cáo A B.pdf',
      'báo cáo A B (2).docx',
      'báo cáo A B (2).pdf',
      'x.docx',
      'x.pdf',
    ]);
    expect((await pdfPages(parts.get('x.pdf') ?? Buffer.alloc(0)))[0]).toContain('BÁO CÁO');
    expect(await zip()).toEqual(bytes);
  });

  test('fails with the paper that cannot be printed', async () => {
    const broken = { print: () => Promise.reject(new Error('no font')) };
    const papers = [{ name: 'a', paper: aPaper() }];
    await expect(buffer(Readable.from(papersZip(papers, ['pdf'], broken)))).rejects.toThrow(
      'no font',
    );
  });

  test.each([
    ['', 'Văn bản'],
    ['CON', 'Văn bản CON'],
    ['..', 'Văn bản'],
    ['a\0b\u202ec', 'a b c'],
    ['Tie\u0302\u0301ng  Việt. ', 'Tiếng Việt'],
    ['Ư'.repeat(200), 'Ư'.repeat(100)],
  ])('%j is called %j', (name, called) => {
    expect(fileName(name)).toBe(called);
  });
});
