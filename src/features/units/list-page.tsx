import { leaveOf } from '../../core/access/policy.ts';
import * as tables from '../../core/access/tables.ts';
import { unitKindLabels, unitKinds } from '../../core/dossier/unit.ts';
import { sentenceCase } from '../../core/text.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CsrfField } from '../../ui/csrf-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type ActiveFilter, Filters } from '../../ui/filters.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayWord, downloadOf, frame, lastPage, withQuery } from '../frame/index.ts';
import { currentCommunes } from '../offices/index.ts';
import {
  accountStates,
  levels,
  pageSize,
  readFilter,
  type UnitFilter,
  unitStates,
} from './filter.ts';
import { countUnits, type ListedUnit, listUnits } from './queries.ts';
import { unitWords } from './words.ts';

/** The list of units, as its address filters and sorts it. */
export async function showUnits(ask: SignedAsk): Promise<Reply> {
  const { lang, who, path, csrf } = ask;
  const say = unitWords(lang);
  const asked = readFilter(ask.query);
  const { communes, total, filter, units } = await ask.within(async (tx) => {
    const [count, there, rows] = await Promise.all([
      countUnits(tx, who.tenant, asked),
      currentCommunes(tx, who.tenant),
      listUnits(tx, who.tenant, asked, pageSize),
    ]);
    const last = lastPage(count, pageSize);
    const known = { communes: there, total: count };
    if (asked.page <= last) return { ...known, filter: asked, units: rows };
    // A page beyond the end, as after a change, shows the last there is.
    const seen = { ...asked, page: last };
    return { ...known, filter: seen, units: await listUnits(tx, who.tenant, seen, pageSize) };
  });
  const mayChange = leaveOf(tables.units.change, who.role) !== 'no';
  const active = activeFilters(ask, filter, communes);
  const filtered = active.length > 0;
  return page(
    frame(ask, {
      title: say.units,
      children: (
        <>
          <PageHeading
            title={say.units}
            lead={say.lead}
            actions={
              mayChange && (
                <>
                  <LinkButton href="/imports/units">{say.import}</LinkButton>
                  <LinkButton kind="primary" href="/units/new">
                    {say.add}
                  </LinkButton>
                </>
              )
            }
          />
          {(total > 0 || filtered) && (
            <UnitFilters ask={ask} filter={filter} communes={communes} active={active} />
          )}
          {total === 0 ? (
            <EmptyState
              title={filtered ? say.noneFound : say.none}
              text={filtered ? say.noneFoundText : say.noneText}
              action={filtered && <LinkButton href="/units">{say.clear}</LinkButton>}
            />
          ) : (
            <form method="post" action="/units/invite" id="units-form">
              <CsrfField token={csrf} />
              <ListBar lang={lang} count={say.count(total)} downloadHref={downloadOf(path)}>
                {mayChange && <Button kind="secondary">{say.inviteChosen}</Button>}
                <a class="button button-quiet" href={downloadOf(path, 'csv')} download>
                  {say.downloadCsv}
                </a>
              </ListBar>
              <Table
                lang={lang}
                id="units-table"
                caption={say.caption}
                captionHidden
                rows={units}
                rowKey={({ public_id }) => public_id}
                choice={
                  mayChange
                    ? {
                        name: 'unit',
                        heading: say.choose,
                        value: ({ public_id }) => public_id,
                        label: ({ name, code }) => say.chooseUnit(name, code),
                      }
                    : undefined
                }
                columns={columns(ask, filter)}
              />
            </form>
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

function columns(ask: SignedAsk, filter: UnitFilter): Column<ListedUnit>[] {
  const { lang, path } = ask;
  const say = unitWords(lang);
  const sort = (key: UnitFilter['sort']) => {
    const here = filter.sort === key;
    const turn = here && !filter.descending;
    return {
      href: withQuery(path, {
        sort: key === 'name' ? undefined : key,
        order: turn ? 'desc' : undefined,
        page: undefined,
      }),
      order: here
        ? filter.descending
          ? ('descending' as const)
          : ('ascending' as const)
        : undefined,
    };
  };
  const states = { none: 'notApplicable', invited: 'open', active: 'met' } as const;
  return [
    {
      key: 'name',
      label: say.name,
      rowHeader: true,
      sort: sort('name'),
      cell: ({ public_id, name, ended_on, left_out }) => (
        <>
          <a href={`/units/${public_id}`}>{name}</a>
          {ended_on !== null && <span class="cell-note">{say.endedOn(dayWord(ended_on))}</span>}
          {left_out && <span class="cell-note">{say.leftOutShort}</span>}
        </>
      ),
    },
    { key: 'code', label: say.code, unbroken: true, sort: sort('code'), cell: ({ code }) => code },
    { key: 'kind', label: say.kind, cell: ({ kind }) => sentenceCase(unitKindLabels[kind][lang]) },
    { key: 'commune', label: say.commune, sort: sort('commune'), cell: ({ commune }) => commune },
    { key: 'level', label: say.level, cell: ({ level }) => say.levels[level] },
    {
      key: 'account',
      label: say.account,
      cell: ({ account }) => (
        <StatusTag lang={lang} status={states[account]} label={say.accounts[account]} />
      ),
    },
  ];
}

type Communes = readonly { readonly public_id: string; readonly name: string }[];

function UnitFilters({
  ask,
  filter,
  communes,
  active,
}: {
  readonly ask: SignedAsk;
  readonly filter: UnitFilter;
  readonly communes: Communes;
  readonly active: readonly ActiveFilter[];
}) {
  const { lang, who } = ask;
  const say = unitWords(lang);
  const keep: Record<string, string> = {};
  if (filter.sort !== 'name') keep.sort = filter.sort;
  if (filter.descending) keep.order = 'desc';
  return (
    <Filters
      lang={lang}
      action="/units"
      keep={keep}
      active={active}
      clearHref="/units"
      moreOpen={filter.account !== undefined || filter.state !== 'current'}
      more={
        <>
          <SelectField
            lang={lang}
            name="account"
            label={say.account}
            value={filter.account}
            empty={say.anyAccount}
            options={accountStates.map((value) => ({ value, label: say.accounts[value] }))}
          />
          <SelectField
            lang={lang}
            name="state"
            label={say.state}
            value={filter.state}
            empty={false}
            options={unitStates.map((value) => ({ value, label: say.states[value] }))}
          />
        </>
      }
    >
      <TextField lang={lang} type="search" name="q" label={say.search} value={filter.q} />
      {who.commune === undefined && (
        <SelectField
          lang={lang}
          name="commune"
          label={say.commune}
          value={filter.commune}
          empty={say.anyCommune}
          options={communes.map(({ public_id, name }) => ({ value: public_id, label: name }))}
        />
      )}
      <SelectField
        lang={lang}
        name="kind"
        label={say.kind}
        value={filter.kind}
        empty={say.anyKind}
        options={unitKinds.map((value) => ({
          value,
          label: sentenceCase(unitKindLabels[value][lang]),
        }))}
      />
      <SelectField
        lang={lang}
        name="level"
        label={say.level}
        value={filter.level}
        empty={say.anyLevel}
        options={levels.map((value) => ({ value, label: say.levels[value] }))}
      />
    </Filters>
  );
}

function activeFilters(
  { lang, path }: SignedAsk,
  filter: UnitFilter,
  communes: Communes,
): ActiveFilter[] {
  const say = unitWords(lang);
  const without = (name: string) => withQuery(path, { [name]: undefined, page: undefined });
  const one = (name: string, label: string, value: string | undefined): ActiveFilter[] =>
    value === undefined || value === ''
      ? []
      : [{ label: `${label}: ${value}`, removeHref: without(name) }];
  const commune =
    communes.find(({ public_id }) => public_id === filter.commune)?.name ?? filter.commune;
  return [
    ...one('q', say.search, filter.q),
    ...one('commune', say.commune, commune),
    ...one('kind', say.kind, filter.kind && sentenceCase(unitKindLabels[filter.kind][lang])),
    ...one('level', say.level, filter.level && say.levels[filter.level]),
    ...one('account', say.account, filter.account && say.accounts[filter.account]),
    ...one('state', say.state, filter.state === 'current' ? undefined : say.states[filter.state]),
  ];
}
