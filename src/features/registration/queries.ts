import * as v from 'valibot';
import { type ActionOf, DossierAction } from '../../core/dossier/actions.ts';
import type { Done, DossierState } from '../../core/dossier/dossier-state.ts';
import { reduce } from '../../core/dossier/reduce.ts';
import type { Registration } from '../../core/dossier/registration.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { By } from '../../platform/http/who.ts';
import { dayIn } from '../frame/index.ts';

/* All SQL of registration. */

/** What this feature does with a dossier. */
export type RegistrationAction = ActionOf<'register' | 'unregister'>;

/** An action with the moment at which it was done. */
export type Kept<A extends DossierAction = DossierAction> = Done<A> & { readonly at: Date };

/** What was done with dossiers, in order; with a moment, what had been done by then. */
async function actionsOf(
  tx: Tx,
  tenant: string,
  dossiers: readonly string[],
  until?: Date,
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  if (dossiers.length === 0) return new Map();
  const all = tx
    .selectFrom('dossier_action')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('dossier_id', 'in', dossiers)
    .orderBy('dossier_id')
    .orderBy('number');
  const rows = await (until === undefined ? all : all.where('at', '<=', until)).execute();
  const actions = new Map<string, Kept[]>();
  for (const { dossier_id, number, at, account_id, role, action, detail } of rows) {
    const carried = v.parse(DossierAction, { ...Object(detail), action });
    const by = { account: account_id, role };
    const kept: Kept = { ...carried, number, on: dayIn(at), by, at };
    actions.set(dossier_id, [...(actions.get(dossier_id) ?? []), kept]);
  }
  return actions;
}

/** The registrations that stand, or stood at a moment, by dossier; one without is not among them. */
export async function registrationOf(
  tx: Tx,
  tenant: string,
  dossiers: readonly string[],
  at?: Date,
): Promise<ReadonlyMap<string, Registration>> {
  const standing = [...(await actionsOf(tx, tenant, dossiers, at))].flatMap(
    ([dossier, actions]): [string, Registration][] => {
      const { registration } = reduce(actions).dossier;
      return registration ? [[dossier, registration]] : [];
    },
  );
  return new Map(standing);
}

/** A dossier with what was done with it. */
export interface KeptDossier {
  readonly id: string;
  /** Registrations and their taking back, in order. */
  readonly actions: readonly Kept<RegistrationAction>[];
  readonly state: DossierState;
}

/** The dossier of a unit in a round; undefined before anything of its year was recorded. */
export async function findDossier(
  tx: Tx,
  tenant: string,
  unit: string,
  round: string,
): Promise<KeptDossier | undefined> {
  const row = await tx
    .selectFrom('dossier')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('round_id', '=', round)
    .executeTakeFirst();
  if (!row) return undefined;
  const actions = (await actionsOf(tx, tenant, [row.id])).get(row.id) ?? [];
  return { id: row.id, actions: actions.filter(isRegistration), state: reduce(actions).dossier };
}

function isRegistration(kept: Kept): kept is Kept<RegistrationAction> {
  return kept.action === 'register' || kept.action === 'unregister';
}

/** Writes what is done with a dossier, and the day that lists read. */
export async function addAction(
  tx: Tx,
  { who, now }: By,
  { dossier, unit }: { readonly dossier: string; readonly unit: string },
  { action, ...detail }: RegistrationAction,
): Promise<void> {
  const last = await tx
    .selectFrom('dossier_action')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('tenant_id', '=', who.tenant)
    .where('dossier_id', '=', dossier)
    .executeTakeFirst();
  await tx
    .insertInto('dossier_action')
    .values({
      tenant_id: who.tenant,
      dossier_id: dossier,
      number: (last?.number ?? 0) + 1,
      unit_id: unit,
      action,
      at: now,
      account_id: who.account,
      role: who.role,
      detail: JSON.stringify(detail),
    })
    .execute();
  await tx
    .updateTable('dossier')
    .set({ registered_on: action === 'register' ? isoDay(dayIn(now)) : null })
    .where('tenant_id', '=', who.tenant)
    .where('id', '=', dossier)
    .execute();
}
