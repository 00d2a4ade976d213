import { sql } from 'kysely';
import { unitKindLabels, unitKinds } from '../../core/dossier/unit.ts';
import { sentenceCase } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import { page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Figures } from '../../ui/figures.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';
import { frame } from '../frame/index.ts';
import { homeWords } from './words.ts';

interface Counts {
  readonly units: number;
  readonly agency: number;
  readonly enterprise: number;
  readonly school: number;
  readonly invited: number;
  readonly rounds: number;
}

/** Three numbers and one picture, before anything else. */
export async function showLeaderHome(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = homeWords(lang);
  const counts = await ask.within(async (tx) => {
    const result = await sql<Counts>`
      select count(*)::int as units,
        count(*) filter (where kind = 'agency')::int as agency,
        count(*) filter (where kind = 'enterprise')::int as enterprise,
        count(*) filter (where kind = 'school')::int as school,
        (select count(distinct unit_id)::int from account
          where tenant_id = ${who.tenant} and unit_id is not null) as invited,
        (select count(*)::int from round where tenant_id = ${who.tenant} and state = 'open') as rounds
      from unit where tenant_id = ${who.tenant} and ended_on is null`.execute(tx);
    return result.rows[0];
  });
  const n = (value: number | undefined) => figureWord(value ?? 0, lang);
  const shades = { agency: 'notApplicable', enterprise: 'open', school: 'met' } as const;
  return page(
    frame(ask, {
      title: say.overview,
      children: (
        <>
          <PageHeading title={say.overview} over={who.committee} />
          <Figures
            items={[
              { value: n(counts?.units), label: say.units, href: '/units' },
              { value: n(counts?.invited), label: say.unitsWithAccount },
              { value: n(counts?.rounds), label: say.openRounds, href: '/rounds' },
            ]}
          />
          <ShareBar
            lang={lang}
            label={say.byKind}
            shares={unitKinds.map((kind) => ({
              status: shades[kind],
              label: sentenceCase(unitKindLabels[kind][lang]),
              count: counts?.[kind] ?? 0,
              href: `/units?kind=${kind}`,
            }))}
          />
        </>
      ),
    }),
  );
}
