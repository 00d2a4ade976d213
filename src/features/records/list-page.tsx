import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import { downloadOf, frame, lastPage, withQuery } from '../frame/index.ts';
import { Outbox } from '../outbox/index.ts';
import { newRecordHref } from './address.ts';
import { crumbsOf } from './crumbs.ts';
import { filtered, pageSize, type RecordFilter, readFilter } from './filter.ts';
import { type Ground, groundOf } from './ground.ts';
import { columnsOf } from './list-columns.tsx';
import { activeFilters, RecordFilters } from './list-filters.tsx';
import { recordsOf, type StoredRecord } from './queries.ts';
import { recordWords } from './words.ts';

/** The records of a unit, as the address filters and sorts them. */
export async function showRecords(ask: SignedAsk): Promise<Reply> {
  const { lang, who, path } = ask;
  const say = recordWords(lang);
  const asked = readFilter(ask.query);
  const { ground, records } = await ask.within(async (tx) => {
    const ground = await groundOf(ask, tx);
    return { ground, records: await recordsOf(tx, who.tenant, ground.unit.id, asked.state) };
  });
  const found = filtered(records, asked, ground);
  // A page beyond the end, as after a change, shows the last there is.
  const filter = { ...asked, page: Math.min(asked.page, lastPage(found.length, pageSize)) };
  const rows = found.slice((filter.page - 1) * pageSize, filter.page * pageSize);
  const active = activeFilters(ask, filter, ground);
  return page(
    frame(ask, {
      title: say.records,
      scripts: [ask.assets.record],
      breadcrumbs: ground.office ? crumbsOf(ask, ground).slice(0, -1) : undefined,
      children: (
        <>
          <PageHeading
            title={say.records}
            lead={say.lead(ground.unit.name)}
            actions={ground.mayChange && <AddButton ask={ask} ground={ground} />}
          />
          <Outbox ask={ask} form={ground.mayChange ? newRecordHref(ground.base, {}) : undefined} />
          {(records.length > 0 || active.length > 0) && (
            <RecordFilters
              ask={ask}
              ground={ground}
              filter={filter}
              records={records}
              active={active}
            />
          )}
          {found.length === 0 ? (
            <Nothing ask={ask} ground={ground} filter={filter} records={records} />
          ) : (
            <div>
              <ListBar
                lang={lang}
                count={say.count(found.length)}
                downloadHref={downloadOf(path)}
              />
              <Table
                lang={lang}
                id="records-table"
                caption={say.caption}
                captionHidden
                rows={rows}
                rowKey={({ record }) => record.publicId}
                columns={columnsOf(ask, ground, filter)}
              />
            </div>
          )}
          <Pagination
            lang={lang}
            page={filter.page}
            pageSize={pageSize}
            total={found.length}
            hrefOf={(n) => withQuery(path, { page: n === 1 ? undefined : n })}
          />
        </>
      ),
    }),
  );
}

function AddButton({ ask, ground }: { readonly ask: SignedAsk; readonly ground: Ground }) {
  return (
    <LinkButton kind="primary" href={newRecordHref(ground.base, {})}>
      {recordWords(ask.lang).add}
    </LinkButton>
  );
}

/** In place of the list: nothing yet, nothing deleted, or nothing that fits. */
function Nothing({
  ask,
  ground,
  filter,
  records,
}: {
  readonly ask: SignedAsk;
  readonly ground: Ground;
  readonly filter: RecordFilter;
  readonly records: readonly StoredRecord[];
}) {
  const say = recordWords(ask.lang);
  const all = <LinkButton href={`${ground.base}/records`}>{say.clear}</LinkButton>;
  if (records.length > 0)
    return <EmptyState title={say.noneFound} text={say.noneFoundText} action={all} />;
  if (filter.state === 'deleted') return <EmptyState title={say.noneDeleted} action={all} />;
  return (
    <EmptyState
      title={say.none}
      text={say.noneText}
      action={ground.mayChange && <AddButton ask={ask} ground={ground} />}
    />
  );
}
