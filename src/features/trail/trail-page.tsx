import { roles } from '../../core/access/policy.ts';
import type { Lang } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { fieldsOf } from '../../platform/http/fields.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { PostButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Filters } from '../../ui/filters.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Table } from '../../ui/table.tsx';
import {
  downloadOf,
  FormReader,
  frame,
  frameWords,
  instantWord,
  lastPage,
  pageNumber,
  startOf,
  withQuery,
} from '../frame/index.ts';
import { detailLines } from './detail.ts';
import {
  type ActRow,
  countActs,
  findHead,
  listActs,
  namesOf,
  type TrailFilter,
} from './queries.ts';
import { type Group, groups, sentenceOf } from './sentences.ts';
import { trailWords } from './words.ts';

const pageSize = 50;

interface Asked {
  readonly group: Group | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly errors: readonly FieldError[];
}

/** The trail, the newest act first. */
export async function showTrail(ask: SignedAsk): Promise<Reply> {
  const { lang, who, csrf, query } = ask;
  const say = trailWords(lang);
  const asked = readFilter(query, lang);
  const filter = filterOf(asked);
  const shown = await ask.within(async (tx) => {
    const total = await countActs(tx, who.tenant, filter);
    const at = Math.min(pageNumber(query), lastPage(total, pageSize));
    const rows = await listActs(tx, who.tenant, filter, { page: at, size: pageSize });
    const names = await namesOf(tx, who.tenant, rows);
    return { total, at, rows, names, head: await findHead(tx) };
  });
  const { total, at, rows, names, head } = shown;
  const html = frame(ask, {
    title: say.title,
    hasErrors: asked.errors.length > 0,
    children: (
      <>
        <PageHeading title={say.title} lead={say.lead} />
        {head && (
          <Panel
            id="chain"
            heading={say.chain}
            actions={
              <PostButton action="/trail/verify" csrf={csrf}>
                {say.verify}
              </PostButton>
            }
          >
            <p>{say.chainText(head.number)}</p>
            <p>
              {say.head}: <code>{shortCode(head.chain)}</code>
            </p>
          </Panel>
        )}
        <TrailFilters ask={ask} asked={asked} />
        <ListBar
          lang={lang}
          count={say.count(total)}
          downloadHref={asked.errors.length === 0 ? downloadOf(ask.path) : undefined}
        />
        {rows.length === 0 ? (
          <EmptyState title={say.none} text={say.noneText} />
        ) : (
          <Acts lang={lang} rows={rows} names={names} />
        )}
        <Pagination
          lang={lang}
          page={at}
          pageSize={pageSize}
          total={total}
          hrefOf={(n) => withQuery(ask.path, { page: n })}
        />
      </>
    ),
  });
  return page(html, asked.errors.length > 0 ? 422 : 200);
}

export function filterOf({ group, from, to }: Asked): TrailFilter {
  return {
    group,
    from: from === undefined ? undefined : startOf(from),
    before: to === undefined ? undefined : new Date(startOf(to).getTime() + 86_400_000),
  };
}

export function readFilter(query: URLSearchParams, lang: Lang): Asked {
  const say = trailWords(lang);
  const form = new FormReader(fieldsOf(query), lang);
  const group = form.choice('group', groups, { label: say.group });
  const from = form.day('from', { label: say.from });
  const to = form.day('to', { label: say.to });
  if (from !== undefined && to !== undefined && to < from) form.fault('to', say.wrongOrder);
  return { group, from, to, errors: form.errors };
}

/** Enough of a link to compare by eye: sixteen of its letters, in fours. */
export function shortCode(chain: string): string {
  return (chain.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

function TrailFilters({ ask, asked }: { readonly ask: SignedAsk; readonly asked: Asked }) {
  const { lang, query, path } = ask;
  const say = trailWords(lang);
  const { group, from, to, errors } = asked;
  const without = (name: string) => withQuery(path, { [name]: undefined, page: undefined });
  const active = [
    ...(group ? [{ label: say.groups[group], removeHref: without('group') }] : []),
    ...(from !== undefined
      ? [{ label: `${say.from} ${writtenDay(from)}`, removeHref: without('from') }]
      : []),
    ...(to !== undefined
      ? [{ label: `${say.to} ${writtenDay(to)}`, removeHref: without('to') }]
      : []),
  ];
  return (
    <Filters lang={lang} action="/trail" active={active} clearHref="/trail">
      <SelectField
        lang={lang}
        name="group"
        label={say.group}
        empty={say.anyGroup}
        options={groups.map((one) => ({ value: one, label: say.groups[one] }))}
        value={group}
        error={errorOf(errors, 'group')}
      />
      <DateField
        lang={lang}
        name="from"
        label={say.from}
        value={query.get('from') ?? ''}
        error={errorOf(errors, 'from')}
      />
      <DateField
        lang={lang}
        name="to"
        label={say.to}
        value={query.get('to') ?? ''}
        error={errorOf(errors, 'to')}
      />
    </Filters>
  );
}

function Acts({
  lang,
  rows,
  names,
}: {
  readonly lang: Lang;
  readonly rows: readonly ActRow[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const say = trailWords(lang);
  return (
    <Table
      lang={lang}
      id="acts"
      caption={say.title}
      captionHidden
      rows={rows}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'what',
          label: say.what,
          rowHeader: true,
          cell: (row) => sentenceOf(row, lang),
        },
        {
          key: 'detail',
          label: say.detail,
          cell: (row) => {
            // Whoever acts on their own account is named already.
            const own = row.subject_id === row.account_id;
            const name = own ? undefined : names.get(row.subject_id ?? '');
            const told = detailLines(row.detail, lang);
            const named = name && !told.some((line) => line.endsWith(name));
            const lines = named ? [name, ...told] : told;
            return lines.length === 0
              ? frameWords(lang).none
              : lines.map((line) => <p key={line}>{line}</p>);
          },
        },
        { key: 'who', label: say.who, cell: (row) => whoWords(row, lang) },
        { key: 'at', label: say.at, unbroken: true, cell: ({ at }) => instantWord(at) },
        { key: 'number', label: say.number, numeric: true, cell: ({ number }) => number },
      ]}
    />
  );
}

/** The role at the time of the act, and the name that the account bears now. */
export function whoWords({ account_id, role: kept, who }: ActRow, lang: Lang): string {
  const say = trailWords(lang);
  const role = roles.find((one) => one === kept);
  if (account_id === null || role === undefined) return say.system;
  return `${who ?? say.ofUnit} · ${frameWords(lang).roles[role]}`;
}
