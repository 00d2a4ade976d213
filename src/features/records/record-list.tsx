import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { KeptRecord, RoundSet, UnitYear } from '../dossiers/index.ts';
import { recordHref } from './address.ts';
import { PlacesInShort } from './list-columns.tsx';
import { lacksProof } from './marks.tsx';
import { placesOf, unitRounds } from './places.tsx';
import { recordWords } from './words.ts';

export interface RecordListProps {
  readonly lang: Lang;
  /** Before the addresses of the year. */
  readonly base: string;
  readonly year: UnitYear;
  readonly rounds: readonly RoundSet[];
  readonly records: readonly KeptRecord[];
}

/** A few records, as beside a criterion: day, title, where each counts, how many files it has. */
export function RecordList({ lang, base, year, rounds, records }: RecordListProps) {
  const known = unitRounds(year, rounds);
  const say = recordWords(lang);
  return (
    <ul class="record-list">
      {records.map((record) => (
        <li key={record.publicId}>
          <span class="record-list-day">{writtenDay(record.date)}</span>
          <div>
            <a href={recordHref(base, record)}>{record.title}</a>
            <p class="cell-note">
              {lacksProof(record)
                ? say.noProof
                : record.files > 0
                  ? say.fileCount(record.files)
                  : say.citedAt(record.citation)}
            </p>
            <p class="cell-note">
              <PlacesInShort lang={lang} places={placesOf(known, record)} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
