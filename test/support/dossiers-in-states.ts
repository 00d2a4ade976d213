import type { ActionName, ActionOf } from '../../src/core/dossier/actions.ts';
import type { Situation } from '../../src/core/dossier/situation.ts';
import { freezeYear } from '../../src/features/closing/index.ts';
import { act, keepFrozen, readUnitYear } from '../../src/features/dossiers/index.ts';
import { addTokens, tokensOf } from '../../src/features/units/index.ts';
import type { Level } from '../../src/platform/database/tables.ts';
import { actBy, scopeOf, type Who } from '../../src/platform/http/who.ts';
import { anAccount, type aUnit, type Ground } from './app.ts';
import { soundly } from './dossier-life.ts';
import { aUnitWithOfficer } from './officers.ts';
import { whoOf } from './years.ts';

/** Where things are: a province, one of its communes, and a round that is open. */
export interface Where {
  readonly tenant: string;
  readonly commune: string;
  readonly round: { readonly id: string };
}

/** Does something with a dossier as that person, soundly but for what is told; it must succeed. */
export async function deed<N extends ActionName>(
  { db, clock }: Ground,
  who: Who,
  { unit, round, action }: { unit: string; round: { readonly id: string }; action: N },
  told: Partial<ActionOf<N>> = {},
): Promise<void> {
  const by = { by: actBy(who), now: clock.now };
  // What the action carries, with its name, which is its own.
  const make = (at: Situation) => soundly(action, at, told);
  const acted = await db.within(scopeOf(who), (tx) => act(tx, by, { action, unit, round, make }));
  if (!acted.ok) throw new Error(`${action} by ${who.role}: ${acted.refusal}`);
}

/** Closes a dossier as its page does, with all that it freezes. */
export async function closeSoundly(
  { db, clock }: Ground,
  who: Who,
  place: { unit: string; round: { readonly id: string } },
): Promise<void> {
  const { now } = clock;
  const acted = await db.within(scopeOf(who), (tx) =>
    act(
      tx,
      { by: actBy(who), now },
      {
        action: 'close',
        ...place,
        make: async ({ id, unit, round, facts }) => {
          const year = await readUnitYear(tx, who.tenant, unit);
          const frozen = await freezeYear(tx, year, round, { id, closedOn: facts.today });
          await keepFrozen(tx, { tenant: who.tenant, unit: unit.id, dossier: id }, now, frozen);
          return { digest: frozen.digest, reason: '' };
        },
      },
    ),
  );
  if (!acted.ok) throw new Error(`close by ${who.role}: ${acted.refusal}`);
}

type By = 'officer' | Level;
type Way = readonly (readonly [ActionName, By])[];

/** The ways to states: by an office that keeps the unit, and the province where that decides. */
function waysOf(level: Level) {
  const closed: Way = [
    ['close', 'officer'],
    ['attachSigned', 'officer'],
  ];
  const submitted: Way = [...closed, ['submit', 'officer']];
  const takenIn: Way = [...submitted, ['takeIn', level]];
  const forwarded: Way = level === 'commune' ? [...takenIn, ['forward', 'commune']] : takenIn;
  const judged: Way = [...forwarded, ['judge', 'province']];
  return {
    closed,
    submitted,
    takenIn,
    returned: [...takenIn, ['returnForMore', level]],
    inProvince: forwarded,
    awaitingDecision: judged,
    recognised: [...judged, ['recognise', 'province']],
    refused: [...judged, ['refuse', 'province']],
    withdrawn: [...closed, ['withdraw', 'officer']],
  } as const satisfies Readonly<Record<string, Way>>;
}

export type StateReached = keyof ReturnType<typeof waysOf>;

/** A unit that search finds, with its officer, whose dossier has gone the way to a state. */
export async function aDossierIn(
  ground: Ground,
  { tenant, commune, round }: Where,
  state: StateReached,
  told: Parameters<typeof aUnit>[3],
) {
  const { unit, who: officer } = await aUnitWithOfficer(ground, { tenant, commune }, told);
  await ground.db.within({ tenant, reach: 'system' }, (tx) =>
    addTokens(tx, tenant, [{ id: unit.id, commune, tokens: tokensOf(unit) }]),
  );
  const offices = new Map<By, Who>([['officer', officer]]);
  for (const [action, by] of waysOf(unit.level)[state]) {
    const who = offices.get(by) ?? (await anAppraiser(ground, tenant, by, commune));
    offices.set(by, who);
    if (action === 'close') await closeSoundly(ground, who, { unit: unit.id, round });
    else await deed(ground, who, { unit: unit.id, round, action });
  }
  const { public_id: dossier } = await ground.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('dossier')
      .select('public_id')
      .where('unit_id', '=', unit.id)
      .where('round_id', '=', round.id)
      .executeTakeFirstOrThrow(),
  );
  return { unit, officer, dossier };
}

async function anAppraiser(ground: Ground, tenant: string, role: By, commune: string) {
  const where = role === 'commune' ? { commune } : {};
  return whoOf(tenant, await anAccount(ground, tenant, role, where), role, where);
}
