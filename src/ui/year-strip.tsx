import {
  laneOf,
  monthsOf,
  type StripMark,
  type StripMonth,
  type StripRecords,
  type StripSpan,
  yearScale,
} from './year-scale.ts';

export interface YearStripProps {
  /** What the picture shows, for those who do not see it; the list says it in full. */
  readonly label: string;
  readonly months: readonly StripMonth[];
  readonly bands: readonly StripSpan[];
  readonly marks: readonly StripMark[];
  readonly today: { readonly day: number; readonly label: string } | undefined;
  readonly records: readonly StripRecords[];
  /** How many records a month has, in words: “03 việc đã ghi”. */
  readonly counted: (count: number) => string;
  readonly listLabel: string;
}

const width = 1100;
const laneHeight = 20;
const bodyHeight = 74;

/** A year from left to right: periods, days to mark, last days, today, and a dot a record. */
export function YearStrip(props: YearStripProps) {
  const { months, bands, marks, today, records } = props;
  const { x, end } = yearScale(months, width);
  const lanes = laneOf(marks, x, width);
  const top = 8 + (Math.max(-1, ...lanes.map(({ lane }) => lane)) + 1) * laneHeight;
  const base = top + bodyHeight;
  return (
    <figure class="year-strip">
      <svg
        class="year-picture"
        viewBox={`0 0 ${width} ${base + 52}`}
        role="img"
        aria-label={props.label}
      >
        {bands.map(({ from, to, label }) => (
          <g key={label}>
            <rect
              class="strip-band"
              x={x(from)}
              y={top}
              width={x(to + 1) - x(from)}
              height={bodyHeight}
            />
            <text class="strip-text strip-gold" x={x(from) + 6} y={top + 16}>
              {label}
            </text>
          </g>
        ))}
        {lanes.map(({ mark, lane, anchor }) => (
          <Mark
            key={`${mark.from} ${mark.label}`}
            mark={mark}
            y={16 + lane * laneHeight}
            anchor={anchor}
            from={x(mark.from)}
            to={x(mark.to + 1)}
            top={top}
            base={base}
          />
        ))}
        {months.map(({ from, to, label }) => (
          <g key={from}>
            <path class="strip-tick" d={`M${x(from)} ${base - 8}V${base}`} />
            <text class="strip-text strip-month" x={x((from + to + 1) / 2)} y={base + 18}>
              {label}
            </text>
          </g>
        ))}
        <path class="strip-axis" d={`M0 ${base}H${end}`} />
        {records.map(({ day, count }) => (
          <Dots key={day} x={x(day + 0.5)} base={base} count={count} />
        ))}
        {today && <Today x={x(today.day + 0.5)} label={today.label} top={top} base={base} />}
      </svg>
      <MonthList {...props} />
    </figure>
  );
}

interface MarkProps {
  readonly mark: StripMark;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly base: number;
}

function Mark({ mark, y, anchor, from, to, top, base }: MarkProps) {
  const { kind, short, label } = mark;
  const middle = (from + to) / 2;
  return (
    <g class={`strip-${kind}`}>
      {mark.from === mark.to ? (
        <path class="strip-line" d={`M${middle} ${y + 4}V${base}`} />
      ) : (
        <>
          <path class="strip-line" d={`M${from} ${y + 4}V${top}`} />
          <rect class="strip-span" x={from} y={top} width={to - from} height={base - top} />
        </>
      )}
      <text class="strip-text" x={mark.from === mark.to ? middle : from} y={y} text-anchor={anchor}>
        {`${kind === 'done' ? '✓ ' : ''}${short} ${label}`}
      </text>
    </g>
  );
}

/** Several records of a day stand on one another, as far as there is room. */
const mostDots = 5;

function Dots({ x, base, count }: { x: number; base: number; count: number }) {
  const dots = Math.min(count, mostDots);
  return (
    <>
      {Array.from({ length: dots }, (_, n) => (
        <circle key={n} class="strip-dot" cx={x} cy={base - 8 - n * 11} r="4.5" />
      ))}
      {count > mostDots && (
        <text class="strip-text strip-month" x={x} y={base - 8 - dots * 11}>
          {count}
        </text>
      )}
    </>
  );
}

function Today({
  x,
  label,
  top,
  base,
}: {
  readonly x: number;
  readonly label: string;
  readonly top: number;
  readonly base: number;
}) {
  const anchor = x < 60 ? 'start' : x > width - 60 ? 'end' : 'middle';
  return (
    <g class="strip-today">
      <path class="strip-line" d={`M${x} ${top}V${base + 26}`} />
      <text class="strip-text" x={x} y={base + 42} text-anchor={anchor}>
        {label}
      </text>
    </g>
  );
}

/** The same by month: what a phone shows, and what is read aloud. */
function MonthList({ months, bands, marks, today, records, counted, listLabel }: YearStripProps) {
  const shown = monthsOf(months, { bands, marks, records, today: today?.day });
  return (
    <ul class="year-months" aria-label={listLabel}>
      {shown.map(({ month, count, bands: periods, marks: days, current }) => (
        <li key={month.from} class={current ? 'year-month year-month-now' : 'year-month'}>
          <p class="year-month-name">{month.name}</p>
          <ul>
            {current && today && <li class="year-today">{today.label}</li>}
            {count > 0 && <li class="year-count">{counted(count)}</li>}
            {periods.map(({ label }) => (
              <li key={label}>{label}</li>
            ))}
            {days.map(({ kind, short, label }) => (
              <li key={`${short} ${label}`} class={`year-${kind}`}>
                {`${kind === 'done' ? '✓ ' : ''}${short} ${label}`}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
