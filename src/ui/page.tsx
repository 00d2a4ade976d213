import type { ComponentChildren } from 'preact';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Footer } from './footer.tsx';
import type { Link } from './link.ts';
import { Mark } from './mark.tsx';
import { type NavItem, Navigation, type NavigationProps, SideNavigation } from './navigation.tsx';
import { Notice, type Tone } from './notice.tsx';
import { Shell, type ShellProps } from './shell.tsx';
import { LanguageLink, UserMenu, type UserMenuProps } from './user-menu.tsx';
import { words } from './words.ts';

/** What has just happened, said once on the page after it. */
export interface Flash {
  readonly tone: Tone;
  readonly text: string;
}

export interface PageProps extends ShellProps {
  readonly homeHref: string;
  readonly nav: readonly NavItem[];
  readonly user?: Omit<UserMenuProps, 'lang'> | undefined;
  /** This page in the other language, for visitors without an account. */
  readonly otherLanguageHref?: string | undefined;
  readonly side?: NavigationProps | undefined;
  readonly breadcrumbs?: readonly Link[] | undefined;
  /** Told to everyone on every page: maintenance tonight, a trial with invented data. */
  readonly banner?: string | undefined;
  readonly flash?: Flash | undefined;
  /** The office that runs the system, and links such as “Tra cứu giấy chứng nhận”. */
  readonly organisation: string;
  readonly footerLinks?: readonly Link[] | undefined;
  /** Tighter rows and the whole width, for those who work through hundreds of dossiers. */
  readonly dense?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** A page of the application for someone at work. */
export function Page(props: PageProps) {
  const { lang, side } = props;
  return (
    <Shell {...props} class={props.dense ? 'body-dense' : 'body-roomy'}>
      <Header {...props} />
      <div class={side ? 'frame frame-side' : 'frame'}>
        {side && <SideNavigation {...side} />}
        <main id="main" class="main" tabIndex={-1}>
          {props.breadcrumbs && <Breadcrumbs lang={lang} items={props.breadcrumbs} />}
          {props.flash && (
            <Notice lang={lang} tone={props.flash.tone} live>
              {props.flash.text}
            </Notice>
          )}
          {props.children}
        </main>
      </div>
      <Footer organisation={props.organisation} links={props.footerLinks ?? []} />
    </Shell>
  );
}

function Header({ lang, homeHref, nav, user, otherLanguageHref, banner }: PageProps) {
  const say = words(lang);
  return (
    <header class="band">
      {banner && <p class="banner">{banner}</p>}
      <div class="band-row">
        <a class="brand" href={homeHref}>
          <Mark />
          <span>{say.product}</span>
        </a>
        {nav.length > 0 && <Navigation label={say.mainMenu} items={nav} />}
        {user && <UserMenu lang={lang} {...user} />}
        {!user && otherLanguageHref && (
          <p class="band-language">
            <LanguageLink lang={lang} href={otherLanguageHref} />
          </p>
        )}
      </div>
    </header>
  );
}
