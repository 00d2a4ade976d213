import { placingsOf } from '../../core/criteria/placing.ts';
import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { Panel } from '../../ui/panel.tsx';
import { type ListedRecord, RecordList } from '../../ui/record-list.tsx';
import { lacksProof, recordHref } from '../records/index.ts';
import { criterionWords } from './criterion-words.ts';
import type { ShownCriterion } from './find-criterion.ts';

export interface CountedRecordsProps {
  readonly lang: Lang;
  readonly one: ShownCriterion;
}

/** The records that count for the criterion, newest first, each with the checks that it serves. */
export function CountedRecords({ lang, one }: CountedRecordsProps) {
  const say = criterionWords(lang);
  const { shown, at, compiled } = one;
  const records = at.year.records.flatMap((record): ListedRecord[] => {
    const ids = placingsOf(at.set, at.calendar, record, compiled.checks)
      .filter(({ how }) => how === 'counts')
      .map(({ check }) => check.check.id);
    if (ids.length === 0) return [];
    const meta = [
      record.number,
      record.participants !== undefined && say.participants(record.participants),
      say.countsFor(ids.join(', ')),
    ];
    return [
      {
        day: writtenDay(record.date),
        title: record.title,
        href: recordHref(shown.base, record),
        meta: meta.filter(Boolean).join(' · '),
        lacks: lacksProof(record) ? say.noProof : undefined,
      },
    ];
  });
  const byRecords = compiled.checks.some(
    ({ rule }) => rule.asks.categories.length > 0 && rule.asks.figures.length === 0,
  );
  return (
    <Panel
      id="records"
      heading={records.length > 0 ? `${say.counted} (${records.length})` : say.counted}
    >
      {records.length > 0 ? (
        <RecordList lang={lang} records={records} />
      ) : (
        <p>{byRecords ? say.noneCounted : say.notByRecords}</p>
      )}
    </Panel>
  );
}
