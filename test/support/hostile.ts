/** Files made to exhaust or to trick a reader, each made only when asked for. */
export const hostileFiles: readonly (readonly [string, () => string])[] = [
  ['an alias bomb', () => aliasBomb(9)],
  ['brackets nested a million deep', () => '['.repeat(1_000_000)],
  ['braces nested deep', () => '{a: '.repeat(200_000)],
  ['lists nested on one line', () => '- '.repeat(400_000)],
  ['keys nested on one line', () => '? '.repeat(400_000)],
  ['mappings nested by indentation', () => staircase(1300)],
  ['a value of a megabyte', () => `a: ${'x'.repeat(999_000)}`],
  ['a quoted value of a megabyte', () => `a: "${'\\n'.repeat(490_000)}"`],
  ['a block of half a million lines', () => `a: |\n${'  x\n'.repeat(240_000)}`],
  ['a key of a megabyte', () => `${'k'.repeat(999_000)}: 1`],
  ['half a million values', () => `a: [${'{},'.repeat(300_000)}]`],
  ['a key given a thousand times', () => 'a: 1\n'.repeat(1000)],
  ['fifty megabytes', () => 'x'.repeat(50_000_000)],
  ['an unclosed quote', () => `a: "${'x\n'.repeat(9000)}`],
  ['a tag that makes code elsewhere', () => 'a: !!js/function "function () {}"'],
  ['a tag of its own', () => '%TAG ! tag:evil,2000:\n---\na: !x 1'],
  ['YAML 1.1', () => '%YAML 1.1\n---\na: yes'],
  ['a hundred thousand directives', () => `${'%FOO a\n'.repeat(100_000)}---\na: 1`],
  ['a hundred thousand documents', () => 'a: 1\n---\n'.repeat(50_000)],
  ['closing braces without end', () => `a:\n${'- }\n'.repeat(50_000)}`],
  ['two documents', () => 'a: 1\n---\nb: 2'],
];

function aliasBomb(levels: number): string {
  const lines = ['l0: &l0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < levels; i++) {
    const alias = `*l${i - 1}`;
    lines.push(`l${i}: &l${i} [${Array(9).fill(alias).join(', ')}]`);
  }
  return lines.join('\n');
}

function staircase(steps: number): string {
  return Array.from({ length: steps }, (_, i) => `${' '.repeat(i)}k:`).join('\n');
}
