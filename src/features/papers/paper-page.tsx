import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { dossierHref, type KeptDossier, type RoundSet, type Whose } from '../dossiers/index.ts';
import { frame } from '../frame/index.ts';
import { letterheadHref } from '../letterhead/index.ts';
import { paperFileHref, paperPageHref } from './addresses.ts';
import { needsClosing, type PaperKind, paperLabels } from './kinds.ts';
import { paperWords } from './words.ts';

export interface ShownPaper {
  readonly whose: Whose;
  readonly round: RoundSet;
  readonly kept: KeptDossier | undefined;
  readonly kind: PaperKind;
  /** How many pages are shown; none where the paper cannot be made yet. */
  readonly shown: number;
  /** How many it has. */
  readonly pages: number;
}

export function paperPage(ask: SignedAsk, given: ShownPaper): string {
  const { lang } = ask;
  const say = paperWords(lang);
  const { whose, round, kept, kind, shown, pages } = given;
  const { base, office, unit, home } = whose;
  const name = paperLabels[kind][lang];
  const code = kept?.state.closing?.code;
  return frame(ask, {
    title: name,
    breadcrumbs: [
      ...(office ? [{ label: unit.name, href: home }] : []),
      { label: round.round.name, href: dossierHref(base, round.round) },
    ],
    children: (
      <>
        <PageHeading
          over={[office && unit.name, round.round.name].filter(Boolean).join(' · ')}
          title={name}
          lead={shown > 0 && (needsClosing(kind) && code ? say.codeNote(code) : say.draftNote)}
          actions={
            shown > 0 && (
              <>
                <LinkButton
                  kind="primary"
                  href={paperFileHref(base, round.round, kind, 'docx')}
                  ariaLabel={`${say.word}: ${name}`}
                >
                  {say.word}
                </LinkButton>
                <LinkButton
                  href={paperFileHref(base, round.round, kind, 'pdf')}
                  ariaLabel={`${say.pdf}: ${name}`}
                >
                  {say.pdf}
                </LinkButton>
                <LinkButton kind="quiet" href={letterheadHref(base)}>
                  {say.letterhead}
                </LinkButton>
              </>
            )
          }
        />
        {shown === 0 ? (
          <Notice lang={lang} tone="info">
            <p>
              {say.notYet} <a href={dossierHref(base, round.round)}>{say.toDossier}</a>
            </p>
          </Notice>
        ) : (
          <ol class="paper-pages">
            {Array.from({ length: shown }, (_, n) => (
              <li key={n}>
                <img
                  class="paper-page"
                  src={paperPageHref(base, round.round, kind, n + 1)}
                  alt={say.pageOf(name, n + 1, pages)}
                  loading={n === 0 ? 'eager' : 'lazy'}
                />
              </li>
            ))}
          </ol>
        )}
        {pages > shown && <p>{say.shown(shown, pages)}</p>}
      </>
    ),
  });
}
