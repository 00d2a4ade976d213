import type { Lang } from '../core/text.ts';
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

const shown = (text: string) => (text === '' ? '–' : text);

/** Two versions of one thing side by side, what differs on top, so that nobody's work is overwritten unseen. */
export function Conflict({ lang, caption, mine, theirs, rows }: ConflictProps) {
  const say = words(lang);
  const differing = rows.filter((row) => row.mine !== row.theirs);
  const same = rows.filter((row) => row.mine === row.theirs);
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
        {differing.map((row) => (
          <tr key={row.label} class="conflict-differs">
            <th scope="row">
              {row.label}
              <span class="conflict-note">{say.conflictDiffers}</span>
            </th>
            <Version row={row} side="mine" heading={mine} />
            <Version row={row} side="theirs" heading={theirs} />
          </tr>
        ))}
        {same.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td colSpan={2} data-label={say.conflictSame}>
              {shown(row.mine)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Version({
  row,
  side,
  heading,
}: {
  readonly row: ConflictRow;
  readonly side: 'mine' | 'theirs';
  readonly heading: string;
}) {
  const text = shown(row[side]);
  return (
    <td data-label={heading}>
      {row.choice ? (
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
