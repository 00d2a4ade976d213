import { criteriaIn } from '../../core/criteria/standing.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import {
  dayOfRow,
  dayWord,
  downloadOf,
  frame,
  instantWord,
  lastPage,
  withQuery,
} from '../frame/index.ts';
import { currentCommunes } from '../offices/index.ts';
import { WaitingLine, waitingFor } from '../queue/index.ts';
import { type Board, findBoard, lacks } from './board.ts';
import { type BehindFilter, pageSize, readFilter } from './filter.ts';
import { BehindChips, BehindFilters, isFiltered } from './filters.tsx';
import { lacksOf } from './lacks.ts';
import { type BehindRow, countBehind, listBehind } from './queries.ts';
import { behindWords } from './words.ts';

/** Who is behind in a round: counts of each lack, and the units that the address asks for. */
export async function showBehind(ask: SignedAsk): Promise<Reply> {
  const { lang, who, path, now } = ask;
  const say = behindWords(lang);
  const asked = readFilter(ask.query);
  const { waiting, seen } = await ask.within(async (tx) => {
    const [{ rounds, board }, count] = await Promise.all([
      findBoard(tx, who.tenant, ask.query.get('round'), now),
      waitingFor(tx, who),
    ]);
    if (!board) return { waiting: count, seen: undefined };
    const [counts, communes] = await Promise.all([
      countBehind(tx, board, asked),
      currentCommunes(tx, who.tenant),
    ]);
    // A page beyond the end, as after a change, shows the last there is.
    const filter = { ...asked, page: Math.min(asked.page, lastPage(counts.listed, pageSize)) };
    const offset = (filter.page - 1) * pageSize;
    const rows = await listBehind(tx, board, filter, { limit: pageSize, offset });
    return { waiting: count, seen: { rounds, board, counts, communes, filter, rows } };
  });
  if (!seen) {
    return page(
      frame(ask, {
        title: say.title,
        children: (
          <>
            <PageHeading title={say.title} lead={say.lead} />
            <WaitingLine lang={lang} count={waiting} />
            <EmptyState title={say.noRound} text={say.noRoundText} />
          </>
        ),
      }),
    );
  }
  const { rounds, board, counts, communes, filter, rows } = seen;
  const filtered = isFiltered(filter);
  const message = (who.commune !== undefined || filter.commune !== undefined) && counts.listed > 0;
  return page(
    frame(ask, {
      title: say.title,
      children: (
        <>
          <PageHeading
            title={say.title}
            over={board.round.name}
            lead={say.lead}
            actions={
              message && (
                <LinkButton kind="primary" href={messageOf(path)}>
                  {say.message}
                </LinkButton>
              )
            }
          />
          <WaitingLine lang={lang} count={waiting} />
          {(counts.units > 0 || filtered || rounds.length > 1) && (
            <BehindFilters ask={ask} filter={filter} communes={communes} {...{ rounds, board }} />
          )}
          {counts.units > 0 && <BehindChips ask={ask} {...{ filter, board, counts }} />}
          {counts.listed === 0 ? (
            <EmptyState
              title={filtered ? say.noneFound : say.none}
              text={filtered ? say.noneFoundText : say.noneText}
              action={
                filtered && (
                  <LinkButton href={`/behind?round=${board.round.public_id}`}>
                    {say.clear}
                  </LinkButton>
                )
              }
            />
          ) : (
            <>
              <ListBar lang={lang} count={say.count(counts.listed)} downloadHref={downloadOf(path)}>
                <a class="button button-quiet" href={downloadOf(path, 'csv')} download>
                  {say.downloadCsv}
                </a>
              </ListBar>
              <Table
                lang={lang}
                id="behind-table"
                caption={say.caption}
                captionHidden
                rows={rows}
                rowKey={({ public_id }) => public_id}
                columns={columns(ask, board, filter)}
              />
            </>
          )}
          <Pagination
            lang={lang}
            page={filter.page}
            pageSize={pageSize}
            total={counts.listed}
            hrefOf={(n) => withQuery(path, { page: n === 1 ? undefined : n })}
          />
        </>
      ),
    }),
  );
}

function messageOf(path: string): string {
  const url = new URL(withQuery(path, { page: undefined }), 'http://here');
  return `/behind/message${url.search}`;
}

function columns(ask: SignedAsk, board: Board, filter: BehindFilter): Column<BehindRow>[] {
  const { lang, path, who } = ask;
  const say = behindWords(lang);
  const sort = (key: BehindFilter['sort']) => {
    const here = filter.sort === key;
    return {
      href: withQuery(path, {
        sort: key === 'name' ? undefined : key,
        order: here && !filter.descending ? 'desc' : undefined,
        page: undefined,
      }),
      order: here ? (filter.descending ? 'descending' : 'ascending') : undefined,
    } as const;
  };
  return [
    {
      key: 'name',
      label: say.name,
      rowHeader: true,
      sort: sort('name'),
      cell: ({ public_id, name }) => <a href={`/units/${public_id}/year`}>{name}</a>,
    },
    { key: 'code', label: say.code, unbroken: true, sort: sort('code'), cell: ({ code }) => code },
    ...(who.commune === undefined
      ? [
          {
            key: 'commune',
            label: say.commune,
            sort: sort('commune'),
            cell: ({ commune }: BehindRow) => commune,
          },
        ]
      : []),
    { key: 'lacks', label: say.lacks, cell: (row) => <Lacks {...{ ask, board, row }} /> },
    {
      key: 'due',
      label: say.nextDue,
      unbroken: true,
      sort: sort('due'),
      cell: ({ next_due }) => next_due !== null && <Due {...{ ask, board }} day={next_due} />,
    },
    {
      key: 'recorded',
      label: say.lastRecorded,
      cell: ({ last_recorded_at: at }) =>
        at === null ? say.never : instantWord(at).replace(/^\S+ /, ''),
    },
  ];
}

interface Shown {
  readonly ask: SignedAsk;
  readonly board: Board;
}

/** What a unit is short of: first what has a day, then the criteria by their numbers. */
function Lacks({ ask: { lang }, board, row }: Shown & { readonly row: BehindRow }) {
  const say = behindWords(lang);
  const { short, awaiting } = lacksOf(row);
  const late = board.late.filter((one) => lacks(row, one));
  const numbers = (mask: number) => criteriaIn(board.set, mask).join(', ');
  // Their days stand above the list; here they would make three lines of one.
  const lines = [
    ...(row.registered_on === null ? [say.unregistered] : []),
    ...(late.length > 0 ? [say.overdueAll(late.map(({ label }) => label[lang]).join('; '))] : []),
  ];
  const count = criteriaIn(board.set, short).length;
  return (
    <ul class="cell-lines">
      {lines.map((line) => (
        <li key={line} class="late">
          {line}
        </li>
      ))}
      {count > 0 && (
        <li>
          <StatusTag lang={lang} status="open" label={say.short(count, numbers(short))} />
        </li>
      )}
      {awaiting !== 0 && (
        <li>
          <StatusTag lang={lang} status="awaiting" label={say.awaitingResults(numbers(awaiting))} />
        </li>
      )}
      {count === 0 && awaiting === 0 && (
        <li>
          <StatusTag lang={lang} status="met" label={say.allMet} />
        </li>
      )}
    </ul>
  );
}

function Due({ ask: { lang }, board, day }: Shown & { readonly day: string }) {
  const say = behindWords(lang);
  const left = dayOfRow(day) - board.today;
  return (
    <>
      {dayWord(day)}
      <span class={left < 0 ? 'cell-note late' : 'cell-note'}>
        {left < 0 ? say.overdueBy(-left) : say.daysLeft(left)}
      </span>
    </>
  );
}
