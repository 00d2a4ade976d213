import type { Lang } from '../core/text.ts';
import { classes } from './ids.ts';
import { words } from './words.ts';

export interface ConflictRow {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** The field's name, where each value is chosen by itself: sent as `mine` or `theirs`. */
  readonly choice?: { readonly name: string; readonly value: 'mine' | 'theirs' } | undefined;
}

export interface ConflictProps {
  readonly lang: Lang;
  readonly caption: string;
  /** “Bạn vừa nhập”. */
  readonly mine: string;
  /** “Lê Thị Hoa đã lưu lúc 14:05, 12/06/2026”. */
  readonly theirs: string;
  readonly rows: readonly ConflictRow[];
}

/** Two versions of one thing side by side, so that nobody's work is overwritten unseen. */
export function Conflict({ lang, caption, mine, theirs, rows }: ConflictProps) {
  const say = words(lang);
  return (
    <table class="conflict">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.conflictItem}</th>
          <th scope="col">{mine}</th>
          <th scope="col">{theirs}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const differs = row.mine !== row.theirs;
          return (
            <tr key={row.label} class={classes(differs && 'conflict-differs') || undefined}>
              <th scope="row">
                {row.label}
                <span class="conflict-note">
                  {differs ? say.conflictDiffers : say.conflictSame}
                </span>
              </th>
              <Version row={row} side="mine" heading={mine} differs={differs} />
              <Version row={row} side="theirs" heading={theirs} differs={differs} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Version({
  row,
  side,
  heading,
  differs,
}: {
  readonly row: ConflictRow;
  readonly side: 'mine' | 'theirs';
  readonly heading: string;
  readonly differs: boolean;
}) {
  const text = row[side] === '' ? '–' : row[side];
  return (
    <td data-label={heading}>
      {differs && row.choice ? (
        <label class="conflict-choice">
          <input
            type="radio"
            name={row.choice.name}
            value={side}
            checked={row.choice.value === side}
            aria-label={`${row.label}, ${heading}: ${text}`}
          />
          <span>{text}</span>
        </label>
      ) : (
        text
      )}
    </td>
  );
}
