import { leaveOf } from '../../core/access/policy.ts';
import { rounds as access } from '../../core/access/tables.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListBar } from '../../ui/list-bar.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { type ShownStatus, StatusTag } from '../../ui/status-tag.tsx';
import { Table } from '../../ui/table.tsx';
import { dayWord, frame } from '../frame/index.ts';
import { findChoices } from './choices.ts';
import { listRounds } from './queries.ts';
import { roundWords } from './words.ts';

/** The state of a round as a shape: open, not yet, over. */
const shapes: Readonly<Record<RoundRow['state'], ShownStatus>> = {
  open: 'met',
  draft: 'open',
  closed: 'notApplicable',
};

export function StateTag({
  lang,
  state,
}: {
  readonly lang: SignedAsk['lang'];
  readonly state: RoundRow['state'];
}) {
  return <StatusTag lang={lang} status={shapes[state]} label={roundWords(lang).state[state]} />;
}

/** Every round of the province, the open ones first. */
export async function showRounds(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = roundWords(lang);
  const { rounds, sets } = await ask.within(async (tx) => ({
    rounds: await listRounds(tx, who.tenant),
    sets: (await findChoices(tx, who.tenant)).sets,
  }));
  const create = leaveOf(access.change, who.role) !== 'no' && (
    <LinkButton kind="primary" href="/rounds/new">
      {say.create}
    </LinkButton>
  );
  const setOf = ({ criteria_set_id }: RoundRow) => {
    const one = sets.find(({ row }) => row.id === criteria_set_id);
    return (
      one && (
        <a href={`/criteria-sets/${one.row.public_id}`}>
          {say.setVersion(one.compiled.set.source[lang], one.row.set_version)}
        </a>
      )
    );
  };
  return page(
    frame(ask, {
      title: say.title,
      children: (
        <>
          <PageHeading title={say.title} lead={say.lead} actions={create} />
          {rounds.length === 0 ? (
            <EmptyState title={say.none} text={say.noneText} />
          ) : (
            <>
              <ListBar lang={lang} count={say.count(rounds.length)} />
              <Table
                lang={lang}
                id="rounds"
                caption={say.title}
                captionHidden
                rows={rounds}
                rowKey={({ public_id }) => public_id}
                columns={[
                  {
                    key: 'name',
                    label: say.name,
                    rowHeader: true,
                    cell: ({ public_id, name }) => <a href={`/rounds/${public_id}`}>{name}</a>,
                  },
                  { key: 'year', label: say.year, numeric: true, cell: ({ year }) => year },
                  { key: 'set', label: say.set, cell: setOf },
                  {
                    key: 'state',
                    label: say.stateColumn,
                    cell: ({ state }) => <StateTag lang={lang} state={state} />,
                  },
                  {
                    key: 'window',
                    label: say.window,
                    cell: ({ window_from, window_to }) =>
                      say.windowOf(dayWord(window_from), dayWord(window_to)),
                  },
                  {
                    key: 'submit',
                    label: say.days.submitBy,
                    unbroken: true,
                    cell: ({ submit_by }) => dayWord(submit_by),
                  },
                ]}
              />
            </>
          )}
        </>
      ),
    }),
  );
}
