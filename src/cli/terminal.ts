import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

type Format = Parameters<typeof styleText>[0];

/** How wide a page is: what an 80-column terminal shows, whatever the real width. */
export const pageWidth = 80;

/** Paints text, or leaves it plain where the output is no terminal or NO_COLOR is set. */
export type Paint = (format: Format, text: string) => string;

/** A paint for an output; colours go only to a terminal that wants them. */
export function paintFor(stream: NodeJS.WritableStream & { isTTY?: boolean }): Paint {
  return (format, text) => styleText(format, text, { stream, validateStream: true });
}

/** Text in lines of at most `width` columns, each led by `indent` spaces. */
export function paragraph(text: string, indent: number, width = pageWidth): string {
  const lines = wrapAnsi(text, width - indent, { hard: true }).split('\n');
  return lines.map((line) => ' '.repeat(indent) + line.trimEnd()).join('\n');
}

/** Text filled up with spaces to a width in columns, as the eye counts them. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** Text in lines of at most `width` columns. */
export function wrapLines(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split('\n');
}
