import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Role } from '../../core/access/policy.ts';
import type { DossierStateName } from '../../core/dossier/states.ts';
import type { Json } from './json.ts';

/* Rows of a unit's year. Days are `YYYY-MM-DD` text, instants are Date. */

/** Who wrote a row: a role, or the program itself. */
export type ByRole = Role | 'system';

export interface DossierTable {
  tenant_id: string;
  round_id: string;
  unit_id: string;
  commune_id: string;
  level: 'commune' | 'province';
  ended: boolean;
  id: string;
  public_id: string;
  /** Bit masks, a bit a criterion in the set's order. */
  not_applicable: number;
  met: number;
  open: number;
  not_met: number;
  awaiting: number;
  /** A bit a check; bigint, as text. */
  open_checks: ColumnType<string, string, string>;
  next_due: string | null;
  registered_on: string | null;
  last_recorded_at: Date | null;
  state: Generated<DossierStateName>;
  state_at: Date | null;
  late: Generated<boolean>;
  code: string | null;
}

export interface SnapshotTable {
  tenant_id: string;
  dossier_id: string;
  digest: Buffer;
  unit_id: string;
  text: string;
  at: Date;
}

export interface FrozenTextTable {
  tenant_id: string;
  unit_id: string;
  digest: Buffer;
  text: string | null;
  /** The number of the act that erased it; bigint, as text. */
  erased_by: ColumnType<string | null, number | null, number | null>;
}

export interface UnitLetterheadTable {
  tenant_id: string;
  unit_id: string;
  number: number;
  content: Json;
  at: Date;
  account_id: string | null;
  role: ByRole;
}

export interface DossierActionTable {
  tenant_id: string;
  dossier_id: string;
  number: number;
  unit_id: string;
  action: string;
  at: Date;
  account_id: string | null;
  role: ByRole;
  detail: Json;
}

export interface ExplanationTable {
  tenant_id: string;
  dossier_id: string;
  criterion: number;
  number: number;
  unit_id: string;
  text: string;
  at: Date;
  account_id: string | null;
  role: ByRole;
}

export interface UnitRecordTable {
  tenant_id: string;
  id: string;
  public_id: string;
  unit_id: string;
  client_key: string;
  day: string;
  categories: string[];
  title: string;
  number: Generated<string>;
  issuer: Generated<string>;
  note: Generated<string>;
  participants: number | null;
  fields: Json;
  citation: Generated<string>;
  entered_at: Date;
  entered_by: string | null;
  entered_role: ByRole;
  deleted_at: Date | null;
  version: Generated<number>;
}

export interface UnitRecordVersionTable {
  tenant_id: string;
  record_id: string;
  version: number;
  unit_id: string;
  at: Date;
  account_id: string | null;
  role: ByRole;
  content: ColumnType<unknown, string | null, never>;
}

export interface UnitFileTable {
  tenant_id: string;
  id: string;
  public_id: string;
  unit_id: string;
  record_id: string | null;
  /** Of a paper of the dossier itself, which belongs to no record. */
  dossier_id: Generated<string | null>;
  client_key: string;
  name: string;
  /** bigint, as text. */
  size: ColumnType<string, number, number>;
  arrived: ColumnType<string, number | undefined, number>;
  state: 'arriving' | 'kept' | 'hidden' | 'erased';
  sha256: Buffer | null;
  media_type: string | null;
  /** Page images that are shown. */
  pages: number | null;
  /** Pages that it has. */
  pages_of: Generated<number | null>;
  uploaded_at: Date;
  account_id: string | null;
  role: ByRole;
  removed_at: Date | null;
}

export interface BarredFileTable {
  tenant_id: string;
  sha256: Buffer;
  at: Date;
  account_id: string | null;
  reason: string;
}

export interface UnitFigureTable {
  tenant_id: string;
  unit_id: string;
  year: number;
  key: string;
  number: number;
  /** numeric, as text. */
  value: ColumnType<string | null, number | null, never>;
  as_of: string;
  explanation: Generated<string>;
  detail: Json;
  at: Date;
  account_id: string | null;
  role: ByRole;
}

export interface UnitClaimTable {
  tenant_id: string;
  unit_id: string;
  field: string;
  number: number;
  value: number;
  ground: string;
  at: Date;
  account_id: string | null;
  role: ByRole;
  decided_at: Date | null;
  decided_by: string | null;
  accepted: boolean | null;
  reason: Generated<string>;
}

export interface AccountReminderTable {
  tenant_id: string;
  account_id: string;
  by_mail: Generated<boolean>;
  lang: Generated<'vi' | 'en'>;
  calendar_hash: Buffer | null;
  stop_hash: Buffer | null;
  mailed_on: string | null;
}

export type UnitFileRow = Selectable<UnitFileTable>;
export type UnitFigureRow = Selectable<UnitFigureTable>;
export type UnitClaimRow = Selectable<UnitClaimTable>;
