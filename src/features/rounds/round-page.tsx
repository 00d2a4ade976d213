import { leaveOf } from '../../core/access/policy.ts';
import { rounds as access } from '../../core/access/tables.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { getCompiledSet, listSets } from '../criteria-sets/index.ts';
import { asProgram, dayIn, frame, instantWord } from '../frame/index.ts';
import { RoundCalendar } from './calendar.tsx';
import { StateTag } from './list-page.tsx';
import { findRound, lapsedIn } from './queries.ts';
import { type RoundWords, roundWords } from './words.ts';

/** One round: all its days, and who decides under which power of signing. */
export async function showRound(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = roundWords(lang);
  const { row, compiled, set } = await ask.within(async (tx) => {
    const row = found(await findRound(tx, who.tenant, ask.param('id')));
    const sets = await listSets(tx, who.tenant);
    const set = found(sets.find(({ id }) => id === row.criteria_set_id));
    return { row, set, compiled: await getCompiledSet(tx, who.tenant, set) };
  });
  const mayChange = leaveOf(access.change, who.role) !== 'no';
  // An administrator sees no dossier, and is told how many have lapsed all the same.
  const lapsed =
    mayChange && row.state === 'closed'
      ? await asProgram(ask, (tx) => lapsedIn(tx, who.tenant, row.id))
      : 0;
  const setName = say.setVersion(compiled.set.source[lang], set.set_version);
  return page(
    frame(ask, {
      title: row.name,
      breadcrumbs: [{ label: say.title, href: '/rounds' }],
      children: (
        <>
          <PageHeading
            over={`${say.year} ${row.year}`}
            title={row.name}
            lead={
              <>
                <StateTag lang={lang} state={row.state} />
                {sinceWhen(row, say)}
              </>
            }
            actions={
              mayChange &&
              row.state !== 'closed' && (
                <LinkButton href={`/rounds/${row.public_id}/edit`}>
                  {row.state === 'open' ? say.moveDays : say.edit}
                </LinkButton>
              )
            }
          />
          {mayChange && <Moves ask={ask} row={row} lapsed={lapsed} />}
          <SummaryList
            lang={lang}
            rows={[
              {
                label: say.set,
                value: set ? (
                  <>
                    <a href={`/criteria-sets/${set.public_id}`}>{setName}</a>
                    <p lang="vi">{set.title}</p>
                  </>
                ) : (
                  setName
                ),
              },
            ]}
          />
          <Panel id="calendar" heading={say.calendar} bare>
            <RoundCalendar lang={lang} row={row} set={compiled.set} today={dayIn(ask.now)} />
          </Panel>
          <Panel id="who" heading={say.whoDecides}>
            <SummaryList
              lang={lang}
              rows={[
                {
                  label: say.unitsOf.commune,
                  value: (
                    <>
                      <p>{say.decidedBy[row.commune_units_by]}</p>
                      <p>{say.signedAs(row.commune_units_power)}</p>
                    </>
                  ),
                },
                {
                  label: say.unitsOf.province,
                  value: (
                    <>
                      <p>{say.decidedBy.province}</p>
                      <p>{say.signedAs(row.province_units_power)}</p>
                    </>
                  ),
                },
              ]}
            />
          </Panel>
        </>
      ),
    }),
  );
}

function sinceWhen({ opened_at, closed_at }: RoundRow, say: RoundWords): string {
  if (closed_at) return ` · ${say.closedOn(instantWord(closed_at))}`;
  return opened_at ? ` · ${say.openedOn(instantWord(opened_at))}` : '';
}

/** The one step that is next for the round as a whole, with what it means. */
function Moves({
  ask,
  row,
  lapsed,
}: {
  readonly ask: SignedAsk;
  readonly row: RoundRow;
  /** How many of its dossiers have lapsed, once it is closed. */
  readonly lapsed: number;
}) {
  const { lang, csrf } = ask;
  const say = roundWords(lang);
  const address = `/rounds/${row.public_id}`;
  const version = { name: 'version', value: String(row.version) };
  switch (row.state) {
    case 'draft':
      return (
        <Notice lang={lang} tone="info">
          <p>{say.openLead}</p>
          <div class="actions">
            <PostButton action={`${address}/open`} csrf={csrf} kind="primary" {...version}>
              {say.open}
            </PostButton>
          </div>
        </Notice>
      );
    case 'open':
      return (
        <Notice lang={lang} tone="info">
          <p>{say.closeLead}</p>
          <div class="actions">
            <PostButton action={`${address}/close`} csrf={csrf} kind="danger" {...version}>
              {say.close}
            </PostButton>
          </div>
        </Notice>
      );
    case 'closed':
      return (
        <Notice lang={lang} tone={lapsed > 0 ? 'warning' : 'info'}>
          <p>{say.lapsed(lapsed)}</p>
          <div class="actions">
            <PostButton action={`${address}/reopen`} csrf={csrf} {...version}>
              {say.reopen}
            </PostButton>
          </div>
        </Notice>
      );
  }
}
