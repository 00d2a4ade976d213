import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { withQuery } from '../frame/index.ts';
import type { RoundYear, ShownYear } from './read-year.ts';
import { yearWords } from './words.ts';

interface Shown {
  readonly lang: Lang;
  readonly shown: ShownYear;
  readonly at: RoundYear;
  /** The page without the day; the year's own first page where none is told. */
  readonly path?: string;
}

/** Says over all else that this is not today. */
export function PastBand({ lang, shown, at, path }: Shown) {
  const say = yearWords(lang).past;
  if (shown.on === undefined) return null;
  const today = path ?? withQuery(shown.home, { round: at.round.public_id });
  return (
    <Notice lang={lang} tone="warning" heading={say.band(writtenDay(shown.on))}>
      <p>
        {say.text} <a href={today}>{say.back}</a>
      </p>
    </Notice>
  );
}

/** Chooses a past day to look back at. */
export function PastForm({
  ask,
  shown,
  at,
  path = shown.home,
}: Omit<Shown, 'lang'> & { readonly ask: SignedAsk }) {
  const { lang } = ask;
  const say = yearWords(lang).past;
  const { on, badDay } = shown;
  return (
    <details class="fold no-print" open={badDay !== undefined}>
      <summary>{say.title}</summary>
      <form method="get" action={path} class="inline-form">
        {path === shown.home && <input type="hidden" name="round" value={at.round.public_id} />}
        <DateField
          lang={lang}
          name="on"
          label={say.day}
          required
          value={badDay ?? (on === undefined ? '' : writtenDay(on))}
          error={badDay === undefined ? undefined : say.bad}
        />
        <button type="submit" class="button button-secondary">
          {say.show}
        </button>
      </form>
    </details>
  );
}
