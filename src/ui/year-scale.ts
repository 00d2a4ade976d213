/** Days are whole numbers that grow by one a day; the strip knows only how far they lie apart. */
export interface StripSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface StripMark extends StripSpan {
  /** A day or month to mark, done or not; or a last day. */
  readonly kind: 'observance' | 'done' | 'last';
  /** The day itself, short: “26/6”. */
  readonly short: string;
}

export interface StripMonth {
  readonly from: number;
  readonly to: number;
  /** “Th 6” */
  readonly label: string;
  /** “Tháng 6 năm 2026” */
  readonly name: string;
}

export interface StripRecords {
  readonly day: number;
  readonly count: number;
}

/** Where a day lies on a strip of a width. */
export function yearScale(months: readonly StripMonth[], width: number) {
  const from = months[0]?.from ?? 0;
  const to = (months.at(-1)?.to ?? from) + 1;
  const x = (day: number) => {
    const inside = Math.min(Math.max(day, from), to);
    return Math.round(((inside - from) / Math.max(1, to - from)) * width * 10) / 10;
  };
  return { x, end: width };
}

/** About how wide the strip's text is, a character; somewhat more than most letters. */
const letter = 7;

/**
 * Puts the names of marks into as few lanes as keep them apart. A name begins at its day, or ends
 * there where it would reach beyond the strip.
 */
export function laneOf(marks: readonly StripMark[], x: (day: number) => number, width: number) {
  const ends: number[] = [];
  return marks.map((mark) => {
    const length = (mark.label.length + mark.short.length + 3) * letter;
    const at = x(mark.from === mark.to ? mark.from + 0.5 : mark.from);
    const anchor = at + length > width ? ('end' as const) : ('start' as const);
    const [left, right] = anchor === 'end' ? [at - length, at] : [at, at + length];
    const free = ends.findIndex((end) => end <= left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = right + letter;
    return { mark, lane, anchor };
  });
}

/** What each month holds; months with nothing to tell are left out. */
export function monthsOf(
  months: readonly StripMonth[],
  {
    bands,
    marks,
    records,
    today,
  }: {
    readonly bands: readonly StripSpan[];
    readonly marks: readonly StripMark[];
    readonly records: readonly StripRecords[];
    readonly today: number | undefined;
  },
) {
  const starts = (month: StripMonth) => (one: { readonly from: number }) =>
    one.from >= month.from && one.from <= month.to;
  return months
    .map((month) => ({
      month,
      count: records
        .filter(({ day }) => day >= month.from && day <= month.to)
        .reduce((sum, { count }) => sum + count, 0),
      bands: bands.filter(starts(month)),
      marks: marks.filter(starts(month)),
      current: today !== undefined && today >= month.from && today <= month.to,
    }))
    .filter(
      ({ count, bands: periods, marks: days, current }) =>
        count > 0 || current || periods.length > 0 || days.length > 0,
    );
}
