import { expect, test } from 'vitest';
import { blank } from '../paper.ts';
import { layBlock } from './blocks.ts';

test('the lines of a blank stay on one page', () => {
  const lines = layBlock(blank('Ý kiến: ', 2), 459);
  expect(lines.map((line) => line.kind === 'para' && line.keep)).toEqual([true, true, false]);
  expect(layBlock(blank(''), 459)).toMatchObject([{ runs: [], dots: true, keep: false }]);
});
