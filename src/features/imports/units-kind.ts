import { sql } from 'kysely';
import { unitCodeKey } from '../../core/dossier/unit.ts';
import { communeFinder } from '../../core/sheets/communes.ts';
import {
  type ExistingUnit,
  type NumberedRead,
  type PlannedRow,
  planUnits,
} from '../../core/sheets/plan.ts';
import { unitReader } from '../../core/sheets/read-unit.ts';
import { type UnitTarget, unitTargets } from '../../core/sheets/targets.ts';
import { bilingual, type Text } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';
import { mappingOf } from './mapping.ts';
import type { Counts, Importer, ImportKind, Plan, ReportedRow } from './plan.ts';
import { faultsTold } from './row-faults.ts';
import { takeUnits } from './take-units.ts';
import { importWords } from './words.ts';

const labels = new Map<string, Text>(unitTargets.map(({ key, label }) => [key, label]));

/** Units, known again by their code. */
export const unitsKind: ImportKind = {
  kind: 'units',
  targets: unitTargets,
  async plan(tx, importer, mapping, data): Promise<Plan> {
    const communes = await communesInReach(tx, importer);
    const read = unitReader(mappingOf<UnitTarget>(mapping, unitTargets), communeFinder(communes));
    const reads: NumberedRead[] = [];
    const names = new Map<number, { code: string; name: string }>();
    const column = (key: UnitTarget) =>
      Number(Object.entries(mapping.columns).find(([, target]) => target === key)?.[0] ?? -1);
    const [codeAt, nameAt] = [column('code'), column('name')];
    for await (const row of data.rows) {
      reads.push({ row: row.number, read: read(row) });
      names.set(row.number, {
        code: row.cells[codeAt]?.text ?? '',
        name: row.cells[nameAt]?.text ?? '',
      });
    }
    const existing = await existingUnits(tx, importer.tenant);
    const planned = planUnits(reads, existing.units).rows;
    const hidden = await hiddenCodes(tx, importer, planned, existing.units);
    const rows = planned.map((row) => judged(row, importer, { ...existing, hidden }));
    const counts: Record<keyof Counts, number> = {
      new: 0,
      changed: 0,
      same: 0,
      faulty: 0,
      skipped: data.skipped(),
    };
    for (const { is } of rows) counts[is]++;
    return {
      counts,
      reported: rows.flatMap((row) => reported(row, names.get(row.row))),
      take: (inTx) => takeUnits(inTx, importer, rows, existing.units),
    };
  },
};

async function communesInReach(tx: Tx, { tenant, commune }: Importer) {
  const rows = await tx
    .selectFrom('commune')
    .select(['id', 'code', 'name', 'former_names', 'ended_on'])
    .where('tenant_id', '=', tenant)
    .$if(commune !== undefined, (query) => query.where('id', '=', commune ?? null))
    .execute();
  return rows.map(({ id, code, name, former_names, ended_on }) => ({
    id,
    code,
    name,
    formerNames: former_names,
    ended: ended_on !== null,
  }));
}

interface Existing {
  readonly units: ReadonlyMap<string, ExistingUnit>;
  /** Codes of units that have ended. */
  readonly ended: ReadonlySet<string>;
}

async function existingUnits(tx: Tx, tenant: string): Promise<Existing> {
  const rows = await tx.selectFrom('unit').selectAll().where('tenant_id', '=', tenant).execute();
  const units = new Map<string, ExistingUnit>();
  const ended = new Set<string>();
  for (const row of rows) {
    if (row.ended_on !== null) ended.add(row.code_key);
    units.set(row.code_key, {
      id: row.id,
      code: row.code,
      name: row.name,
      kind: row.kind,
      level: row.level,
      communeId: row.commune_id,
      address: row.address,
      taxCode: row.tax_code,
      schoolCode: row.school_code,
      phone: row.phone,
      partyOrganization: row.party_organization,
      emulationReview: row.emulation_review,
      guardForce: row.guard_force,
      leftOut: row.left_out,
      subUnits: row.sub_units,
      members: row.members,
    });
  }
  return { units, ended };
}

/** Codes of new rows that units out of reach have: a code is one in the whole province. */
async function hiddenCodes(
  tx: Tx,
  { commune }: Importer,
  rows: readonly PlannedRow[],
  existing: Existing['units'],
): Promise<ReadonlySet<string>> {
  if (commune === undefined) return new Set();
  const fresh = rows
    .flatMap((row) => (row.is === 'new' ? [unitCodeKey(row.unit.code)] : []))
    .filter((key) => !existing.has(key));
  const result = await sql<{
    code_key: string;
  }>`select unit_codes_taken(${fresh}::text[]) as code_key`.execute(tx);
  return new Set(result.rows.map(({ code_key }) => code_key));
}

/** A planned row as whoever imports may carry it out; what they may not is a fault of the row. */
function judged(
  row: PlannedRow,
  { commune }: Importer,
  known: Existing & { readonly hidden: ReadonlySet<string> },
): PlannedRow {
  const fault = (column: UnitTarget, says: (lang: 'vi' | 'en') => string): PlannedRow => ({
    row: row.row,
    is: 'faulty',
    faults: [{ column, says: bilingual(says) }],
  });
  if (row.is === 'faulty' || row.is === 'same') return row;
  const key = unitCodeKey(row.unit.code);
  if (known.ended.has(key)) return fault('code', (lang) => importWords(lang).endedUnit);
  if (known.hidden.has(key)) return fault('code', (lang) => importWords(lang).foreignCode);
  if (commune === undefined) return row;
  const before = known.units.get(key);
  if (before?.level === 'province') return fault('code', (lang) => importWords(lang).provinceLevel);
  if (row.unit.level === 'province') return fault('level', (lang) => importWords(lang).levelOnly);
  return row;
}

function reported(
  row: PlannedRow,
  written: { code: string; name: string } | undefined,
): ReportedRow[] {
  const { code = '', name = '' } = written ?? {};
  const of = (says: readonly Text[]): ReportedRow => ({
    row: row.row,
    outcome: row.is,
    code,
    name,
    says,
  });
  switch (row.is) {
    case 'same':
      return [];
    case 'new':
      return row.notes.length > 0 ? [of(row.notes)] : [];
    case 'changed': {
      const what = row.changes.map((key) =>
        bilingual((lang) => importWords(lang).change(labels.get(key)?.[lang] ?? '')),
      );
      return [of([...what, ...row.notes])];
    }
    case 'faulty':
      return [of(faultsTold(row.faults, unitTargets))];
  }
}
