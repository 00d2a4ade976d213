import { sql } from 'kysely';
import { unitKindLabels, unitKinds } from '../../core/dossier/unit.ts';
import { sentenceCase } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Figures } from '../../ui/figures.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { countBehind, findBoard, type Counts as RoundCounts, readFilter } from '../behind/index.ts';
import { frame } from '../frame/index.ts';
import { homeWords } from './words.ts';

interface Counts {
  readonly units: number;
  readonly agency: number;
  readonly enterprise: number;
  readonly school: number;
  readonly active: number;
  readonly invited: number;
  readonly rounds: number;
}

/** Three numbers and one picture, before anything else. */
export async function showLeaderHome(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = homeWords(lang);
  const { counts, round } = await ask.within(async (tx) => {
    const result = await sql<Counts>`
      select count(*)::int as units,
        count(*) filter (where kind = 'agency')::int as agency,
        count(*) filter (where kind = 'enterprise')::int as enterprise,
        count(*) filter (where kind = 'school')::int as school,
        count(*) filter (where has.joined)::int as active,
        count(*) filter (where not has.joined)::int as invited,
        (select count(*)::int from round where tenant_id = ${who.tenant} and state = 'open') as rounds
      from unit
        left join (
          select unit_id, bool_or(password_hash is not null) as joined from account
          where tenant_id = ${who.tenant} and disabled_at is null group by unit_id
        ) as has on has.unit_id = unit.id
      where tenant_id = ${who.tenant} and ended_on is null`.execute(tx);
    const { board } = await findBoard(tx, who.tenant, null, ask.now);
    const of = board && (await countBehind(tx, board, readFilter(new URLSearchParams())));
    return {
      counts: result.rows[0],
      round: of && of.units > 0 ? { name: board.round.name, standing: of.standing } : undefined,
    };
  });
  const n = (value: number | undefined) => figureWord(value ?? 0, lang);
  const { units = 0, active = 0, invited = 0 } = counts ?? {};
  const states = [
    { key: 'active', status: 'met', count: active },
    { key: 'invited', status: 'awaiting', count: invited },
    { key: 'none', status: 'notApplicable', count: units - active - invited },
  ] as const;
  return page(
    frame(ask, {
      title: say.overview,
      children: (
        <>
          <PageHeading title={say.overview} over={who.committee} />
          {round && <RoundAtAGlance lang={lang} {...round} />}
          <Figures
            items={[
              { value: n(counts?.units), label: say.units, href: '/units' },
              {
                value: n(counts?.active),
                label: say.unitsInside,
                href: '/units?account=active',
              },
              { value: n(counts?.rounds), label: say.openRounds, href: '/rounds' },
            ]}
          />
          <ShareBar
            lang={lang}
            label={say.byAccount}
            shares={states.map(({ key, status, count }) => ({
              status,
              label: say.accounts[key],
              count,
              href: `/units?account=${key}`,
            }))}
          />
          <Panel id="kinds" heading={say.byKind}>
            <SummaryList
              lang={lang}
              rows={unitKinds.map((kind) => ({
                label: sentenceCase(unitKindLabels[kind][lang]),
                value: <a href={`/units?kind=${kind}`}>{n(counts?.[kind])}</a>,
              }))}
            />
          </Panel>
        </>
      ),
    }),
  );
}

/** How the units of the soonest round stand: counts alone, for a leader reads no unit's dossier. */
function RoundAtAGlance({
  lang,
  name,
  standing,
}: {
  readonly lang: SignedAsk['lang'];
  readonly name: string;
  readonly standing: RoundCounts['standing'];
}) {
  const say = homeWords(lang);
  const parts = [
    { key: 'met', status: 'met' },
    { key: 'awaiting', status: 'awaiting' },
    { key: 'short', status: 'open' },
  ] as const;
  return (
    <Panel id="round" heading={name}>
      <Figures
        items={parts.map(({ key }) => ({
          value: figureWord(standing[key], lang),
          label: say.standings[key],
        }))}
      />
      <ShareBar
        lang={lang}
        label={say.byStanding}
        shares={parts.map(({ key, status }) => ({
          status,
          label: say.standings[key],
          count: standing[key],
        }))}
      />
    </Panel>
  );
}
