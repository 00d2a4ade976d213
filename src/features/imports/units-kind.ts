import { sql } from 'kysely';
import { unitCodeKey } from '../../core/dossier/unit.ts';
import { communeFinder } from '../../core/sheets/communes.ts';
import { codesSeen } from '../../core/sheets/duplicates.ts';
import { type ExistingUnit, type PlannedRow, planUnits } from '../../core/sheets/plan.ts';
import { unitReader } from '../../core/sheets/read-unit.ts';
import { type UnitTarget, unitTargets } from '../../core/sheets/targets.ts';
import { bilingual, type Text } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';
import { mappingOf } from './mapping.ts';
import {
  type Counts,
  type Importer,
  type ImportKind,
  noCounts,
  type ReportedRow,
  type ToldOutcome,
} from './plan.ts';
import { faultsTold } from './row-faults.ts';
import { takeUnits } from './take-units.ts';
import { importWords } from './words.ts';

const labels = new Map<string, Text>(unitTargets.map(({ key, label }) => [key, label]));

/** Units, known again by their code. */
export const unitsKind: ImportKind = {
  kind: 'units',
  targets: unitTargets,
  async planner(tx, importer, mapping) {
    const communes = await communesInReach(tx, importer);
    const read = unitReader(mappingOf<UnitTarget>(mapping, unitTargets), communeFinder(communes));
    const column = (key: UnitTarget) =>
      Number(Object.entries(mapping.columns).find(([, target]) => target === key)?.[0] ?? -1);
    const [codeAt, nameAt] = [column('code'), column('name')];
    const seen = codesSeen();
    const existing = await existingUnits(tx, importer.tenant);
    return async (sheet) => {
      const reads = sheet.map((row) => ({ row: row.number, read: read(row) }));
      const keys = reads.flatMap(({ read: one }) => (one.ok ? [unitCodeKey(one.unit.code)] : []));
      const hidden = await hiddenCodes(tx, importer, keys, existing.units);
      const rows = planUnits(reads, existing.units, seen).rows.map((row) =>
        judged(row, importer, { ...existing, hidden }),
      );
      const counts: Record<keyof Counts, number> = { ...noCounts };
      for (const { is } of rows) counts[is]++;
      const written = new Map(sheet.map((row) => [row.number, row]));
      const textAt = (row: number, at: number) => written.get(row)?.cells[at]?.text ?? '';
      return {
        counts,
        reported: rows.flatMap((row) =>
          reported(row, textAt(row.row, codeAt), textAt(row.row, nameAt)),
        ),
        take: () => takeUnits(tx, importer, rows, existing.units),
      };
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

/**
 * All units in reach, asked for once: what is looked up in a table while the same transaction fills
 * it may be planned as if it were empty, and then each look-up goes through all of it.
 */
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

/** Codes that units out of reach have: a code is one in the whole province. */
async function hiddenCodes(
  tx: Tx,
  { commune }: Importer,
  keys: readonly string[],
  existing: Existing['units'],
): Promise<ReadonlySet<string>> {
  if (commune === undefined) return new Set();
  const unseen = keys.filter((key) => !existing.has(key));
  const { rows } = await sql<{
    code_key: string;
  }>`select unit_codes_taken(${unseen}::text[]) as code_key`.execute(tx);
  return new Set(rows.map(({ code_key }) => code_key));
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

/** A row as the report tells it, with its code and name as they are written in the file. */
function reported(row: PlannedRow, code: string, name: string): ReportedRow[] {
  const of = (outcome: ToldOutcome, says: readonly Text[]): ReportedRow[] => [
    { row: row.row, outcome, code, name, says },
  ];
  if (row.is === 'faulty') return of(row.is, faultsTold(row.faults, unitTargets));
  if (row.is !== 'changed') return [];
  const what = row.changes.map((key) =>
    bilingual((lang) => importWords(lang).change(labels.get(key)?.[lang] ?? '')),
  );
  return of(row.is, [...what, ...row.notes]);
}
