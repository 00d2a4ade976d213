import type { ComponentChildren } from 'preact';
import type { Lang } from '../core/text.ts';
import { Mark } from './mark.tsx';
import { words } from './words.ts';

export interface Slip {
  readonly unit: string;
  /** Who hands it out: “Công an xã Minh Sơn”. */
  readonly office: string;
  /** Typed by hand from paper: without `https://`. */
  readonly address: string;
  readonly account: string;
  readonly code: string;
  readonly validUntil: string;
  /** Whom to call: “Đ/c Nguyễn Văn An, 0912 345 678”. */
  readonly help?: string | undefined;
  /** The address as a QR code, an `svg`. */
  readonly qr?: ComponentChildren;
}

/** How many are cut from one sheet of A4, two across. */
const perSheet = 8;

/** A sheet is wider than a phone; the keyboard must reach what scrolls. */
const scroller = { tabIndex: 0 } as const;

/** Invitations to print, cut along the lines and hand out. */
export function SlipSheets({
  lang,
  slips,
}: {
  readonly lang: Lang;
  readonly slips: readonly Slip[];
}) {
  const sheets = Array.from({ length: Math.ceil(slips.length / perSheet) }, (_, n) =>
    slips.slice(n * perSheet, (n + 1) * perSheet),
  );
  return (
    <section class="sheets" aria-label={words(lang).slip.sheets} {...scroller}>
      {sheets.map((sheet, n) => (
        <ul class="sheet" key={`${n} ${sheet[0]?.code}`}>
          {sheet.map((slip) => (
            <li key={slip.code} class="slip">
              <SlipContent lang={lang} slip={slip} />
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

function SlipContent({ lang, slip }: { readonly lang: Lang; readonly slip: Slip }) {
  const say = words(lang).slip;
  return (
    <>
      <p class="slip-head">
        <Mark />
        <span>{say.title}</span>
      </p>
      <p class="slip-unit">{slip.unit}</p>
      <div class="slip-body">
        <dl>
          <dt>{say.address}</dt>
          <dd>{slip.address}</dd>
          <dt>{say.account}</dt>
          <dd>{slip.account}</dd>
          <dt>{say.code}</dt>
          <dd class="slip-code">{slip.code}</dd>
        </dl>
        {slip.qr && <div class="slip-qr">{slip.qr}</div>}
      </div>
      <p class="slip-small">
        {say.how} {say.validUntil(slip.validUntil)} {say.secret}
      </p>
      <p class="slip-small">
        <strong>{slip.office}</strong>
        {slip.help && `. ${say.help}: ${slip.help}`}
      </p>
    </>
  );
}
