import type { Text } from '../text.ts';
import { words } from './cell-words.ts';
import { type CellRead, readName, refused, understood, unreadable } from './cells.ts';
import { communeKindNames, parseCommuneName } from './commune-name.ts';
import { columnsOf, type RowFault, RowReader } from './read-row.ts';
import { type Cell, type SheetRow, tidyText } from './row.ts';
import type { CommuneTarget } from './targets.ts';

/** A commune as a row of the catalogue of administrative units tells of it. */
export interface CommuneFromSheet {
  /** Five digits. */
  readonly code: string;
  /** With its kind: “Xã Đồng Ích”. */
  readonly name: string;
  /** Two digits; undefined where no column is mapped, '' where it is empty. */
  readonly provinceCode: string | undefined;
  readonly provinceName: string | undefined;
}

export type CommuneRead =
  | { readonly ok: true; readonly commune: CommuneFromSheet; readonly notes: readonly Text[] }
  | { readonly ok: false; readonly faults: readonly RowFault<CommuneTarget>[] };

/** Reads one row of a sheet of communes; refused with every fault in it. */
export function readCommuneRow(
  row: SheetRow,
  mapping: ReadonlyMap<number, CommuneTarget>,
): CommuneRead {
  const columns = columnsOf(mapping);
  const cells = new RowReader(row, columns);
  const commune = {
    code: cells.read('code', readCommuneCode) ?? '',
    name: cells.read('name', readCommuneName) ?? '',
    provinceCode: cells.read('provinceCode', readProvinceCode),
    provinceName: cells.read('provinceName', readProvinceName),
  };
  for (const key of ['code', 'name'] as const)
    if (!columns.has(key)) cells.faults.push({ column: null, says: noColumn[key] });
  return cells.faults.length > 0
    ? { ok: false, faults: cells.faults }
    : { ok: true, commune, notes: cells.notes };
}

const noColumn: Readonly<Record<'code' | 'name', Text>> = {
  code: {
    vi: 'chưa chọn cột nào là mã xã, phường',
    en: 'no column is chosen for the commune code',
  },
  name: {
    vi: 'chưa chọn cột nào là tên xã, phường',
    en: 'no column is chosen for the commune name',
  },
};

/** The code of a commune: five digits, zeros lost from the front put back. */
export function readCommuneCode(cell: Cell): CellRead<string> {
  const code = officialCode(cell, 5);
  return code.ok && code.value === '' ? refused(words.noCode) : code;
}

function readProvinceCode(cell: Cell): CellRead<string> {
  return officialCode(cell, 2);
}

function readProvinceName(cell: Cell): CellRead<string> {
  return tidyText(cell) === '' ? understood('') : readName(cell);
}

function officialCode(cell: Cell, digits: number): CellRead<string> {
  const wrong = unreadable(cell);
  if (wrong) return wrong;
  const text = tidyText(cell);
  if (text === '') return understood('');
  if (!/^\d+$/.test(text) || text.length > digits)
    return refused(words.badOfficialCode(text, digits));
  const code = text.padStart(digits, '0');
  return code === text ? understood(code) : understood(code, [words.codeZeros(code)]);
}

/** A commune's name with its kind in full; “P. Minh Sơn” is written out, with a note. */
export function readCommuneName(cell: Cell): CellRead<string> {
  const read = readName(cell);
  if (!read.ok) return read;
  const { kind } = parseCommuneName(read.value);
  const full = kind && communeKindNames[kind];
  if (!full) return refused(words.noCommuneKind(read.value));
  const rest = read.value.replace(/^[^\p{L}]*(?:đặc\s+khu|dac\s+khu|\p{L}+)[^\p{L}\p{N}]*/iu, '');
  const name = `${full} ${rest}`;
  return understood(name, name === read.value ? [] : [words.kindSpelled(name)]);
}
