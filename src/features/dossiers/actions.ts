import { sql } from 'kysely';
import * as v from 'valibot';
import { DossierAction } from '../../core/dossier/actions.ts';
import type { Done, DossierState } from '../../core/dossier/dossier-state.ts';
import { reduce } from '../../core/dossier/reduce.ts';
import type { Registration } from '../../core/dossier/registration.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { ActBy } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { ByRole } from '../../platform/database/year-tables.ts';
import { dayIn } from '../frame/index.ts';

/* All SQL of what is done with dossiers. */

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
  for (const row of rows) {
    const { dossier_id: dossier } = row;
    actions.set(dossier, [...(actions.get(dossier) ?? []), keptAction(row)]);
  }
  return actions;
}

/** An action of its row; throws where the row holds none. */
export function keptAction({
  number,
  at,
  account_id: account,
  role,
  action,
  detail,
}: {
  readonly number: number;
  readonly at: Date;
  readonly account_id: string | null;
  readonly role: ByRole;
  readonly action: string;
  readonly detail: unknown;
}): Kept {
  const carried = v.parse(DossierAction, { ...Object(detail), action });
  return { ...carried, number, on: dayIn(at), by: { account, role }, at };
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
  /** In order. */
  readonly actions: readonly Kept[];
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
  return { id: row.id, actions, state: reduce(actions).dossier };
}

/** Writes what was done with a dossier, and beside it how it then stands, as lists read it. */
export async function addAction(
  tx: Tx,
  { tenant, account }: ActBy,
  now: Date,
  { dossier, unit }: { readonly dossier: string; readonly unit: string },
  { action, number, on: _, by: { role }, ...detail }: Done,
  after: DossierState,
): Promise<void> {
  const { state, registration, late, closing } = after;
  const [, updated] = await Promise.all([
    tx
      .insertInto('dossier_action')
      .values({
        tenant_id: tenant,
        dossier_id: dossier,
        number,
        unit_id: unit,
        action,
        at: now,
        account_id: account,
        role,
        detail: JSON.stringify(detail),
      })
      .execute(),
    tx
      .updateTable('dossier')
      .set({
        state,
        // What leaves the state as it was does not make anybody wait anew.
        state_at: sql`case when state = ${state} then coalesce(state_at, ${now}) else ${now} end`,
        late,
        code: closing?.code ?? null,
        registered_on: registration ? isoDay(registration.on) : null,
      })
      .where('tenant_id', '=', tenant)
      .where('id', '=', dossier)
      .executeTakeFirst(),
  ]);
  // A row that may be seen and not changed is passed over in silence by the database.
  if (updated.numUpdatedRows !== 1n) throw new Error(`dossier ${dossier} cannot be written`);
}

/** The next dossiers of rounds that were never submitted, in the order of their keys. */
export function unsubmittedAfter(
  tx: Tx,
  tenant: string,
  rounds: readonly string[],
  after: string | undefined,
  count: number,
) {
  const rows = tx
    .selectFrom('dossier')
    .select(['id', 'unit_id', 'round_id'])
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`round_id = any(${rounds}::uuid[])`)
    .where('state', 'in', ['draft', 'closed'])
    .orderBy('id')
    .limit(count);
  return (after === undefined ? rows : rows.where('id', '>', after)).execute();
}
export type Unsubmitted = Awaited<ReturnType<typeof unsubmittedAfter>>[number];
