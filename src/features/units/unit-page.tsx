import { leaveOf } from '../../core/access/policy.ts';
import { unitYears } from '../../core/access/tables.ts';
import { unitKindLabels } from '../../core/dossier/unit.ts';
import { type Lang, sentenceCase } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { LinkButton, PostButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Table } from '../../ui/table.tsx';
import { dayWord, frame, frameWords, instantWord } from '../frame/index.ts';
import { AccountsPanel, accountsOf } from '../unit-accounts/index.ts';
import { mayChange } from './edit-page.tsx';
import { eventLine, groundLine } from './event-lines.ts';
import { eventsOf, type FoundUnit, findUnit } from './queries.ts';
import { unitWords } from './words.ts';

/** One unit: what it is, who signs in for it, what has happened to it. */
export async function showUnit(ask: SignedAsk): Promise<Reply> {
  const { lang, who, csrf } = ask;
  const say = unitWords(lang);
  const { unit, events, accounts } = await ask.within(async (tx) => {
    const one = found(await findUnit(tx, who.tenant, ask.param('id')));
    return {
      unit: one,
      events: await eventsOf(tx, who.tenant, one.id),
      accounts: await accountsOf(tx, who.tenant, one.id),
    };
  });
  const changeable = mayChange(ask, unit) && unit.ended_on === null;
  const home = `/units/${unit.public_id}`;
  return page(
    frame(ask, {
      title: unit.name,
      breadcrumbs: [{ label: say.units, href: '/units' }],
      children: (
        <>
          <PageHeading
            title={unit.name}
            over={`${unit.code} · ${unit.commune}`}
            actions={
              <>
                {leaveOf(unitYears.read, who.role) !== 'no' && (
                  <LinkButton href={`${home}/year`}>{say.year}</LinkButton>
                )}
                {changeable && (
                  <LinkButton kind="primary" href={`${home}/edit`}>
                    {say.edit}
                  </LinkButton>
                )}
              </>
            }
          />
          {unit.ended_on !== null && (
            <Notice lang={lang} tone="warning">
              {say.endedOn(dayWord(unit.ended_on))}
            </Notice>
          )}
          {unit.left_out && (
            <Notice lang={lang} tone="warning" heading={say.leftOutShort}>
              {say.leftOutNote}
            </Notice>
          )}
          {who.role === 'commune' && unit.level === 'province' && (
            <Notice lang={lang} tone="info">
              {say.onlyProvince}
            </Notice>
          )}
          <Panel id="about" heading={say.about}>
            <SummaryList lang={lang} rows={aboutRows(unit, lang)} />
          </Panel>
          <AccountsPanel
            ask={ask}
            accounts={accounts}
            mayChange={mayChange(ask, unit)}
            inviteAction={changeable ? `${home}/invite` : undefined}
          />
          <Panel id="history" heading={say.history}>
            <Table
              lang={lang}
              id="history-table"
              caption={say.history}
              captionHidden
              rows={events}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'day',
                  label: say.day,
                  unbroken: true,
                  cell: ({ on_day }) => dayWord(on_day),
                },
                {
                  key: 'what',
                  label: say.what,
                  rowHeader: true,
                  cell: ({ kind, detail }) => eventLine(kind, detail, lang),
                },
                {
                  key: 'ground',
                  label: say.ground,
                  cell: ({ detail }) => groundLine(detail, lang),
                },
                {
                  key: 'entered',
                  label: say.entered,
                  unbroken: true,
                  cell: ({ entered_at }) => instantWord(entered_at),
                },
              ]}
            />
          </Panel>
          {mayChange(ask, unit) && (
            <Panel id="change" heading={say.change}>
              <p>{say.changeLead}</p>
              <div class="actions no-print">
                {changeable ? (
                  <>
                    <LinkButton href={`${home}/rename`}>{say.rename}</LinkButton>
                    {who.role === 'province' && (
                      <LinkButton href={`${home}/move`}>{say.move}</LinkButton>
                    )}
                    <LinkButton href={`${home}/merge`}>{say.merge}</LinkButton>
                    <LinkButton href={`${home}/split`}>{say.split}</LinkButton>
                    <LinkButton href={`${home}/end`}>{say.end}</LinkButton>
                  </>
                ) : (
                  <PostButton action={`${home}/reopen`} csrf={csrf}>
                    {say.reopen}
                  </PostButton>
                )}
              </div>
            </Panel>
          )}
        </>
      ),
    }),
  );
}

function aboutRows(unit: FoundUnit, lang: Lang) {
  const say = unitWords(lang);
  const frame = frameWords(lang);
  const flag = (value: boolean | null) =>
    value === null ? frame.unknown : value ? frame.yes : frame.no;
  const count = (value: number | null) =>
    value === null ? frame.unknown : figureWord(value, lang);
  const rows: readonly (readonly [string, string])[] = [
    [say.code, unit.code],
    [say.kind, sentenceCase(unitKindLabels[unit.kind][lang])],
    [say.level, say.levels[unit.level]],
    [say.commune, unit.commune],
    [say.address, unit.address],
    [say.phone, unit.phone],
    [say.taxCode, unit.tax_code],
    [say.schoolCode, unit.school_code],
    [say.party, flag(unit.party_organization)],
    [say.emulation, flag(unit.emulation_review)],
    [say.guards, flag(unit.guard_force)],
    [say.leftOut, flag(unit.left_out)],
    [say.subUnits, count(unit.sub_units)],
    [say.members, count(unit.members)],
  ];
  return rows.map(([label, value]) => ({ label, value: value || frame.none }));
}
