import type { ComponentChildren } from 'preact';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { Ask, SignedAsk } from '../../platform/http/route.ts';
import type { ErrorShown } from '../../platform/http/services.ts';
import type { Who } from '../../platform/http/who.ts';
import { ErrorPage } from '../../ui/error-page.tsx';
import type { Link } from '../../ui/link.ts';
import { NarrowPage } from '../../ui/narrow-page.tsx';
import type { NavigationProps } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { renderPage } from '../../ui/render.ts';
import { withQuery } from './address.ts';
import { dayIn } from './days.ts';
import { navigationOf } from './navigation.ts';
import { frameWords } from './words.ts';

export interface FrameProps {
  readonly title: string;
  readonly breadcrumbs?: readonly Link[] | undefined;
  readonly side?: NavigationProps | undefined;
  readonly hasErrors?: boolean | undefined;
  /** Scripts that this page alone has need of. */
  readonly scripts?: readonly string[] | undefined;
  readonly children: ComponentChildren;
}

/** Roles who work through long lists; the others get large targets and room. */
const denseRoles = ['commune', 'province', 'admin'];

/** A whole page for someone signed in, as text. */
export function frame(ask: SignedAsk, { children, ...props }: FrameProps): string {
  const { lang, who, csrf, assets, flash } = ask;
  const say = frameWords(lang);
  return renderPage(
    <Page
      {...props}
      lang={lang}
      assets={assets}
      banner={bannerOf(ask)}
      homeHref="/"
      nav={navigationOf(who, lang, ask.path)}
      organisation={who.committee}
      flash={flash}
      draftsDone={flash?.draftsDone}
      dense={denseRoles.includes(who.role)}
      user={{
        name: who.name,
        role: roleLine(who, lang),
        links: [{ label: say.myAccount, href: '/account' }],
        otherLanguageHref: otherLanguage(ask),
        signOutAction: '/sign-out',
        csrf,
      }}
    >
      {children}
    </Page>,
  );
}

/** What stands above every page of a server that holds invented data. */
function bannerOf({ trial, lang, now }: Ask): string | undefined {
  const say = frameWords(lang);
  return trial ? `${say.banner} ${say.bannerDay(writtenDay(dayIn(now)))}` : undefined;
}

/** Role and office: “Cán bộ đầu mối · Trường THPT Minh Sơn”. */
function roleLine(who: Who, lang: Ask['lang']): string {
  const role = frameWords(lang).roles[who.role];
  const place = who.unitName ?? who.communeName ?? who.province;
  return `${role} · ${place}`;
}

export interface GuestFrameProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly hasErrors?: boolean | undefined;
  readonly organisation: string;
  readonly children: ComponentChildren;
}

/** A whole page for someone who has not signed in, as text. */
export function guestFrame(ask: Ask, { children, title, ...props }: GuestFrameProps): string {
  const { lang, assets, flash } = ask;
  return renderPage(
    <NarrowPage
      {...props}
      lang={lang}
      assets={assets}
      banner={bannerOf(ask)}
      title={title}
      heading={title}
      draftsDone={flash?.draftsDone}
      otherLanguageHref={otherLanguage(ask)}
    >
      {flash && (
        <Notice lang={lang} tone={flash.tone} live>
          {flash.text}
        </Notice>
      )}
      {children}
    </NarrowPage>,
  );
}

/** A page for a request that was refused or failed, in words. */
export function errorPage(ask: Ask, { status, says, incident }: ErrorShown): string {
  const { lang, who, assets, path } = ask;
  const say = frameWords(lang);
  const organisation = who?.committee ?? say.unnamedOffice;
  const props = { lang, assets, organisation, homeHref: '/', banner: bannerOf(ask) };
  if (status === 413 || status === 429) {
    const { title, text } = say.errors[status];
    return renderPage(
      <NarrowPage {...props} title={title} heading={title} lead={says ?? text}>
        {null}
      </NarrowPage>,
    );
  }
  const retryHref = status === 500 || status === 503 ? path : undefined;
  return renderPage(
    <ErrorPage
      {...props}
      status={status}
      reason={says}
      incident={incident}
      retryHref={retryHref}
    />,
  );
}

function otherLanguage(ask: Ask): string {
  return withQuery(ask.path, { lang: ask.lang === 'vi' ? 'en' : 'vi' });
}
