import { stateLabels } from '../../core/dossier/states.ts';
import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dossierHref } from '../dossiers/index.ts';
import type { RoundYear, ShownYear } from './read-year.ts';
import { yearWords } from './words.ts';

export interface DossierLineProps {
  readonly lang: Lang;
  readonly shown: ShownYear;
  readonly at: RoundYear;
}

/** How the dossier of the round stands, and the way to it; the past is only looked at. */
export function DossierLine({ lang, shown, at }: DossierLineProps) {
  const say = yearWords(lang).dossier;
  if (shown.on !== undefined) return null;
  const { closing, state, round, days } = at;
  const says = closing
    ? say.closed(stateLabels[state][lang], writtenDay(closing.on), closing.code)
    : state === 'draft'
      ? say.draft(writtenDay(days.submitBy))
      : say.over(stateLabels[state][lang]);
  const line = (
    <div class="actions">
      <p>{says}</p>
      <LinkButton href={dossierHref(shown.base, round)}>{say.see}</LinkButton>
    </div>
  );
  return closing ? (
    <Notice lang={lang} tone="info">
      {line}
    </Notice>
  ) : (
    line
  );
}
