import * as v from 'valibot';
import { unitKinds, unitLevels } from '../../core/dossier/unit.ts';
import { insideSentence } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import { Letterhead } from './letterhead.ts';
import { communeOf, letterheadOf } from './queries.ts';

/** All that a unit's papers print of it and of those they are sent to, frozen when it closes. */
export const Particulars = v.strictObject({
  name: v.string(),
  kind: v.picklist(unitKinds),
  level: v.picklist(unitLevels),
  address: v.string(),
  phone: v.string(),
  subUnits: v.nullable(v.number()),
  members: v.nullable(v.number()),
  partyOrganization: v.nullable(v.boolean()),
  commune: v.string(),
  province: v.string(),
  /** The province's committee; a commune's is called by its name. */
  committee: v.string(),
  letterhead: Letterhead,
});
export type Particulars = v.InferOutput<typeof Particulars>;

export async function particularsOf(tx: Tx, unit: UnitRow): Promise<Particulars> {
  const [{ content }, commune, province] = await Promise.all([
    letterheadOf(tx, unit),
    communeOf(tx, unit),
    tx
      .selectFrom('province')
      .select(['name', 'committee'])
      .where('tenant_id', '=', unit.tenant_id)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    name: unit.name,
    kind: unit.kind,
    level: unit.level,
    address: unit.address,
    phone: unit.phone,
    subUnits: unit.sub_units,
    members: unit.members,
    partyOrganization: unit.party_organization,
    commune,
    province: province.name,
    committee: province.committee,
    letterhead: content,
  };
}

/** The committee to which the unit writes, by its managing level. */
export function committeeOf({ level, commune, committee }: Particulars): string {
  return level === 'commune' ? `Ban Chỉ đạo ${insideSentence(commune)}` : committee;
}
