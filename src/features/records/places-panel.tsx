import type { Lang } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Ground } from './ground.ts';
import { Places, placesOf } from './places.tsx';
import { recordSoFar } from './read-record.ts';
import type { TypedRecord } from './typed.ts';
import { recordWords } from './words.ts';

/** Where what is typed so far would count: told before it is saved, by the rules that then judge it. */
export function PlacesPanel({
  lang,
  ground,
  typed,
  today,
}: {
  readonly lang: Lang;
  readonly ground: Ground;
  readonly typed: TypedRecord;
  readonly today: Day;
}) {
  const say = recordWords(lang);
  const record = recordSoFar(typed, ground);
  return (
    <section class="panel" aria-labelledby="places" data-record-places aria-live="polite">
      <h2 id="places" class="places-heading">
        {say.places}
      </h2>
      {!record && <p>{say.chooseFirst}</p>}
      {record && record.date > today && (
        <Notice lang={lang} tone="danger">
          {say.future(writtenDay(today))}
        </Notice>
      )}
      {record && record.date <= today && (
        <Places lang={lang} record={record} places={placesOf(ground.rounds, record)} />
      )}
    </section>
  );
}
