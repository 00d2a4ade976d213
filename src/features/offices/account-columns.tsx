import type { SignedAsk } from '../../platform/http/route.ts';
import { type ShownStatus, StatusTag } from '../../ui/status-tag.tsx';
import type { Column } from '../../ui/table.tsx';
import { frameWords, instantWord, withQuery } from '../frame/index.ts';
import type { OfficeAccount } from './account-queries.ts';
import { type AccountState, officeAccountWords } from './account-words.ts';

export const accountSorts = ['name', '-name', 'login', '-login', 'seen', '-seen'] as const;

export type ListedAccount = OfficeAccount & {
  readonly office: string;
  readonly state: AccountState;
};

const shapes: Readonly<Record<AccountState, ShownStatus>> = {
  active: 'met',
  invited: 'awaiting',
  expired: 'open',
  disabled: 'notApplicable',
};

export function AccountStateTag({
  ask: { lang },
  state,
}: {
  readonly ask: SignedAsk;
  readonly state: AccountState;
}) {
  return (
    <StatusTag lang={lang} status={shapes[state]} label={officeAccountWords(lang).states[state]} />
  );
}

export function accountColumns(
  ask: SignedAsk,
  sort: (typeof accountSorts)[number],
): Column<ListedAccount>[] {
  const { lang, path } = ask;
  const say = officeAccountWords(lang);
  const sortOf = (by: 'name' | 'login' | 'seen') => {
    const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined;
    const next = order === 'ascending' ? `-${by}` : by;
    return { href: withQuery(path, { sort: next, page: '' }), order } as const;
  };
  return [
    {
      key: 'name',
      label: say.name,
      rowHeader: true,
      sort: sortOf('name'),
      cell: ({ name, public_id }) => <a href={`/accounts/${public_id}`}>{name}</a>,
    },
    {
      key: 'login',
      label: say.login,
      unbroken: true,
      sort: sortOf('login'),
      cell: ({ login }) => login,
    },
    { key: 'role', label: say.role, cell: ({ role }) => frameWords(lang).roles[role] },
    { key: 'office', label: say.office, cell: ({ office }) => office },
    {
      key: 'state',
      label: say.state,
      cell: ({ state }) => <AccountStateTag ask={ask} state={state} />,
    },
    {
      key: 'factor',
      label: say.factor,
      cell: ({ totp_secret }) => (totp_secret === null ? say.factorOff : say.factorOn),
    },
    {
      key: 'seen',
      label: say.seen,
      unbroken: true,
      sort: sortOf('seen'),
      cell: ({ seen_at }) => (seen_at === null ? say.never : instantWord(seen_at)),
    },
  ];
}
