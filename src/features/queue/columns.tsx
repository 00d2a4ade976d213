import type { Lang } from '../../core/text.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import type { Column } from '../../ui/table.tsx';
import { StateTag } from '../dossiers/index.ts';
import { dayIn, dayOfRow, dayWord, withQuery } from '../frame/index.ts';
import { dossierHref } from './address.ts';
import { dueOf, levelOf, type QueueFilter, type View } from './filter.ts';
import type { QueueRow } from './queries.ts';
import { queueWords } from './words.ts';

/** Views in which the office's own last day still runs. */
const running: readonly View[] = ['waiting', 'appraised', 'returned'];

/** What the queue tells of a dossier; in the view that waits, with the button that takes it in. */
export function columnsOf(ask: SignedAsk, filter: QueueFilter): Column<QueueRow>[] {
  const { lang, who } = ask;
  const say = queueWords(lang);
  const cells: Column<QueueRow>[] = [
    {
      key: 'name',
      label: say.name,
      rowHeader: true,
      sort: sortBy(ask.path, filter, 'name'),
      cell: (row) => <Unit row={row} lang={lang} own={levelOf(who)} />,
    },
    { key: 'commune', label: say.commune, cell: ({ commune }) => commune },
    { key: 'round', label: say.round, cell: ({ round_name }) => round_name },
    {
      key: 'state',
      label: say.state,
      cell: ({ state, late }) => (
        <>
          <StateTag lang={lang} state={state} />
          {late && <span class="cell-note late">{say.late}</span>}
        </>
      ),
    },
    {
      key: 'since',
      label: say.since,
      unbroken: true,
      sort: sortBy(ask.path, filter, 'since'),
      cell: ({ state_at }) => <Since ask={ask} view={filter.view} at={state_at} />,
    },
    { key: 'code', label: say.code, unbroken: true, cell: ({ code }) => code },
    {
      key: 'due',
      label: say.due,
      unbroken: true,
      cell: (row) => <Due ask={ask} day={dueOf(row, who)} runs={running.includes(filter.view)} />,
    },
    {
      key: 'act',
      label: say.act,
      labelHidden: true,
      cell: ({ public_id, name }) => (
        <Button kind="secondary" name="only" value={public_id} ariaLabel={say.takeInOne(name)}>
          {say.takeIn}
        </Button>
      ),
    },
  ];
  const hidden = [
    ...(who.commune === undefined ? [] : ['commune']),
    ...(filter.view === 'waiting' ? [] : ['act']),
  ];
  return cells.filter(({ key }) => !hidden.includes(key));
}

function sortBy(path: string, filter: QueueFilter, key: QueueFilter['sort']) {
  const here = filter.sort === key;
  return {
    href: withQuery(path, {
      sort: key === 'since' ? undefined : key,
      order: here && !filter.descending ? 'desc' : undefined,
      page: undefined,
    }),
    order: here ? (filter.descending ? 'descending' : 'ascending') : undefined,
  } as const;
}

/** The unit, with what is unlike most about it. */
function Unit({
  row: { unit, round, name, unit_code, level, ended },
  lang,
  own,
}: {
  readonly row: QueueRow;
  readonly lang: Lang;
  readonly own: QueueRow['level'];
}) {
  const say = queueWords(lang);
  const notes = [
    unit_code,
    ...(level === own ? [] : [say.keptBy[level]]),
    ...(ended ? [say.ended] : []),
  ];
  return (
    <>
      <a href={dossierHref(unit, round)}>{name}</a>
      <span class="cell-note">{notes.join(' · ')}</span>
    </>
  );
}

interface Shown {
  readonly ask: SignedAsk;
}

function Since({
  ask: { lang, now },
  view,
  at,
}: Shown & { readonly view: View; readonly at: Date }) {
  const say = queueWords(lang);
  const days = dayIn(now) - dayIn(at);
  const waits = view === 'waiting' || view === 'elsewhere';
  // Of what has ended nobody counts the days.
  const told = view === 'decided' || view === 'over' ? undefined : waits ? say.waits : say.lasts;
  return (
    <>
      {writtenDay(dayIn(at))}
      {told && <span class="cell-note">{told(days)}</span>}
    </>
  );
}

function Due({
  ask: { lang, now },
  day,
  runs,
}: Shown & { readonly day: string; readonly runs: boolean }) {
  const say = queueWords(lang);
  const left = dayOfRow(day) - dayIn(now);
  return (
    <>
      {dayWord(day)}
      {runs && (
        <span class={left < 0 ? 'cell-note late' : 'cell-note'}>
          {left < 0 ? say.overdueBy(-left) : say.daysLeft(left)}
        </span>
      )}
    </>
  );
}
