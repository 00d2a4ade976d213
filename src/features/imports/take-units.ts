import { sql } from 'kysely';
import { unitCodeKey } from '../../core/dossier/unit.ts';
import type { ExistingUnit, PlannedRow, SheetUnit } from '../../core/sheets/plan.ts';
import { isoDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { type KeptProfile, profileChange, profilesToChange } from '../dossiers/index.ts';
import { dayIn } from '../frame/index.ts';
import { addTokens, type Indexed, indexUnits, tokensOf } from '../units/index.ts';
import type { Importer } from './plan.ts';

interface Taken {
  readonly row: number;
  readonly id: string;
  readonly unit: SheetUnit;
}

/**
 * Writes a batch of planned rows: new units, changed ones, their history and the words that search
 * finds them by. Whole columns go to the database at once; row by row 50 000 would take minutes.
 */
export async function takeUnits(
  tx: Tx,
  importer: Importer,
  rows: readonly PlannedRow[],
  existing: ReadonlyMap<string, ExistingUnit>,
): Promise<void> {
  const { tenant, now } = importer;
  const added = rows.flatMap((row): Taken[] =>
    row.is === 'new' ? [{ row: row.row, id: newId(now), unit: row.unit }] : [],
  );
  const changed = rows.flatMap((row): Taken[] =>
    row.is === 'changed' ? [{ row: row.row, id: row.id, unit: row.unit }] : [],
  );
  if (added.length > 0) {
    await insertUnits(tx, tenant, added);
    await addEvents(
      tx,
      importer,
      added.map(({ row, id }) => ({ row, id, kind: 'created', detail: {} })),
    );
    await addTokens(tx, tenant, indexed(added));
    await judgeLater(tx, tenant, added);
  }
  if (changed.length > 0) {
    const communes = await communeNames(tx, tenant);
    const profiles = await profilesToChange(
      tx,
      tenant,
      changed.map(({ id }) => id),
    );
    const events = changed.flatMap(({ row, id, unit }) => {
      const before = existing.get(unitCodeKey(unit.code));
      const profile = profileChange(profiles.get(id), profileOfSheet(unit));
      return [
        ...(before ? historyOf(before, unit, communes) : []),
        ...(profile ? [{ kind: 'profiled', detail: profile } as const] : []),
      ].map((event) => ({ ...event, row, id }));
    });
    await updateUnits(tx, tenant, changed);
    await addEvents(tx, importer, events);
    await indexUnits(tx, tenant, indexed(changed));
    await judgeLater(tx, tenant, changed);
  }
}

/** Their verdicts in the open rounds follow once they are taken in; many together would take long. */
async function judgeLater(tx: Tx, tenant: string, part: readonly Taken[]): Promise<void> {
  await enqueue(tx, 'dossiers.judge', { tenant, units: part.map(({ id }) => id) });
}

const columns = [
  ['code', 'text', (unit: SheetUnit) => unit.code],
  ['code_key', 'text', (unit: SheetUnit) => unitCodeKey(unit.code)],
  ['name', 'text', (unit: SheetUnit) => unit.name],
  ['kind', 'text', (unit: SheetUnit) => unit.kind],
  ['level', 'text', (unit: SheetUnit) => unit.level],
  ['commune_id', 'uuid', (unit: SheetUnit) => unit.communeId],
  ['address', 'text', (unit: SheetUnit) => unit.address],
  ['tax_code', 'text', (unit: SheetUnit) => unit.taxCode],
  ['school_code', 'text', (unit: SheetUnit) => unit.schoolCode],
  ['phone', 'text', (unit: SheetUnit) => unit.phone],
  ['party_organization', 'boolean', (unit: SheetUnit) => unit.partyOrganization],
  ['emulation_review', 'boolean', (unit: SheetUnit) => unit.emulationReview],
  ['guard_force', 'boolean', (unit: SheetUnit) => unit.guardForce],
  ['left_out', 'boolean', (unit: SheetUnit) => unit.leftOut],
  ['sub_units', 'integer', (unit: SheetUnit) => unit.subUnits],
  ['members', 'integer', (unit: SheetUnit) => unit.members],
] as const;

const names = sql.raw(columns.map(([name]) => name).join(', '));

/** Units as a table of the statement: one array a column. */
function unnested(part: readonly Taken[]) {
  const arrays = columns.map(
    ([, type, value]) => sql`${part.map(({ unit }) => value(unit))}::${sql.raw(type)}[]`,
  );
  return sql`unnest(${part.map(({ id }) => id)}::uuid[], ${part.map(() => newPublicId())}::text[], ${sql.join(arrays)})
    as t (id, public_id, ${names})`;
}

async function insertUnits(tx: Tx, tenant: string, part: readonly Taken[]): Promise<void> {
  await sql`insert into unit (tenant_id, id, public_id, ${names})
    select ${tenant}::uuid, id, public_id, ${names} from ${unnested(part)}`.execute(tx);
}

async function updateUnits(tx: Tx, tenant: string, part: readonly Taken[]): Promise<void> {
  const sets = sql.join(
    columns
      .filter(([name]) => name !== 'code' && name !== 'code_key')
      .map(([name]) => sql`${sql.ref(name)} = ${sql.ref(`t.${name}`)}`),
  );
  await sql`update unit set ${sets}, version = version + 1 from ${unnested(part)}
    where unit.tenant_id = ${tenant} and unit.id = t.id`.execute(tx);
  await sql`update account set commune_id = u.commune_id from unit u
    where account.tenant_id = ${tenant} and u.tenant_id = ${tenant} and account.unit_id = u.id
      and account.commune_id <> u.commune_id and u.id = any(${part.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
}

/** What of a unit is judged. */
function profileOfSheet(unit: SheetUnit): KeptProfile {
  return {
    kind: unit.kind,
    party_organization: unit.partyOrganization,
    emulation_review: unit.emulationReview,
    guard_force: unit.guardForce,
    left_out: unit.leftOut,
    sub_units: unit.subUnits,
  };
}

interface Happening {
  readonly kind: 'created' | 'renamed' | 'moved' | 'levelled' | 'profiled';
  readonly detail: object;
}

interface NewEvent extends Happening {
  readonly row: number;
  readonly id: string;
}

/** What a change by import adds to a unit's history. */
function historyOf(
  before: SheetUnit,
  after: SheetUnit,
  communes: ReadonlyMap<string, string>,
): Happening[] {
  const events: Happening[] = [];
  if (before.name !== after.name)
    events.push({ kind: 'renamed', detail: { from: before.name, to: after.name } });
  if (before.level !== after.level)
    events.push({ kind: 'levelled', detail: { from: before.level, to: after.level } });
  if (before.communeId !== after.communeId) {
    events.push({
      kind: 'moved',
      detail: { from: communes.get(before.communeId), to: communes.get(after.communeId) },
    });
  }
  return events;
}

async function communeNames(tx: Tx, tenant: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('commune')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenant)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the file says of a unit rests on the file and the row, and the history names them. */
async function addEvents(
  tx: Tx,
  { tenant, now, file }: Importer,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const details = events.map(({ row, detail }) => JSON.stringify({ ...detail, file, row }));
  await sql`insert into unit_event (tenant_id, unit_id, id, kind, on_day, entered_at, detail)
    select ${tenant}::uuid, unit_id, id, kind, ${isoDay(dayIn(now))}::date, ${now}, detail::jsonb
    from unnest(${events.map(({ id }) => id)}::uuid[], ${events.map(() => newId(now))}::uuid[],
      ${events.map(({ kind }) => kind)}::text[], ${details}::text[])
      as t (unit_id, id, kind, detail)`.execute(tx);
}

function indexed(part: readonly Taken[]): Indexed[] {
  return part.map(({ id, unit }) => ({ id, commune: unit.communeId, tokens: tokensOf(unit) }));
}
