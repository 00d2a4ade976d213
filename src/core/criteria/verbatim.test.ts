import { describe, expect, test } from 'vitest';
import { projectFile, setIds, theSet } from '../../../test/support/dossiers.ts';

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.each(setIds)('the words of %s', (id) => {
  const { set } = theSet(id);
  const source = folded(projectFile('criteria', id, 'source.txt'));

  test.each(
    set.clauses.flatMap(({ criteria }) => criteria.map((one) => [one.number, one] as const)),
  )('criterion %s stands in the source word for word, italics included', (_number, criterion) => {
    let marked = criterion.text;
    for (const [from, to] of [...(criterion.italic ?? [])].reverse()) {
      marked = `${marked.slice(0, from)}<i>${marked.slice(from, to)}</i>${marked.slice(to)}`;
    }
    expect(source).toContain(folded(marked));
    expect(criterion.text).not.toMatch(/<\/?i>/);
  });

  test('the clauses are called as in the source', () => {
    for (const { title } of set.clauses) expect(source).toContain(folded(title));
  });
});

test('the title keeps its slip and shows the reading beside it', () => {
  const { title } = theSet('dien-hinh-2023').set;
  expect(folded(projectFile('criteria', 'dien-hinh-2023', 'source.txt'))).toContain(title.text);
  expect(title.slips).toEqual([{ printed: 'DIỄN HÌNH', reading: 'ĐIỂN HÌNH' }]);
});

test('every printed letter is where the law has it', () => {
  const { clauses } = theSet('dien-hinh-2023').set;
  expect(
    clauses.map(({ number, criteria }) => [
      number,
      criteria.map((one) => `${one.letter}${one.number}`).join(' '),
    ]),
  ).toEqual([
    [1, 'a1 b2 c3 d4 đ5 e6 g7 h8'],
    [2, 'a9 b10'],
    [3, 'c11 d12 đ13 e14'],
  ]);
});
