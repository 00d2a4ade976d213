import { leaveOf } from '../../core/access/policy.ts';
import * as tables from '../../core/access/tables.ts';
import { textColumn } from '../../documents/spreadsheets/write/sheet.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Filters } from '../../ui/filters.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  dayOfRow,
  dayWord,
  downloadOf,
  frame,
  listFile,
  pageNumber,
  withQuery,
} from '../frame/index.ts';
import { type ListedCommune, listCommunes } from './commune-queries.ts';
import { communeWords } from './commune-words.ts';
import { known, matcher, pageOf, pageSize, searched } from './list.ts';

const states = ['current', 'ended', 'all'] as const;
const sorts = ['name', '-name', 'code', '-code'] as const;

/** What of the communes the address asks for, in its order. */
async function askedCommunes(ask: SignedAsk) {
  const { who, query } = ask;
  const q = searched(query);
  const state = known(query, 'state', states) ?? 'current';
  const sort = known(query, 'sort', sorts) ?? 'name';
  const all = await ask.within((tx) =>
    listCommunes(tx, who.tenant, {
      by: sort.endsWith('code') ? 'code' : 'name',
      descending: sort.startsWith('-'),
    }),
  );
  const matches = matcher(q);
  const seen = all.filter(
    ({ name, former_names, code, ended_on }) =>
      (state === 'all' || (state === 'ended') === (ended_on !== null)) &&
      matches(name, code, ...former_names),
  );
  return { q, state, sort, all, seen };
}

/** Exactly the communes that the list shows, as an Excel file. */
export async function exportCommunes(ask: SignedAsk): Promise<Reply> {
  const say = communeWords(ask.lang);
  const { seen } = await askedCommunes(ask);
  return listFile(ask, 'xa-phuong', {
    name: say.title,
    columns: [
      textColumn(say.fields.code, 12),
      textColumn(say.fields.name, 36),
      textColumn(say.fields.former_names, 60),
      textColumn(say.fields.help, 36),
      { heading: say.states.ended, width: 14, kind: 'date' },
    ],
    rows: seen.map(({ code, name, former_names, help, ended_on }) => [
      code,
      name,
      former_names.join('; '),
      help,
      ended_on === null ? null : dayOfRow(ended_on),
    ]),
  });
}

export async function showCommunes(ask: SignedAsk): Promise<Reply> {
  const { lang, who, query, path } = ask;
  const say = communeWords(lang);
  const mayChange = leaveOf(tables.communes.change, who.role) !== 'no';
  const { q, state, sort, all, seen } = await askedCommunes(ask);
  const { rows, total, page: at } = pageOf(seen, pageNumber(query));
  const active = [
    ...(q ? [{ label: `“${q}”`, removeHref: withQuery(path, { q: '', page: '' }) }] : []),
    ...(state !== 'current'
      ? [
          {
            label: `${say.state}: ${say.states[state]}`,
            removeHref: withQuery(path, { state: '', page: '' }),
          },
        ]
      : []),
  ];
  const buttons = mayChange && (
    <>
      <LinkButton href="/imports/communes">{say.import}</LinkButton>
      <LinkButton kind="primary" href="/communes/new">
        {say.add}
      </LinkButton>
    </>
  );
  const html = frame(ask, {
    title: say.title,
    children: (
      <>
        <PageHeading title={say.title} lead={say.lead} actions={all.length > 0 && buttons} />
        {all.length === 0 ? (
          <EmptyState
            title={say.none}
            text={mayChange ? say.noneText : undefined}
            action={buttons}
          />
        ) : (
          <>
            <Filters
              lang={lang}
              action="/communes"
              keep={sort === 'name' ? {} : { sort }}
              active={active}
              clearHref="/communes"
            >
              <TextField lang={lang} type="search" name="q" label={say.search} value={q} />
              <SelectField
                lang={lang}
                name="state"
                label={say.state}
                options={states.map((value) => ({ value, label: say.states[value] }))}
                value={state}
                empty={false}
              />
            </Filters>
            <ListBar lang={lang} count={say.count(total)} downloadHref={downloadOf(path)} />
            {total === 0 ? (
              <EmptyState title={say.notFound} text={say.notFoundText} />
            ) : (
              <Table
                lang={lang}
                id="communes"
                caption={say.caption}
                captionHidden
                rows={rows}
                rowKey={({ public_id }) => public_id}
                columns={columnsOf(ask, sort, mayChange)}
              />
            )}
            <Pagination
              lang={lang}
              page={at}
              pageSize={pageSize}
              total={total}
              hrefOf={(to) => withQuery(path, { page: to })}
            />
          </>
        )}
      </>
    ),
  });
  return page(html);
}

function columnsOf(
  { lang, path }: SignedAsk,
  sort: (typeof sorts)[number],
  mayChange: boolean,
): Column<ListedCommune>[] {
  const say = communeWords(lang);
  const sortOf = (by: 'name' | 'code') => {
    const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined;
    const next = order === 'ascending' ? `-${by}` : by;
    return { href: withQuery(path, { sort: next, page: '' }), order } as const;
  };
  const columns: Column<ListedCommune>[] = [
    {
      key: 'name',
      label: say.fields.name,
      rowHeader: true,
      sort: sortOf('name'),
      cell: ({ name, public_id }) =>
        mayChange ? <a href={`/communes/${public_id}`}>{name}</a> : name,
    },
    {
      key: 'code',
      label: say.fields.code,
      unbroken: true,
      sort: sortOf('code'),
      cell: ({ code }) => code,
    },
    {
      key: 'former',
      label: say.fields.former_names,
      cell: ({ former_names }) => former_names.join('; ') || '–',
    },
    { key: 'help', label: say.fields.help, cell: ({ help }) => help || '–' },
    {
      key: 'state',
      label: say.state,
      cell: ({ ended_on }) =>
        ended_on === null ? say.states.current : say.endedOn(dayWord(ended_on)),
    },
  ];
  if (!mayChange) return columns;
  return [
    ...columns,
    {
      key: 'accounts',
      label: say.accounts,
      numeric: true,
      cell: ({ accounts }) => (accounts === 0 ? '–' : accounts),
    },
  ];
}
