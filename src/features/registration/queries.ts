import * as v from 'valibot';
import {
  type Done,
  type DossierAction,
  type DossierState,
  dossierState,
  type Registration,
  registrationWays,
} from '../../core/dossier/actions.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { ByRole } from '../../platform/database/year-tables.ts';
import type { By } from '../../platform/http/who.ts';
import { dayIn } from '../frame/index.ts';

/* All SQL of registration. */

const Register = v.object({
  way: v.picklist(registrationWays),
  late: v.boolean(),
  ground: v.string(),
  reason: v.string(),
});
const Unregister = v.object({ reason: v.string() });

/** An action with who did it and at which moment. */
export type KeptAction = Done & { readonly at: Date; readonly role: ByRole };

/** What was done with dossiers by a moment, as far as it concerns registration, in order. */
async function actionsOf(
  tx: Tx,
  tenant: string,
  dossiers: readonly string[],
  by?: Date,
): Promise<ReadonlyMap<string, readonly KeptAction[]>> {
  if (dossiers.length === 0) return new Map();
  const all = tx
    .selectFrom('dossier_action')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('dossier_id', 'in', dossiers)
    .where('action', 'in', ['register', 'unregister'])
    .orderBy('dossier_id')
    .orderBy('number');
  const rows = await (by === undefined ? all : all.where('at', '<=', by)).execute();
  const actions = new Map<string, KeptAction[]>();
  for (const row of rows) {
    const { number, at, role } = row;
    const done = { number, on: dayIn(at), at, role };
    const action: KeptAction =
      row.action === 'register'
        ? { action: 'register', ...v.parse(Register, row.detail), ...done }
        : { action: 'unregister', ...v.parse(Unregister, row.detail), ...done };
    actions.set(row.dossier_id, [...(actions.get(row.dossier_id) ?? []), action]);
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
      const { registration } = dossierState(actions);
      return registration ? [[dossier, registration]] : [];
    },
  );
  return new Map(standing);
}

/** A dossier with what was done with it. */
export interface KeptDossier {
  readonly id: string;
  readonly actions: readonly KeptAction[];
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
  return { id: row.id, actions, state: dossierState(actions) };
}

/** Writes what is done with a dossier, and the day that lists read. */
export async function addAction(
  tx: Tx,
  { who, now }: By,
  { dossier, unit }: { readonly dossier: string; readonly unit: string },
  { action, ...detail }: DossierAction,
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
