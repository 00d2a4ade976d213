import { type Day, isoDay } from '../../core/vietnamese/day.ts';
import { record } from '../../platform/audit/trail.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Level } from '../../platform/database/tables.ts';
import { actBy, type By } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { judgeUnit, takeTurn } from '../dossiers/index.ts';
import type { FoundUnit } from './queries.ts';
import { addEvent } from './save-unit.ts';
import { indexUnits, tokensOf } from './tokens.ts';

/*
 * What happens to a unit: each change has the day from which it holds and the paper it rests on, and
 * stays in the unit's history.
 */

export interface Dated {
  readonly on: Day;
  readonly ground: string;
}

type Columns = { readonly [Key in 'name' | 'commune_id' | 'level' | 'ended_on']?: FoundUnit[Key] };

/** Changes what a unit is or where it lies, and with it, in its turn, how it stands in each open round. */
async function setColumns(tx: Tx, { who, now }: By, unit: string, columns: Columns): Promise<void> {
  await takeTurn(tx, unit);
  await tx
    .updateTable('unit')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', who.tenant)
    .where('id', '=', unit)
    .execute();
  await judgeUnit(tx, who.tenant, unit, now);
}

async function noteAct(
  tx: Tx,
  { who, now }: By,
  action: string,
  unit: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await record(tx, actBy(who), now, { action, subject: 'unit', subjectId: unit, detail });
}

/** Gives the unit a new name; a slip that is corrected leaves its history alone. */
export async function renameUnit(
  tx: Tx,
  by: By,
  unit: FoundUnit,
  name: string,
  dated: Dated | undefined,
): Promise<void> {
  await setColumns(tx, by, unit.id, { name });
  const tokens = tokensOf({ name, code: unit.code });
  await indexUnits(tx, by.who.tenant, [{ id: unit.id, commune: unit.commune_id, tokens }]);
  const detail = { from: unit.name, to: name, ground: dated?.ground ?? '' };
  if (dated) await addEvent(tx, by, unit.id, { kind: 'renamed', on: isoDay(dated.on), detail });
  await noteAct(tx, by, dated ? 'renamed' : 'changed', unit.id, detail);
}

export interface Place {
  readonly commune: { readonly id: string; readonly name: string };
  readonly level: Level;
}

/** Puts the unit into another commune, under another managing level, or both. Its accounts go along. */
export async function moveUnit(
  tx: Tx,
  by: By,
  unit: FoundUnit,
  to: Place,
  { on, ground }: Dated,
): Promise<void> {
  const { tenant } = by.who;
  await setColumns(tx, by, unit.id, { commune_id: to.commune.id, level: to.level });
  if (to.commune.id !== unit.commune_id) {
    await tx
      .updateTable('account')
      .set({ commune_id: to.commune.id })
      .where('tenant_id', '=', tenant)
      .where('unit_id', '=', unit.id)
      .execute();
    await indexUnits(tx, tenant, [{ id: unit.id, commune: to.commune.id, tokens: tokensOf(unit) }]);
    const detail = { from: unit.commune, to: to.commune.name, ground };
    await addEvent(tx, by, unit.id, { kind: 'moved', on: isoDay(on), detail });
  }
  if (to.level !== unit.level) {
    const detail = { from: unit.level, to: to.level, ground };
    await addEvent(tx, by, unit.id, { kind: 'levelled', on: isoDay(on), detail });
  }
  await noteAct(tx, by, 'moved', unit.id, {
    commune: { from: unit.commune, to: to.commune.name },
    level: { from: unit.level, to: to.level },
    ground,
  });
}

/** Ends a unit, and the use of its accounts, without losing anything of it. */
export async function endUnit(
  tx: Tx,
  by: By,
  unit: FoundUnit,
  { on, ground }: Dated,
): Promise<void> {
  await close(tx, by, unit.id, on);
  await addEvent(tx, by, unit.id, { kind: 'ended', on: isoDay(on), detail: { ground } });
  await noteAct(tx, by, 'ended', unit.id, { on: isoDay(on), ground });
}

/** Merges a unit into another: the one ends, the other notes that it took it over. */
export async function mergeUnit(
  tx: Tx,
  by: By,
  unit: FoundUnit,
  into: { id: string; name: string },
  { on, ground }: Dated,
): Promise<void> {
  await close(tx, by, unit.id, on);
  const day = isoDay(on);
  await addEvent(tx, by, unit.id, {
    kind: 'merged',
    on: day,
    detail: { unit: into.name, unitId: into.id, ground },
  });
  await addEvent(tx, by, into.id, {
    kind: 'took',
    on: day,
    detail: { unit: unit.name, unitId: unit.id, ground },
  });
  await noteAct(tx, by, 'merged', unit.id, { into: into.id, on: day, ground });
}

/** Splits off a new unit that begins with what this one is. */
export async function splitUnit(
  tx: Tx,
  by: By,
  unit: FoundUnit,
  fresh: { code: string; codeKey: string; name: string },
  { on, ground }: Dated,
): Promise<{ publicId: string }> {
  const { tenant } = by.who;
  const id = newId(by.now);
  const publicId = newPublicId();
  await tx
    .insertInto('unit')
    .values({
      tenant_id: tenant,
      id,
      public_id: publicId,
      code: fresh.code,
      code_key: fresh.codeKey,
      name: fresh.name,
      kind: unit.kind,
      level: unit.level,
      commune_id: unit.commune_id,
      party_organization: unit.party_organization,
      emulation_review: unit.emulation_review,
      guard_force: unit.guard_force,
      left_out: unit.left_out,
      sub_units: null,
      members: null,
      ended_on: null,
    })
    .execute();
  await indexUnits(tx, tenant, [{ id, commune: unit.commune_id, tokens: tokensOf(fresh) }]);
  await judgeUnit(tx, tenant, id, by.now);
  const day = isoDay(on);
  await addEvent(tx, by, unit.id, {
    kind: 'split',
    on: day,
    detail: { unit: fresh.name, unitId: id, ground },
  });
  await addEvent(tx, by, id, {
    kind: 'created',
    on: day,
    detail: { unit: unit.name, unitId: unit.id, ground },
  });
  await noteAct(tx, by, 'split', unit.id, { off: id, on: day, ground });
  return { publicId };
}

export async function reopenUnit(tx: Tx, by: By, unit: FoundUnit, on: Day): Promise<void> {
  await setColumns(tx, by, unit.id, { ended_on: null });
  await addEvent(tx, by, unit.id, { kind: 'reopened', on: isoDay(on), detail: {} });
  await noteAct(tx, by, 'reopened', unit.id, {});
}

async function close(tx: Tx, by: By, unit: string, on: Day): Promise<void> {
  const { tenant } = by.who;
  await setColumns(tx, by, unit, { ended_on: isoDay(on) });
  await tx
    .updateTable('account')
    .set({ disabled_at: by.now })
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit)
    .where('disabled_at', 'is', null)
    .execute();
}
