import { sql } from 'kysely';
import * as v from 'valibot';
import { unitKinds } from '../../core/dossier/unit.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import { newId } from '../../platform/ids.ts';
import { dayIn } from '../frame/index.ts';

/*
 * What a unit's profile was before it is what it is now. The unit's row keeps today's; each change of
 * what is judged stays in the unit's history with all that had held until then, so that a past day
 * is judged by the profile of that day. A unit without such an event always was what it is.
 */

const flag = v.nullable(v.boolean());

/** All of a unit that is judged. */
const KeptProfile = v.object({
  kind: v.picklist(unitKinds),
  party_organization: flag,
  emulation_review: flag,
  guard_force: flag,
  left_out: flag,
  sub_units: v.nullable(v.number()),
});
export type KeptProfile = v.InferOutput<typeof KeptProfile>;
export type ProfileColumn = keyof KeptProfile;

export const profileColumns = [
  'kind',
  'party_organization',
  'emulation_review',
  'guard_force',
  'left_out',
  'sub_units',
] as const satisfies readonly ProfileColumn[];

/** A change as the history keeps it; the version is the unit's that it changed. */
export const ProfileChange = v.object({
  version: v.number(),
  from: KeptProfile,
  to: KeptProfile,
});
export type ProfileChange = v.InferOutput<typeof ProfileChange>;

export interface ProfileBefore {
  readonly version: number;
  readonly profile: KeptProfile;
}

/** A unit's profile and nothing else of it. */
export function profileIn(unit: KeptProfile): KeptProfile {
  const { kind, party_organization, emulation_review, guard_force, left_out, sub_units } = unit;
  return { kind, party_organization, emulation_review, guard_force, left_out, sub_units };
}

/**
 * The profiles of units that are about to be changed. They are held until the transaction ends: what
 * is written down as having been so must be what the change replaces, whoever else is at work.
 */
export async function profilesToChange(
  tx: Tx,
  tenant: string,
  units: readonly string[],
): Promise<ReadonlyMap<string, ProfileBefore>> {
  const rows = await tx
    .selectFrom('unit')
    .select(['id', 'version', ...profileColumns])
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`id = any(${units}::uuid[])`)
    // In one order, so that two who hold many do not wait for each other.
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(
    rows.map((row) => [row.id, { version: row.version, profile: profileIn(row) }] as const),
  );
}

/** What the history keeps of a change; undefined where nothing that is judged has changed. */
export function profileChange(
  before: ProfileBefore | undefined,
  after: KeptProfile,
): ProfileChange | undefined {
  if (!before) return undefined;
  const { version, profile: from } = before;
  const to = profileIn(after);
  return profileColumns.some((column) => from[column] !== to[column])
    ? { version, from, to }
    : undefined;
}

/** Writes a change of a unit's profile into its history, with the paper it rests on. */
export async function noteProfile(
  tx: Tx,
  { tenant, now }: { readonly tenant: string; readonly now: Date },
  unit: string,
  change: ProfileChange | undefined,
  ground: string,
): Promise<void> {
  if (!change) return;
  await tx
    .insertInto('unit_event')
    .values({
      tenant_id: tenant,
      unit_id: unit,
      id: newId(now),
      kind: 'profiled',
      on_day: isoDay(dayIn(now)),
      entered_at: now,
      detail: JSON.stringify({ ...change, ground }),
    })
    .execute();
}

/** The unit with the profile that was kept of it at a moment. */
export async function unitAt(tx: Tx, unit: UnitRow, at: Date): Promise<UnitRow> {
  // The first change after the moment has it. Requests may be entered in another order than that in
  // which they began; the unit's version tells in which they were carried out.
  const next = await tx
    .selectFrom('unit_event')
    .select('detail')
    .where('tenant_id', '=', unit.tenant_id)
    .where('unit_id', '=', unit.id)
    .where('kind', '=', 'profiled')
    .where('entered_at', '>', at)
    .orderBy(sql`(detail->>'version')::int`)
    .limit(1)
    .executeTakeFirst();
  return next ? { ...unit, ...v.parse(ProfileChange, next.detail).from } : unit;
}
