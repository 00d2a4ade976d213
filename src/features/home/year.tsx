import type { CompiledSet } from '../../core/criteria/compile.ts';
import { evaluate } from '../../core/criteria/evaluate.ts';
import type { UnitProfile } from '../../core/dossier/unit.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { RoundRow, UnitRow } from '../../platform/database/tables.ts';
import { found, page, type Reply } from '../../platform/http/reply.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type StatusItem, StatusList } from '../../ui/status-list.tsx';
import { getCompiledSet } from '../criteria-sets/index.ts';
import { dayIn, dayOfRow, dayWord, frame } from '../frame/index.ts';
import { openRounds } from '../rounds/index.ts';
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
            <RoundPanel key={round.public_id} ask={ask} round={round} set={set} unit={unit} />
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

function RoundPanel({
  ask,
  round,
  set,
  unit,
}: {
  readonly ask: SignedAsk;
  readonly round: RoundRow;
  readonly set: CompiledSet;
  readonly unit: UnitRow;
}) {
  const { lang, now } = ask;
  const say = homeWords(lang);
  const window = { from: dayOfRow(round.window_from), to: dayOfRow(round.window_to) };
  const dossier = {
    set: set.set.id,
    year: round.year,
    unit: profileOf(unit),
    window,
    records: [],
    statement: {},
  };
  const evaluation = evaluate(set, dossier, { asOf: dayIn(now), lang });
  const labels = new Map(
    set.criteria.map(({ criterion }) => [criterion.number, criterion.label[lang]]),
  );
  const items = evaluation.criteria.map(({ number, verdict, checks }): StatusItem => {
    const open = checks.filter(({ status }) => status === 'open');
    const waits = verdict === 'open' && open.length > 0 && open.every(({ external }) => external);
    return {
      number,
      title: labels.get(number) ?? '',
      status: waits ? 'awaiting' : verdict,
      detail: checks.find(({ status }) => status === verdict)?.reason,
    };
  });
  return (
    <Panel
      id={`round-${round.public_id}`}
      heading={round.name}
      summary={`${say.window(dayWord(round.window_from), dayWord(round.window_to))} · ${say.submitBy(dayWord(round.submit_by))}`}
    >
      <p>{`${say.emptyYear}. ${say.metOf(evaluation.criteriaMet, evaluation.criteriaApplicable)}.`}</p>
      <StatusList lang={lang} items={items} />
    </Panel>
  );
}

/** The unit's profile as its dossier has it: what is not known stays unset. */
function profileOf(unit: UnitRow): UnitProfile {
  return {
    kind: unit.kind,
    name: unit.name,
    ...(unit.sub_units !== null && { subUnits: unit.sub_units }),
    ...(unit.party_organization !== null && { partyOrganization: unit.party_organization }),
    ...(unit.emulation_review !== null && { emulationReview: unit.emulation_review }),
    ...(unit.guard_force !== null && { guardForce: unit.guard_force }),
    ...(unit.left_out !== null && { leftOutByCircular124: unit.left_out }),
  };
}
