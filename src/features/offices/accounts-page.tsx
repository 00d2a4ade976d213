import { textColumn } from '../../documents/spreadsheets/write/sheet.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type ActiveFilter, Filters } from '../../ui/filters.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Table } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  asProgram,
  downloadOf,
  frame,
  frameWords,
  instantWord,
  listFile,
  pageNumber,
  withQuery,
} from '../frame/index.ts';
import { accountColumns, accountSorts } from './account-columns.tsx';
import {
  communesWithoutAccount,
  currentCommunes,
  listAccounts,
  stateOf,
} from './account-queries.ts';
import { accountStates, officeAccountWords, officeRoles } from './account-words.ts';
import { known, matcher, pageOf, pageSize, searched } from './list.ts';
import { officeOf } from './office.ts';
import { getProvince } from './province-queries.ts';

/** What of the accounts the address asks for, in its order. */
async function askedAccounts(ask: SignedAsk) {
  const { who, query, now } = ask;
  const { tenant } = who;
  const q = searched(query);
  const sort = known(query, 'sort', accountSorts) ?? 'name';
  const role = known(query, 'role', officeRoles);
  const state = known(query, 'state', accountStates);
  const { all, province, communes, without } = await asProgram(ask, async (tx) => ({
    all: await listAccounts(tx, tenant, {
      by: sort === 'login' || sort === '-login' ? 'login' : sort.endsWith('seen') ? 'seen' : 'name',
      descending: sort.startsWith('-'),
    }),
    province: await getProvince(tx, tenant),
    communes: await currentCommunes(tx, tenant),
    without: await communesWithoutAccount(tx, tenant),
  }));
  const commune = communes.find(({ public_id }) => public_id === query.get('commune'));
  const matches = matcher(q);
  const seen = all
    .map((row) => ({ ...row, office: officeOf(row, province), state: stateOf(row, now) }))
    .filter(
      (row) =>
        (!role || row.role === role) &&
        (!state || row.state === state) &&
        (!commune || row.commune_id === commune.id) &&
        matches(row.name, row.login, row.email ?? '', row.office),
    );
  return { q, sort, role, state, commune, without, seen };
}

/** Exactly the accounts that the list shows, as an Excel file. */
export async function exportAccounts(ask: SignedAsk): Promise<Reply> {
  const { lang } = ask;
  const say = officeAccountWords(lang);
  const { seen } = await askedAccounts(ask);
  return listFile(ask, 'tai-khoan', {
    name: say.title,
    columns: [
      textColumn(say.name, 32),
      textColumn(say.login, 24),
      textColumn(say.role, 20),
      textColumn(say.office, 36),
      textColumn(say.state, 20),
      textColumn(say.factor, 16),
      textColumn(say.seen, 20),
    ],
    rows: seen.map(({ name, login, role, office, state, totp_secret, seen_at }) => [
      name,
      login,
      frameWords(lang).roles[role],
      office,
      say.states[state],
      totp_secret === null ? say.factorOff : say.factorOn,
      seen_at === null ? say.never : instantWord(seen_at),
    ]),
  });
}

/** Everyone who works in an office, and the communes that have nobody yet. */
export async function showAccounts(ask: SignedAsk): Promise<Reply> {
  const { lang, query, path, csrf } = ask;
  const say = officeAccountWords(lang);
  const roleWords = frameWords(lang).roles;
  const { q, sort, role, state, commune, without, seen } = await askedAccounts(ask);
  const { rows, total, page: at } = pageOf(seen, pageNumber(query));
  const leave = (name: string) => withQuery(path, { [name]: '', page: '' });
  const active: ActiveFilter[] = [
    ...(q ? [{ label: `“${q}”`, removeHref: leave('q') }] : []),
    ...(role ? [{ label: roleWords[role], removeHref: leave('role') }] : []),
    ...(state ? [{ label: say.states[state], removeHref: leave('state') }] : []),
    ...(commune ? [{ label: commune.name, removeHref: leave('commune') }] : []),
  ];
  const html = frame(ask, {
    title: say.title,
    children: (
      <>
        <PageHeading
          title={say.title}
          lead={say.lead}
          actions={
            <LinkButton kind="primary" href="/accounts/new">
              {say.add}
            </LinkButton>
          }
        />
        {without.length > 0 && (
          <div class="no-print">
            <Notice lang={lang} tone="info" heading={say.withoutTitle(without.length)}>
              <p>{say.withoutText}</p>
              <PostButton action="/accounts/invite-communes" csrf={csrf}>
                {say.inviteAll}
              </PostButton>
            </Notice>
          </div>
        )}
        <Filters
          lang={lang}
          action="/accounts"
          keep={{
            ...(sort !== 'name' && { sort }),
            ...(commune && { commune: commune.public_id }),
          }}
          active={active}
          clearHref="/accounts"
        >
          <TextField lang={lang} type="search" name="q" label={say.search} value={q} />
          <SelectField
            lang={lang}
            name="role"
            label={say.role}
            options={officeRoles.map((value) => ({ value, label: roleWords[value] }))}
            value={role}
            empty={say.anyRole}
          />
          <SelectField
            lang={lang}
            name="state"
            label={say.state}
            options={accountStates.map((value) => ({ value, label: say.states[value] }))}
            value={state}
            empty={say.anyState}
          />
        </Filters>
        <ListBar lang={lang} count={say.count(total)} downloadHref={downloadOf(path)} />
        {total === 0 ? (
          <EmptyState title={say.notFound} text={say.notFoundText} />
        ) : (
          <Table
            lang={lang}
            id="accounts"
            caption={say.caption}
            captionHidden
            rows={rows}
            rowKey={({ public_id }) => public_id}
            columns={accountColumns(ask, sort)}
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
    ),
  });
  return page(html);
}
