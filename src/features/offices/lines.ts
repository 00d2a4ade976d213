import type { FormReader } from '../frame/index.ts';

export interface LinesAsked {
  readonly label: string;
  readonly required?: boolean;
  readonly maxLines: number;
  /** Of each line, in characters. */
  readonly maxLength: number;
  readonly many: (max: number) => string;
  readonly long: (line: number, max: number, has: number) => string;
}

/** A text of one thing a line: each once, empty lines left out. */
export function readLines(form: FormReader, name: string, asked: LinesAsked): string[] {
  const { label, required = false, maxLines, maxLength, many, long } = asked;
  const text = form.lines(name, { label, required, max: maxLines * (maxLength + 1) });
  if (form.errors.some(({ field }) => field === name)) return [];
  const lines = [...new Set(text.split('\n').filter((line) => line !== ''))];
  const tooLong = lines.findIndex((line) => [...line].length > maxLength);
  if (lines.length > maxLines) form.fault(name, many(maxLines));
  else if (tooLong >= 0) {
    form.fault(name, long(tooLong + 1, maxLength, [...(lines[tooLong] ?? '')].length));
  }
  return lines;
}
