/** A line of the table of measures. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  /** The rival and what it covers; a dash where there is none. */
  readonly rival: string;
  readonly theirs: string;
  readonly ratio: string;
  readonly line: string;
  readonly reached: boolean;
}

const heads = ['what', 'ours', 'rival', "the rival's", 'ratio', 'line to reach', 'reached'];

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.ours,
    row.rival,
    row.theirs,
    row.ratio,
    row.line,
    row.reached ? 'yes' : 'MISSED',
  ]);
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...cells.map((row) => row[i]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(heads), rule, ...cells.map(line)].join('\n');
}

/** A speed with three digits that mean something: `684 000/s`. */
export function perSecond(value: number): string {
  return `${figure(value)}/s`;
}

export function milliseconds(value: number): string {
  return `${figure(value)} ms`;
}

/** `1.23×` */
export function times(value: number): string {
  return `${figure(value)}×`;
}

function figure(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })
    .format(value)
    .replaceAll(',', ' ');
}
