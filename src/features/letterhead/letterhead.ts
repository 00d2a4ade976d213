import * as v from 'valibot';
import type { UnitKind } from '../../core/dossier/unit.ts';
import { abbreviation } from '../../core/vietnamese/abbreviation.ts';
import type { UnitRow } from '../../platform/database/tables.ts';

/** How a unit's papers are headed and signed. What is empty is left for a hand to write. */
export const Letterhead = v.strictObject({
  /** The body above the unit. */
  parent: v.string(),
  /** Of its numbers: “THPTMS”. */
  symbol: v.string(),
  /** Where its papers are dated. */
  place: v.string(),
  /** “KT. Giám đốc”; empty where the head signs himself. */
  power: v.string(),
  /** “Hiệu trưởng”. */
  office: v.string(),
  signer: v.string(),
  /** Who gets copies, a line each. */
  copies: v.string(),
  /** “VT, BV”. */
  archive: v.string(),
  /** Who keeps the dossier (cán bộ đầu mối). */
  officer: v.string(),
  officerPosition: v.string(),
  officerPhone: v.string(),
});
export type Letterhead = v.InferOutput<typeof Letterhead>;

export const letterheadFields = Object.keys(Letterhead.entries) as (keyof Letterhead)[];

const headOf: Readonly<Record<UnitKind, string>> = {
  school: 'Hiệu trưởng',
  enterprise: 'Giám đốc',
  agency: 'Thủ trưởng đơn vị',
};

/** What a unit that has said nothing most likely writes. */
export function usualLetterhead(
  { name, kind }: Pick<UnitRow, 'name' | 'kind'>,
  commune: string,
): Letterhead {
  return {
    parent: '',
    symbol: abbreviation(name),
    place: commune.replace(/^(xã|phường|thị trấn|đặc khu)\s+/i, ''),
    power: '',
    office: headOf[kind],
    signer: '',
    copies: `Công an ${commune.charAt(0).toLocaleLowerCase('vi')}${commune.slice(1)}`,
    archive: 'VT',
    officer: '',
    officerPosition: '',
    officerPhone: '',
  };
}
