import type { Role } from '../../core/access/policy.ts';

/** The password of every account of the demo: easy, for it guards nothing. */
export const password = 'dungthu2026';

/** Someone who signs in for an office. */
export interface OfficePerson {
  readonly role: Extract<Role, 'commune' | 'province' | 'leader'>;
  readonly login: string;
  readonly name: string;
  /** By its code. */
  readonly commune?: string;
}

export const admin = { login: 'quantri', name: 'Hà Quang Thiết' };

export const officePeople = {
  province: { role: 'province', login: 'catinh', name: 'Lương Vĩnh An' },
  leader: { role: 'leader', login: 'lanhdao', name: 'Đinh Trọng Nghĩa' },
  communeLeader: {
    role: 'leader',
    login: 'lanhdao-minhson',
    name: 'Vi Thị Thu Hiền',
    commune: '90101',
  },
  minhSon: { role: 'commune', login: 'ca-minhson', name: 'Ngô Bá Kiên', commune: '90101' },
  lamXuyen: { role: 'commune', login: 'ca-lamxuyen', name: 'Trịnh Thanh Bình', commune: '90102' },
} as const satisfies Record<string, OfficePerson>;

/** All of them, in the order in which they were invited. */
export const allOfficePeople: readonly OfficePerson[] = Object.values(officePeople);

/** Someone who signs in for a unit; their account is named after its code. */
export interface UnitPerson {
  readonly role: Extract<Role, 'head' | 'officer'>;
  /** The unit's code. */
  readonly unit: string;
  readonly name: string;
  readonly invitedBy: keyof typeof officePeople;
}

export const unitPeople: readonly UnitPerson[] = [
  { role: 'head', unit: 'LG-0101', name: 'Phan Thị Minh Tâm', invitedBy: 'minhSon' },
  { role: 'officer', unit: 'LG-0101', name: 'Tạ Hữu Đức', invitedBy: 'minhSon' },
  { role: 'head', unit: 'LG-0105', name: 'Nông Thị Hồng Vân', invitedBy: 'minhSon' },
  { role: 'officer', unit: 'LG-0105', name: 'Hoàng Văn Thụ', invitedBy: 'minhSon' },
  { role: 'officer', unit: 'LG-0201', name: 'Lý Thị Mai Anh', invitedBy: 'lamXuyen' },
  { role: 'officer', unit: 'LG-9007', name: 'Cao Ngọc Lan', invitedBy: 'province' },
];

/** An account of the demo, as it is printed. */
export interface DemoAccount {
  readonly role: Role;
  readonly login: string;
  /** The province, commune or unit for which they act. */
  readonly place: string;
}
