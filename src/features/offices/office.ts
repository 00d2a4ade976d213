import type { Role } from '../../core/access/policy.ts';
import { insideSentence } from '../../core/text.ts';
import type { ProvinceRow } from '../../platform/database/tables.ts';

type Bodies = Pick<ProvinceRow, 'committee' | 'standing_office'>;

/** The office of an account as it is written, in Vietnamese: “Công an xã Đồng Ích”. */
export function officeOf(
  { role, commune }: { readonly role: Role; readonly commune: string | null | undefined },
  { committee, standing_office }: Bodies,
): string {
  if (!commune) return role === 'leader' ? committee : standing_office;
  const inside = insideSentence(commune);
  return role === 'leader' ? `Ban Chỉ đạo ${inside}` : `Công an ${inside}`;
}

/** What an account name is made from, where none was typed. */
export function loginSource(role: Role, commune: string | undefined): string {
  switch (role) {
    case 'leader':
      return commune === undefined ? 'lanhdao' : `lanhdao ${commune}`;
    case 'admin':
      return 'quantri';
    case 'province':
      return 'catinh';
    default:
      return commune ?? '';
  }
}
