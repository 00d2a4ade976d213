import type { CompiledSet } from '../../core/criteria/compile.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { getCompiledSet } from '../criteria-sets/index.ts';
import { frame } from '../frame/index.ts';
import { openRounds } from '../rounds/index.ts';
import { RoundYear } from './round-year.tsx';
import { homeWords } from './words.ts';

/** A unit's home: each open round with its criteria, judged as they stand today. */
export async function showYear(ask: SignedAsk): Promise<Reply> {
  const { lang, who } = ask;
  const say = homeWords(lang);
  const { unit, rounds } = await ask.within(async (tx) => ({
    unit: found(await getUnit(tx, who.tenant, who.unit)),
    rounds: await roundsWithSets(tx, who.tenant),
  }));
  return page(
    frame(ask, {
      title: say.year,
      children: (
        <>
          <PageHeading title={say.year} lead={say.yearLead(unit.name)} />
          {rounds.length === 0 && <EmptyState title={say.noRound} text={say.noRoundText} />}
          {rounds.map(({ round, set }) => (
            <RoundYear key={round.public_id} ask={ask} round={round} set={set} unit={unit} />
          ))}
        </>
      ),
    }),
  );
}

async function roundsWithSets(tx: Tx, tenant: string) {
  const rounds = await openRounds(tx, tenant);
  const found: { round: RoundRow; set: CompiledSet }[] = [];
  for (const round of rounds) {
    found.push({ round, set: await getCompiledSet(tx, tenant, round.criteria_set_id) });
  }
  return found;
}

function getUnit(tx: Tx, tenant: string, id: string | undefined) {
  return tx
    .selectFrom('unit')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', id ?? null)
    .executeTakeFirst();
}
