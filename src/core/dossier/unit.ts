import type { Text } from '../text.ts';
import { tidy } from '../vietnamese/fold.ts';

/** The kinds of CQDNCSGD: cơ quan, doanh nghiệp, cơ sở giáo dục. */
export const unitKinds = ['agency', 'enterprise', 'school'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindLabels: Readonly<Record<UnitKind, Text>> = {
  agency: { vi: 'cơ quan', en: 'agency' },
  enterprise: { vi: 'doanh nghiệp', en: 'enterprise' },
  school: { vi: 'cơ sở giáo dục', en: 'school' },
};

/** The managing levels: which takes a unit's dossier in and appraises it first. */
export const unitLevels = ['commune', 'province'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** Yes/no facts of a unit's profile. Unset means not known, never no. */
export const unitFlags = [
  'partyOrganization',
  'emulationReview',
  'guardForce',
  'leftOutByCircular124',
] as const;
export type UnitFlag = (typeof unitFlags)[number];

/** The one count of a unit's profile that criteria measure against. */
export const unitCounts = ['subUnits'] as const;
export type UnitCount = (typeof unitCounts)[number];

export const unitCountLabels: Readonly<Record<UnitCount, Text>> = {
  subUnits: {
    vi: 'phòng, ban, tổ, đội, xưởng, bộ phận, lớp của đơn vị',
    en: 'sub-units (offices, teams, workshops, classes) of the unit',
  },
};

/** A unit as its dossier describes it. */
export interface UnitProfile {
  readonly name?: string;
  readonly kind: UnitKind;
  readonly subUnits?: number;
  readonly partyOrganization?: boolean;
  readonly emulationReview?: boolean;
  readonly guardForce?: boolean;
  /** Circular 124/2021, Article 1.2.b: cannot hold the title “An toàn về an ninh, trật tự”. */
  readonly leftOutByCircular124?: boolean;
}

/** A unit's code as it is compared: spaces and case do not make another unit. */
export function unitCodeKey(code: string): string {
  return tidy(code).toUpperCase().normalize('NFC');
}
