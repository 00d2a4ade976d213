import type { Lang } from '../core/text.ts';
import { CsrfField } from './csrf-field.tsx';
import type { Link } from './link.ts';
import { words } from './words.ts';

export interface UserMenuProps {
  readonly lang: Lang;
  readonly name: string;
  /** Role and office: “Cán bộ đầu mối · Trường THPT Minh Sơn”. */
  readonly role: string;
  readonly links?: readonly Link[] | undefined;
  /** This page in the other language. */
  readonly otherLanguageHref: string;
  readonly signOutAction: string;
  readonly csrf: string;
}

/** A disclosure rather than a menu: it opens without script and every key works as in a page. */
export function UserMenu(props: UserMenuProps) {
  const say = words(props.lang);
  return (
    <details class="user">
      <summary>
        <span class="visually-hidden">{say.account}: </span>
        <span class="user-name">{props.name}</span>
        <span class="user-role">{props.role}</span>
      </summary>
      <ul class="user-panel">
        {props.links?.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <LanguageLink lang={props.lang} href={props.otherLanguageHref} />
        </li>
        <li>
          <form method="post" action={props.signOutAction}>
            <CsrfField token={props.csrf} />
            <button type="submit">{say.signOut}</button>
          </form>
        </li>
      </ul>
    </details>
  );
}

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageLink({ lang, href }: { readonly lang: Lang; readonly href: string }) {
  const other = lang === 'vi' ? 'en' : 'vi';
  return (
    <a href={href} lang={other} hreflang={other}>
      {words(lang).otherLanguage}
    </a>
  );
}
