export interface Figure {
  /** As each language writes it: “1.284”. */
  readonly value: string;
  readonly label: string;
  /** What it is out of, or how it has changed: “trên 1.402 đơn vị đăng ký”. */
  readonly note?: string | undefined;
  readonly href?: string | undefined;
}

/** Two to four numbers that say how things stand, before anything else. */
export function Figures({ items }: { readonly items: readonly Figure[] }) {
  return (
    <ul class="figures">
      {items.map(({ value, label, note, href }) => (
        <li key={label}>
          <p class="figure-value">{value}</p>
          <p class="figure-label">{href ? <a href={href}>{label}</a> : label}</p>
          {note && <p class="figure-note">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
