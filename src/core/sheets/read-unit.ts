import type { UnitKind, UnitLevel } from '../dossier/unit.ts';
import type { Text } from '../text.ts';
import {
  type CellRead,
  readAddress,
  readCode,
  readCount,
  readName,
  readSchoolCode,
  readTaxCode,
  refused,
  understood,
  unreadable,
} from './cells.ts';
import { readFlag, readKind, readLevel, readPartyFlag } from './choices.ts';
import type { CommuneFinder } from './communes.ts';
import { readPhone } from './phone.ts';
import { columnsOf, type RowFault, RowReader } from './read-row.ts';
import type { Cell, SheetRow } from './row.ts';
import type { UnitTarget } from './targets.ts';

/**
 * A unit as a row tells of it. Undefined is what the sheet says nothing of, and is left as it is:
 * a column that is not mapped, and an empty kind or level. Other mapped cells that are empty are
 * '' or null, and empty what they stand for.
 */
export interface UnitFromSheet {
  readonly code: string;
  readonly name: string | undefined;
  readonly kind: UnitKind | undefined;
  readonly level: UnitLevel | undefined;
  readonly communeId: string | undefined;
  readonly address: string | undefined;
  readonly taxCode: string | undefined;
  readonly schoolCode: string | undefined;
  readonly phone: string | undefined;
  readonly partyOrganization: boolean | null | undefined;
  readonly emulationReview: boolean | null | undefined;
  readonly guardForce: boolean | null | undefined;
  readonly leftOut: boolean | null | undefined;
  readonly subUnits: number | null | undefined;
  readonly members: number | null | undefined;
}

export type UnitRead =
  | { readonly ok: true; readonly unit: UnitFromSheet; readonly notes: readonly Text[] }
  | { readonly ok: false; readonly faults: readonly RowFault<UnitTarget>[] };

/** Reads one row of a sheet of units; refused with every fault in it, not just the first. */
export function readUnitRow(
  row: SheetRow,
  mapping: ReadonlyMap<number, UnitTarget>,
  communes: CommuneFinder,
): UnitRead {
  return unitReader(mapping, communes)(row);
}

/** The reader of all rows under one mapping. */
export function unitReader(
  mapping: ReadonlyMap<number, UnitTarget>,
  communes: CommuneFinder,
): (row: SheetRow) => UnitRead {
  const columns = columnsOf(mapping);
  const readCommune = communeReader(communes);
  return (row) => {
    const cells = new RowReader(row, columns);
    const unit = {
      code: cells.read('code', readCode) ?? '',
      name: cells.read('name', readName),
      kind: cells.read('kind', readKind) ?? undefined,
      level: cells.read('level', readLevel) ?? undefined,
      communeId: cells.read('commune', readCommune),
      address: cells.read('address', readAddress),
      taxCode: cells.read('taxCode', readTaxCode),
      schoolCode: cells.read('schoolCode', readSchoolCode),
      phone: cells.read('phone', readPhone),
      partyOrganization: cells.read('partyOrganization', readPartyFlag),
      emulationReview: cells.read('emulationReview', readFlag),
      guardForce: cells.read('guardForce', readFlag),
      leftOut: cells.read('leftOut', readFlag),
      subUnits: cells.read('subUnits', readCount),
      members: cells.read('members', readCount),
    };
    if (!columns.has('code')) cells.faults.push({ column: null, says: noCodeColumn });
    return cells.faults.length > 0
      ? { ok: false, faults: cells.faults }
      : { ok: true, unit, notes: cells.notes };
  };
}

const noCodeColumn: Text = {
  vi: 'chưa chọn cột nào là mã đơn vị',
  en: 'no column is chosen for the unit code',
};

function communeReader(communes: CommuneFinder): (cell: Cell) => CellRead<string> {
  return (cell) => {
    const wrong = unreadable(cell);
    if (wrong) return wrong;
    const found = communes(cell.text);
    if (!found.ok) return refused(found.says);
    return understood(found.id, found.note && [found.note]);
  };
}
