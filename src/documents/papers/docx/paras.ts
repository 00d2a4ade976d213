import { AlignmentType, BorderStyle, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { mayBreak } from '../layout/breaks.ts';
import { type Para, type Rule, ruleHeight } from '../layout/sheet.ts';

/** Word counts in twentieths of a point, sizes of letters in halves and lines in 240ths. */
export const twips = (points: number) => Math.round(points * 20);
const halves = (points: number) => Math.round(points * 2);
const lines = (count: number) => Math.round(count * 240);

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const;

/** What a paragraph owes to where it stands. */
export interface Place {
  /** How wide the text is there. */
  readonly width: number;
  readonly before?: number;
  readonly onNewPage?: boolean;
  readonly keep?: boolean;
}

export function paragraph(para: Para, place: Place): Paragraph {
  const { size } = para;
  const run = ({ text, bold, italic }: Para['runs'][number]) =>
    // Word itself breaks what is too long.
    new TextRun({ text: text.replaceAll(mayBreak, ''), bold, italics: italic, size: halves(size) });
  const dots = new TextRun({ children: [new Tab()], size: halves(size) });
  return new Paragraph({
    children: [...para.runs.map(run), ...(para.dots ? [dots] : [])],
    // Of an empty one the mark at its end tells the height.
    run: { size: halves(size) },
    alignment: alignments[para.align],
    spacing: {
      before: twips(place.before ?? 0),
      after: twips(para.after),
      line: lines(para.spacing),
      lineRule: 'auto',
    },
    indent: { left: twips(para.indent), firstLine: twips(para.firstLine) },
    keepNext: para.keep || (place.keep ?? false),
    pageBreakBefore: place.onNewPage ?? false,
    ...(para.level > 0 && { outlineLevel: para.level - 1 }),
    ...(para.dots && {
      tabStops: [{ type: TabStopType.RIGHT, position: twips(place.width), leader: LeaderType.DOT }],
    }),
  });
}

/** A line as the border of an empty paragraph, drawn in from both sides to its length. */
export function rule({ length, within, after }: Rule, keep = true): Paragraph {
  const side = twips(Math.max(within - length, 0) / 2);
  return new Paragraph({
    children: [],
    spacing: { before: 0, after: twips(after), line: twips(ruleHeight), lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    keepNext: keep,
  });
}

/** As low as Word allows: what must stand between two tables, and after the last. */
export function thread(place: Omit<Place, 'width'>): Paragraph {
  return new Paragraph({
    children: [],
    spacing: { before: twips(place.before ?? 0), after: 0, line: 20, lineRule: 'exact' },
    pageBreakBefore: place.onNewPage ?? false,
  });
}
