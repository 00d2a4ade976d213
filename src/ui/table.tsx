import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { classes } from './ids.ts';
import { words } from './words.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Aligned right, figures of one width. */
  readonly numeric?: boolean | undefined;
  /** Codes and days, which a hyphen or a slash must not break. */
  readonly unbroken?: boolean | undefined;
  /** Names the row; on a phone it heads the row's card. One a table. */
  readonly rowHeader?: boolean | undefined;
  /** For a column of buttons: the label is read out but not shown. */
  readonly labelHidden?: boolean | undefined;
  readonly sort?:
    | { readonly href: string; readonly order?: 'ascending' | 'descending' | undefined }
    | undefined;
}

/** A box to tick in front of each row, for acts on many rows; the table stands in a form. */
export interface RowChoice<Row> {
  readonly name: string;
  readonly heading: string;
  readonly value: (row: Row) => string;
  /** Says which row: “Chọn Trường THPT Minh Sơn”. */
  readonly label: (row: Row) => string;
  readonly checked?: ((row: Row) => boolean) | undefined;
}

export interface TableProps<Row> {
  readonly lang: Lang;
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly choice?: RowChoice<Row> | undefined;
}

/**
 * Where a table is wider than the screen it scrolls, which the keyboard must reach. It is a group and
 * no landmark: the part of the page in which it stands is one already, often of the same name.
 */
const scroller = (id: string) => ({ tabIndex: 0, role: 'group', 'aria-labelledby': id }) as const;

/**
 * The roles that the elements have already. On a phone the rows are shown as cards, and a browser
 * may forget that an element shown as a block was part of a table.
 */
const role = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A list with columns. It scrolls by itself where the screen is too narrow, and can by keyboard. */
export function Table<Row>({ lang, id, columns, rows, rowKey, choice, ...props }: TableProps<Row>) {
  const sorted = columns.some(({ sort }) => sort);
  return (
    <div class="table-frame" {...scroller(id)}>
      <table class="table" {...role.table}>
        <caption id={id} class={props.captionHidden ? 'visually-hidden' : undefined}>
          {props.caption}
        </caption>
        <thead {...role.group}>
          {/* On a phone the columns by which one can sort stand above the cards, after these words. */}
          <tr data-label={sorted ? words(lang).sortBy : undefined} {...role.row}>
            {choice && (
              <th scope="col" class="cell-choice" {...role.columnHeader}>
                <span class="visually-hidden">{choice.heading}</span>
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...role.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role.row}>
              {choice && <ChoiceCell choice={choice} row={row} />}
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading<Row>({ column }: { readonly column: Column<Row> }) {
  const { label, sort } = column;
  return (
    <th
      scope="col"
      class={column.numeric ? 'numeric' : undefined}
      aria-sort={sort && (sort.order ?? 'none')}
      {...role.columnHeader}
    >
      {sort ? (
        <a class="sort" href={sort.href}>
          {label}
          <SortShape order={sort.order} />
        </a>
      ) : (
        <span class={column.labelHidden ? 'visually-hidden' : undefined}>{label}</span>
      )}
    </th>
  );
}

function cellClass<Row>({ numeric, unbroken, labelHidden }: Column<Row>): string | undefined {
  const names = classes(numeric && 'numeric', unbroken && 'unbroken', labelHidden && 'cell-act');
  return names || undefined;
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const content = column.cell(row);
  if (column.rowHeader)
    return (
      <th scope="row" {...role.rowHeader}>
        {content}
      </th>
    );
  return (
    <td
      class={cellClass(column)}
      // Shown before the value on a phone, by the stylesheet, silently: the header says it already.
      data-label={column.labelHidden ? undefined : column.label}
      {...role.cell}
    >
      <div class="cell">{content}</div>
    </td>
  );
}

function ChoiceCell<Row>({ choice, row }: { readonly choice: RowChoice<Row>; readonly row: Row }) {
  return (
    <td class="cell-choice" {...role.cell}>
      <input
        type="checkbox"
        name={choice.name}
        value={choice.value(row)}
        checked={choice.checked?.(row)}
        aria-label={choice.label(row)}
      />
    </td>
  );
}

function SortShape({ order }: { readonly order: 'ascending' | 'descending' | undefined }) {
  return (
    <svg class="sort-shape" viewBox="0 0 10 14" width="10" height="14" aria-hidden="true">
      {order !== 'descending' && <path d="M5 1 9 6H1Z" />}
      {order !== 'ascending' && <path d="M5 13 1 8h8Z" />}
    </svg>
  );
}
