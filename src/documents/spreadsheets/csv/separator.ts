import { CsvSplitter, type Separator } from './records.ts';

const separators: readonly Separator[] = [',', ';', '\t'];

/** Excel's own way of naming the separator: a first line that it does not show. */
const named = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i;

/** The separator of a file, from how it begins, and how many characters only serve to name it. */
export function separatorOf(head: string): { separator: Separator; skip: number } {
  const match = named.exec(head);
  const told = separators.find((one) => one === match?.[1]);
  if (match && told) return { separator: told, skip: match[0].length };
  const [best = ','] = separators
    .map((separator) => ({ separator, fit: fitOf(head, separator) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ separator }) => separator);
  return { separator: best, skip: 0 };
}

/**
 * How well a separator fits: the share of records that have the most common number of fields, that
 * number being more than one; of two that fit as well, the one that parts more.
 */
function fitOf(head: string, separator: Separator): number {
  const tally = new Map<number, number>();
  const records = recordsOf(head, separator).filter((record) => record.some((one) => one !== ''));
  for (const { length } of records) if (length > 1) tally.set(length, (tally.get(length) ?? 0) + 1);
  const fits = [...tally].map(([fields, times]) => times / records.length + fields / 10_000);
  return Math.max(0, ...fits);
}

function recordsOf(head: string, separator: Separator): string[][] {
  const splitter = new CsvSplitter(separator);
  splitter.write(head);
  const complete = splitter.take();
  // A file of one line may have no line end.
  if (complete.length === 0) splitter.write('\n');
  return [...complete, ...splitter.take()];
}
