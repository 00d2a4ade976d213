import type { UnitKind, UnitLevel } from '../dossier/unit.ts';
import { unitCodeKey } from '../dossier/unit.ts';
import { quoted, type Text } from '../text.ts';
import { kindFromName } from './choices.ts';
import { type CodesSeen, codesSeen } from './duplicates.ts';
import type { RowFault } from './read-row.ts';
import type { UnitFromSheet, UnitRead } from './read-unit.ts';
import { type UnitTarget, unitTargetKeys } from './targets.ts';

/** A unit with all that a sheet can tell of it. */
export interface SheetUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly communeId: string;
  readonly address: string;
  readonly taxCode: string;
  readonly schoolCode: string;
  readonly phone: string;
  readonly partyOrganization: boolean | null;
  readonly emulationReview: boolean | null;
  readonly guardForce: boolean | null;
  readonly leftOut: boolean | null;
  readonly subUnits: number | null;
  readonly members: number | null;
}

export interface ExistingUnit extends SheetUnit {
  readonly id: string;
}

/** A row of a sheet, read. */
export interface NumberedRead {
  readonly row: number;
  readonly read: UnitRead;
}

/** What taking a row in would do. */
export type PlannedRow = { readonly row: number } & (
  | { readonly is: 'new'; readonly unit: SheetUnit; readonly notes: readonly Text[] }
  | {
      readonly is: 'changed';
      readonly id: string;
      /** The unit as it will be. */
      readonly unit: SheetUnit;
      readonly changes: readonly UnitTarget[];
      /** Those of the changes that make the unit's history: a new name, another commune. */
      readonly history: readonly UnitTarget[];
      readonly notes: readonly Text[];
    }
  | { readonly is: 'same'; readonly id: string }
  | { readonly is: 'faulty'; readonly faults: readonly RowFault<UnitTarget>[] }
);

export interface UnitPlan {
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<PlannedRow['is'], number>>;
}

/**
 * What taking rows in would do to the units there are, by `unitCodeKey`. Nothing is done twice: planned
 * again after it was carried out, every row that was not faulty is the same. A sheet that is planned
 * in parts hands the codes seen on from one to the next.
 */
export function planUnits(
  reads: Iterable<NumberedRead>,
  existing: ReadonlyMap<string, ExistingUnit>,
  codes: CodesSeen = codesSeen(),
): UnitPlan {
  const rows: PlannedRow[] = [];
  const counts = { new: 0, changed: 0, same: 0, faulty: 0 };
  for (const { row, read } of reads) {
    const first = read.ok ? codes.see(read.unit.code, row) : undefined;
    const planned: PlannedRow = !read.ok
      ? { row, is: 'faulty', faults: read.faults }
      : first !== undefined
        ? { row, is: 'faulty', faults: [{ column: 'code', says: repeats(read.unit.code, first) }] }
        : planOne(row, read.unit, read.notes, existing.get(unitCodeKey(read.unit.code)));
    counts[planned.is]++;
    rows.push(planned);
  }
  return { rows, counts };
}

function planOne(
  row: number,
  told: UnitFromSheet,
  notes: readonly Text[],
  there: ExistingUnit | undefined,
): PlannedRow {
  if (!there) return planNew(row, told, notes);
  const unit = merged(told, there);
  const changes = unitTargetKeys.filter((key) => unit[field(key)] !== there[field(key)]);
  if (changes.length === 0) return { row, is: 'same', id: there.id };
  const history = changes.filter((key) => key === 'name' || key === 'commune');
  return { row, is: 'changed', id: there.id, unit, changes, history, notes };
}

function planNew(row: number, told: UnitFromSheet, notes: readonly Text[]): PlannedRow {
  const { name, communeId } = told;
  const guessed = told.kind === undefined && name ? kindFromName(name) : undefined;
  const kind = told.kind ?? guessed;
  const faults: RowFault<UnitTarget>[] = [];
  if (name === undefined) faults.push({ column: 'name', says: needs.name });
  if (kind === undefined) faults.push({ column: 'kind', says: needs.kind });
  if (communeId === undefined) faults.push({ column: 'commune', says: needs.commune });
  if (name === undefined || kind === undefined || communeId === undefined)
    return { row, is: 'faulty', faults };
  const unit = merged(told, { ...unsaid, code: told.code, name, kind, communeId });
  return { row, is: 'new', unit, notes: guessed ? [...notes, guessedKind[guessed]] : notes };
}

/** What a new unit is where its row does not say. */
const unsaid = {
  level: 'commune',
  address: '',
  taxCode: '',
  schoolCode: '',
  phone: '',
  partyOrganization: null,
  emulationReview: null,
  guardForce: null,
  leftOut: null,
  subUnits: null,
  members: null,
} as const;

const needs = {
  name: { vi: 'đơn vị mới phải có tên', en: 'a new unit must have a name' },
  kind: {
    vi: 'đơn vị mới phải có loại hình (cơ quan, doanh nghiệp, cơ sở giáo dục); tên không cho biết',
    en: 'a new unit must have a kind (agency, enterprise, school); its name does not tell',
  },
  commune: { vi: 'đơn vị mới phải có xã, phường', en: 'a new unit must have a commune' },
} as const;

const guessedKind: Readonly<Record<UnitKind, Text>> = {
  agency: { vi: 'loại hình suy từ tên: cơ quan', en: 'kind inferred from the name: agency' },
  enterprise: {
    vi: 'loại hình suy từ tên: doanh nghiệp',
    en: 'kind inferred from the name: enterprise',
  },
  school: {
    vi: 'loại hình suy từ tên: cơ sở giáo dục',
    en: 'kind inferred from the name: school',
  },
};

const repeats = (code: string, row: number): Text => ({
  vi: `mã ${quoted(code)} đã có ở dòng ${row}`,
  en: `the code ${quoted(code)} is already in row ${row}`,
});

function field(key: UnitTarget): keyof SheetUnit {
  return key === 'commune' ? 'communeId' : key;
}

/** The unit as it will be: what a row says, and before it where it says nothing. */
function merged(told: UnitFromSheet, before: SheetUnit): SheetUnit {
  const or = <T>(said: T | undefined, there: T): T => (said === undefined ? there : said);
  return {
    // The code is what the unit is known by: written in another case it is not a change.
    code: before.code,
    name: or(told.name, before.name),
    kind: or(told.kind, before.kind),
    level: or(told.level, before.level),
    communeId: or(told.communeId, before.communeId),
    address: or(told.address, before.address),
    taxCode: or(told.taxCode, before.taxCode),
    schoolCode: or(told.schoolCode, before.schoolCode),
    phone: or(told.phone, before.phone),
    partyOrganization: or(told.partyOrganization, before.partyOrganization),
    emulationReview: or(told.emulationReview, before.emulationReview),
    guardForce: or(told.guardForce, before.guardForce),
    leftOut: or(told.leftOut, before.leftOut),
    subUnits: or(told.subUnits, before.subUnits),
    members: or(told.members, before.members),
  };
}
