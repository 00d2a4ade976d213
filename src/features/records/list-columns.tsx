import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { Column } from '../../ui/table.tsx';
import { instantWord, withQuery } from '../frame/index.ts';
import { recordHref } from './address.ts';
import type { ListedRecord, RecordFilter } from './filter.ts';
import { categoryLabel, type Ground } from './ground.ts';
import { Marks } from './marks.tsx';
import { checkWord, criterionWord, type RoundPlacement } from './places.tsx';
import { recordWords } from './words.ts';

/** The columns of the list of records. */
export function columnsOf(
  ask: SignedAsk,
  ground: Ground,
  filter: RecordFilter,
): Column<ListedRecord>[] {
  const { lang } = ask;
  const say = recordWords(lang);
  return [
    {
      key: 'title',
      label: say.title,
      rowHeader: true,
      sort: sortBy(ask, filter, 'title'),
      cell: ({ record }) => (
        <>
          <a href={recordHref(ground.base, record)}>{record.title}</a>
          <span class="cell-note">
            {record.category.map((key) => categoryLabel(ground, key, lang)).join('; ')}
          </span>
        </>
      ),
    },
    {
      key: 'day',
      label: say.day,
      unbroken: true,
      sort: sortBy(ask, filter, 'day'),
      cell: ({ record }) => writtenDay(record.date),
    },
    {
      key: 'places',
      label: say.counting,
      cell: ({ places }) => <PlacesInShort lang={lang} places={places} />,
    },
    {
      key: 'proof',
      label: say.proof,
      cell: ({ record }) => (
        <>
          {record.files > 0 && <span>{say.fileCount(record.files)}</span>}
          {record.files === 0 && record.citation !== '' && (
            <span>{say.citedAt(record.citation)}</span>
          )}
          <Marks lang={lang} record={record} ground={ground} />
        </>
      ),
    },
    {
      key: 'entered',
      label: say.entered,
      sort: sortBy(ask, filter, 'entered'),
      cell: ({ record }) => instantWord(record.enteredAt),
    },
  ];
}

/** Where a record counts, a line a round: the headings of its criteria, each once. */
export function placesInShort(
  places: readonly RoundPlacement[],
  lang: Lang,
): readonly { readonly round: string; readonly where: string }[] {
  return places.flatMap(({ round: { round, set }, placement: { counts } }) => {
    const headings = counts.map(({ check }) => criterionWord(set, check, lang));
    const where = [...new Set(headings)].join(', ');
    return counts.length === 0 ? [] : [{ round: round.name, where }];
  });
}

/** The same check by check, for a file. */
export function placesInFull(places: readonly RoundPlacement[], lang: Lang): string {
  return places
    .flatMap(({ round: { round, set }, placement: { counts } }) =>
      counts.map(({ check }) => `${round.name}: ${checkWord(set, check, lang)}`),
    )
    .join('; ');
}

function PlacesInShort({
  lang,
  places,
}: {
  readonly lang: Lang;
  readonly places: readonly RoundPlacement[];
}) {
  const lines = placesInShort(places, lang);
  if (lines.length === 0) return <span>{recordWords(lang).notCounting}</span>;
  return (
    <>
      {lines.map(({ round, where }) => (
        <span key={round} class="places-line">
          {where} <span class="cell-note">{round}</span>
        </span>
      ))}
    </>
  );
}

function sortBy({ path }: SignedAsk, filter: RecordFilter, key: RecordFilter['sort']) {
  const here = filter.sort === key;
  const href = withQuery(path, {
    sort: key === 'day' ? undefined : key,
    order: here && !filter.turned ? 'turned' : undefined,
    page: undefined,
  });
  // Titles begin with A, days with the newest.
  const rising = (key === 'title') !== filter.turned;
  const order = rising ? ('ascending' as const) : ('descending' as const);
  return { href, order: here ? order : undefined };
}
