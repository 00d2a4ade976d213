import type { SignedAsk } from '../../platform/http/route.ts';
import { Button, PostButton } from '../../ui/button.tsx';
import { CsrfField } from '../../ui/csrf-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Table } from '../../ui/table.tsx';
import { frameWords } from '../frame/index.ts';
import type { UnitAccount } from './queries.ts';
import { unitAccountWords } from './words.ts';

export interface AccountTableProps {
  readonly ask: SignedAsk;
  readonly accounts: readonly UnitAccount[];
  /** Where the acts on an account are sent: `/unit-accounts`, `/officers`. */
  readonly acts: string;
  readonly mayChange: boolean;
}

/** Who signs in for a unit, with what can be done about each. */
export function AccountTable({ ask, accounts, acts, mayChange }: AccountTableProps) {
  const { lang, csrf } = ask;
  const say = unitAccountWords(lang);
  const stateOf = ({ disabled_at, joined }: UnitAccount) =>
    disabled_at ? 'disabled' : joined ? 'active' : 'invited';
  const shapes = { invited: 'open', active: 'met', disabled: 'notApplicable' } as const;
  return (
    <Table
      lang={lang}
      id="accounts-table"
      caption={say.accounts}
      captionHidden
      rows={accounts}
      rowKey={({ public_id }) => public_id}
      columns={[
        { key: 'name', label: say.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'login', label: say.login, unbroken: true, cell: ({ login }) => login },
        { key: 'role', label: say.role, cell: ({ role }) => frameWords(lang).roles[role] },
        {
          key: 'state',
          label: say.state,
          cell: (account) => (
            <StatusTag
              lang={lang}
              status={shapes[stateOf(account)]}
              label={say.states[stateOf(account)]}
            />
          ),
        },
        ...(mayChange
          ? [
              {
                key: 'act',
                label: say.act,
                labelHidden: true,
                cell: ({ public_id, name, login, disabled_at }: UnitAccount) => {
                  const who = `${name}, ${login}`;
                  return (
                    <div class="actions">
                      {disabled_at === null && (
                        <PostButton
                          action={`${acts}/${public_id}/reset`}
                          csrf={csrf}
                          kind="quiet"
                          ariaLabel={say.resetOf(who)}
                        >
                          {say.reset}
                        </PostButton>
                      )}
                      <PostButton
                        action={`${acts}/${public_id}/${disabled_at ? 'enable' : 'disable'}`}
                        csrf={csrf}
                        kind="quiet"
                        ariaLabel={disabled_at ? say.enableOf(who) : say.disableOf(who)}
                      >
                        {disabled_at ? say.enable : say.disable}
                      </PostButton>
                    </div>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}

/** The part of a unit's page about its accounts. */
export function AccountsPanel(
  props: Omit<AccountTableProps, 'acts'> & { readonly inviteAction: string | undefined },
) {
  const { ask, accounts, inviteAction } = props;
  const say = unitAccountWords(ask.lang);
  return (
    <Panel id="accounts" heading={say.accounts}>
      {accounts.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <AccountTable {...props} acts="/unit-accounts" />
      )}
      {inviteAction && (
        <form method="post" action={inviteAction} class="actions no-print">
          <CsrfField token={ask.csrf} />
          <Button kind="secondary" name="role" value="officer">
            {say.inviteOfficer}
          </Button>
          <Button kind="secondary" name="role" value="head">
            {say.inviteHead}
          </Button>
        </form>
      )}
    </Panel>
  );
}
