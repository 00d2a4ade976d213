import { isoDay } from '../../core/vietnamese/day.ts';
import { record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitEventKind, UnitRow } from '../../platform/database/tables.ts';
import { actBy, type By } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import {
  judgeUnit,
  noteProfile,
  profileChange,
  profilesToChange,
  takeTurn,
} from '../dossiers/index.ts';
import { dayIn } from '../frame/index.ts';
import { indexUnits, tokensOf } from './tokens.ts';
import { columnsOf, type ReadUnit, type UnitDetails } from './unit-form.tsx';

/** Writes what happened to a unit into its history. */
export async function addEvent(
  tx: Tx,
  { who, now }: By,
  unit: string,
  event: { readonly kind: UnitEventKind; readonly on: string; readonly detail: object },
): Promise<void> {
  await tx
    .insertInto('unit_event')
    .values({
      tenant_id: who.tenant,
      unit_id: unit,
      id: newId(now),
      kind: event.kind,
      on_day: event.on,
      entered_at: now,
      detail: JSON.stringify(event.detail),
    })
    .execute();
}

/** Adds a unit; its code must be free. Returns what addresses show of it. */
export async function createUnit(
  tx: Tx,
  by: By,
  details: UnitDetails,
  { commune, ground }: { readonly commune: string; readonly ground: string },
): Promise<{ id: string; publicId: string }> {
  const { who, now } = by;
  const id = newId(now);
  const publicId = newPublicId();
  await tx
    .insertInto('unit')
    .values({
      tenant_id: who.tenant,
      id,
      public_id: publicId,
      commune_id: commune,
      ended_on: null,
      ...columnsOf(details),
    })
    .execute();
  await indexUnits(tx, who.tenant, [{ id, commune, tokens: tokensOf(details) }]);
  await addEvent(tx, by, id, { kind: 'created', on: isoDay(dayIn(now)), detail: { ground } });
  await judgeUnit(tx, who.tenant, id, now);
  await record(tx, actBy(who), now, {
    action: 'created',
    subject: 'unit',
    subjectId: id,
    detail: { code: details.code, name: details.name, ...(ground !== '' && { ground }) },
  });
  return { id, publicId };
}

/**
 * Changes a unit's details where its version is still the one that was read. Returns false where
 * somebody has saved meanwhile; nothing is changed then.
 */
export async function changeUnit(
  tx: Tx,
  { who, now }: By,
  unit: UnitRow,
  version: number,
  { details, ground }: Pick<ReadUnit, 'details' | 'ground'>,
): Promise<boolean> {
  const columns = columnsOf({ ...details, name: unit.name, level: unit.level });
  await takeTurn(tx, unit.id);
  const before = (await profilesToChange(tx, who.tenant, [unit.id])).get(unit.id);
  const result = await tx
    .updateTable('unit')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', who.tenant)
    .where('id', '=', unit.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  const at = { tenant: who.tenant, now };
  await noteProfile(tx, at, unit.id, profileChange(before, columns), ground);
  if (columns.code !== unit.code) {
    await indexUnits(tx, who.tenant, [
      { id: unit.id, commune: unit.commune_id, tokens: tokensOf(columns) },
    ]);
  }
  await judgeUnit(tx, who.tenant, unit.id, now);
  await record(tx, actBy(who), now, {
    action: 'changed',
    subject: 'unit',
    subjectId: unit.id,
    detail: { ...changes(unit, columns), ...(ground !== '' && { ground }) },
  });
  return true;
}

/** The columns whose values change, each with its old and new value. */
export function changes(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
) {
  const differing = Object.keys(after).filter(
    (key) => before[key] !== after[key] && key !== 'code_key',
  );
  return Object.fromEntries(
    differing.map((key) => [key, { from: before[key] ?? null, to: after[key] ?? null }]),
  );
}
