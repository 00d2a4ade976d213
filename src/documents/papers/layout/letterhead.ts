import { type Day, partsOf } from '../../../core/vietnamese/day.ts';
import type { Paper, PaperNumber } from '../paper.ts';
import { plain } from '../plain.ts';
import { sizes } from './measures.ts';
import { para } from './paras.ts';
import type { Grid, GridCell, Para, Rule } from './sheet.ts';

const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
/** The words of the motto in bold, in units of their size: its rule is as long. */
const mottoLength = 12.24;
/** An average bold capital, in units of its size. */
const capital = 0.7;
/** The right column holds the country's name on one line; a little more than it measures. */
const rightShare = 0.585;

/** What stands side by side at the top: who issues it, the country, the number, place and day. */
export function letterhead(paper: Paper, width: number): Grid {
  const right = width * rightShare;
  const left = width - right;
  const { parent, issuer } = paper.letterhead;
  const { letterhead: size } = sizes;
  const middle = { align: 'centre' as const, size };
  const issuing = capitals(issuer);
  return {
    kind: 'grid',
    columns: [left, right],
    ruled: false,
    head: 0,
    rows: [
      row(
        [
          ...(parent === undefined ? [] : [para(capitals(parent), middle)]),
          para(issuing, { ...middle, bold: true }),
          rule(Math.min(issuing.length * capital * size, left) * 0.42, left),
        ],
        [
          para(country, { ...middle, bold: true }),
          para(motto, { align: 'centre', size: sizes.motto, bold: true }),
          rule(mottoLength * sizes.motto, right),
        ],
      ),
      ...numberAndDay(paper),
    ],
    after: 14,
  };
}

function numberAndDay({ number, place, day }: Paper): Grid['rows'] {
  if (number === undefined && day === undefined) return [];
  const numbered = number === undefined ? '' : numberLine(number);
  const dated = day === undefined ? '' : placeAndDay(place, day);
  return [
    row(
      [para(numbered, { align: 'centre', size: sizes.number })],
      [para(dated, { align: 'centre', size: sizes.placeAndDay, italic: true })],
    ),
  ];
}

/** The short rule in the middle under words of so many letters. */
export function rule(length: number, within: number, after = 6): Rule {
  return { kind: 'rule', length, within, after };
}

const row = (...columns: readonly (readonly (Para | Rule)[])[]) => ({
  cells: columns.map(cell),
  splits: false,
  keep: true,
});

export function cell(content: readonly (Para | Rule)[]): GridCell {
  return { columns: 1, rows: 1, middle: false, content };
}

export function capitals(text: string): string {
  return plain(text).toLocaleUpperCase('vi');
}

/** “Số: 12/BC-THPT”; a draft leaves room for the number. */
function numberLine({ given, symbol }: PaperNumber): string {
  return `Số: ${given === undefined ? '\u00a0'.repeat(6) : given}/${symbol}`;
}

/** “Hạ Long, ngày 05 tháng 02 năm 2026”, with room for what is not known yet. */
export function placeAndDay(place: string, day: NonNullable<Paper['day']>): string {
  const room = '\u00a0'.repeat(6);
  if (typeof day === 'object') return `${place}, ngày ${room} tháng ${room} năm ${day.year}`;
  return `${place}, ${longDay(day)}`;
}

/** The decree wants a zero before days under 10 and the months 1 and 2. */
export function longDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  const twoDigits = (n: number, below: number) => (n < below ? `0${n}` : String(n));
  return `ngày ${twoDigits(date, 10)} tháng ${twoDigits(month, 3)} năm ${year}`;
}
