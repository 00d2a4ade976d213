import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CsrfField } from '../../ui/csrf-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import { downloadOf, frame, lastPage, withQuery } from '../frame/index.ts';
import { currentCommunes } from '../offices/index.ts';
import { withSameFilter } from './address.ts';
import { columnsOf } from './columns.tsx';
import { levelOf, pageSize, type QueueFilter, readFilter } from './filter.ts';
import { clearHref, isFiltered, QueueFilters, QueueTabs } from './filters.tsx';
import { countQueue, listQueue, type QueueRow, startedRounds } from './queries.ts';
import { queueWords } from './words.ts';

/** The queue of an office: what waits for it first, and every dossier past draft by its state. */
export async function showQueue(ask: SignedAsk): Promise<Reply> {
  const { lang, who, path } = ask;
  const say = queueWords(lang);
  const asked = readFilter(ask.query);
  const office = { tenant: who.tenant, level: levelOf(who) };
  const { counts, rounds, communes, filter, rows } = await ask.within(async (tx) => {
    const [found, started, there] = await Promise.all([
      countQueue(tx, office, asked),
      startedRounds(tx, who.tenant),
      currentCommunes(tx, who.tenant),
    ]);
    // A page beyond the end, as after a change, shows the last there is.
    const last = lastPage(found[asked.view], pageSize);
    const seen = { ...asked, page: Math.min(asked.page, last) };
    const offset = (seen.page - 1) * pageSize;
    return {
      counts: found,
      rounds: started,
      communes: there,
      filter: seen,
      rows: await listQueue(tx, office, seen, { limit: pageSize, offset }),
    };
  });
  const total = counts[filter.view];
  return page(
    frame(ask, {
      title: say.title,
      children: (
        <>
          <PageHeading title={say.title} lead={say.lead} />
          <QueueFilters ask={ask} {...{ filter, rounds, communes }} />
          <QueueTabs ask={ask} {...{ filter, counts }} />
          {total === 0 ? (
            <Nothing ask={ask} filter={filter} />
          ) : (
            <Listed ask={ask} {...{ filter, rows, total }} />
          )}
          <Pagination
            lang={lang}
            page={filter.page}
            pageSize={pageSize}
            total={total}
            hrefOf={(n) => withQuery(path, { page: n === 1 ? undefined : n })}
          />
        </>
      ),
    }),
  );
}

interface Shown {
  readonly ask: SignedAsk;
  readonly filter: QueueFilter;
}

function Nothing({ ask: { lang }, filter }: Shown) {
  const say = queueWords(lang);
  if (!isFiltered(filter)) return <EmptyState {...say.empty[filter.view]} />;
  return (
    <EmptyState
      title={say.noneFound}
      text={say.noneFoundText}
      action={<LinkButton href={clearHref(filter)}>{say.clear}</LinkButton>}
    />
  );
}

/** The dossiers of a view; those that wait stand in the form that takes them in. */
function Listed({
  ask,
  filter,
  rows,
  total,
}: Shown & { readonly rows: readonly QueueRow[]; readonly total: number }) {
  const { lang, path, csrf } = ask;
  const say = queueWords(lang);
  const waiting = filter.view === 'waiting';
  const list = (
    <>
      <ListBar lang={lang} count={say.count(total)} downloadHref={downloadOf(path)}>
        {waiting && <Button>{say.takeInChosen}</Button>}
        <a class="button button-quiet" href={downloadOf(path, 'csv')} download>
          {say.downloadCsv}
        </a>
      </ListBar>
      <Table
        lang={lang}
        id="queue-table"
        caption={say.caption}
        captionHidden
        rows={rows}
        rowKey={({ public_id }) => public_id}
        choice={
          waiting
            ? {
                name: 'dossier',
                heading: say.choose,
                value: ({ public_id }) => public_id,
                label: ({ name }) => say.chooseOne(name),
              }
            : undefined
        }
        columns={columnsOf(ask, filter)}
      />
    </>
  );
  if (!waiting) return list;
  return (
    <form method="post" action={withSameFilter('/queue/take-in', path)} id="queue-form">
      <CsrfField token={csrf} />
      {list}
    </form>
  );
}
