import type { ComponentChildren } from 'preact';
import { Footer } from './footer.tsx';
import type { Link } from './link.ts';
import { Mark } from './mark.tsx';
import { Shell, type ShellProps } from './shell.tsx';
import { LanguageLink } from './user-menu.tsx';
import { words } from './words.ts';

export interface NarrowPageProps extends ShellProps {
  readonly organisation: string;
  readonly heading: string;
  /** Told to everyone on every page, as on the pages inside. */
  readonly banner?: string | undefined;
  readonly lead?: string | undefined;
  readonly homeHref?: string | undefined;
  readonly otherLanguageHref?: string | undefined;
  readonly footerLinks?: readonly Link[] | undefined;
  readonly children: ComponentChildren;
}

/** One question at a time, for someone not yet inside: sign-in, set-up, an error. */
export function NarrowPage(props: NarrowPageProps) {
  const { lang, homeHref } = props;
  const brand = (
    <>
      <Mark />
      <span>{words(lang).product}</span>
    </>
  );
  return (
    <Shell {...props} class={props.banner ? 'body-narrow has-banner' : 'body-narrow'}>
      <header class="cover">
        <div class="cover-text">
          {homeHref ? (
            <a class="brand" href={homeHref}>
              {brand}
            </a>
          ) : (
            <p class="brand">{brand}</p>
          )}
          <p class="cover-motto">{words(lang).motto}</p>
        </div>
        {props.otherLanguageHref && (
          <p class="cover-language">
            <LanguageLink lang={lang} href={props.otherLanguageHref} />
          </p>
        )}
        <FieldOfDots />
      </header>
      <div class="narrow">
        {props.banner && <p class="banner">{props.banner}</p>}
        <main id="main" class="narrow-main" tabIndex={-1}>
          <h1>{props.heading}</h1>
          {props.lead && <p class="lead">{props.lead}</p>}
          {props.children}
        </main>
        <Footer organisation={props.organisation} links={props.footerLinks ?? []} />
      </div>
    </Shell>
  );
}

const columns = 5;
const rows = 10;
const gap = { x: 50, y: 40 };
const bright = { column: 3, row: 3 };

/** Fifty units, one of them bright: about how rare full marks are. */
function FieldOfDots() {
  const places = Array.from({ length: columns * rows }, (_, n) => ({
    column: n % columns,
    row: Math.floor(n / columns),
  }));
  const x = (place: number) => 4 + place * gap.x;
  const y = (place: number) => 19 + place * gap.y;
  return (
    <svg
      class="cover-dots"
      viewBox={`0 0 ${(columns - 1) * gap.x + 8} ${(rows - 1) * gap.y + 38}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {places.map(({ column, row }) =>
        column === bright.column && row === bright.row ? (
          <g key="bright">
            <circle class="mark-halo" cx={x(column)} cy={y(row)} r="19" />
            <circle class="mark-ring" cx={x(column)} cy={y(row)} r="13" />
            <circle class="mark-dot" cx={x(column)} cy={y(row)} r="8" />
          </g>
        ) : (
          <circle class="cover-dot" key={`${column}-${row}`} cx={x(column)} cy={y(row)} r="4" />
        ),
      )}
    </svg>
  );
}
