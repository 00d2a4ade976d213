import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Role } from '../../core/access/policy.ts';
import type { UnitKind } from '../../core/dossier/unit.ts';
import type { Json, NullableJson } from './json.ts';
import type {
  AccountReminderTable,
  BarredFileTable,
  DossierActionTable,
  DossierTable,
  ExplanationTable,
  FrozenTextTable,
  SnapshotTable,
  UnitClaimTable,
  UnitFigureTable,
  UnitFileTable,
  UnitLetterheadTable,
  UnitRecordTable,
  UnitRecordVersionTable,
} from './year-tables.ts';

/** Rows as the database keeps them. Days are `YYYY-MM-DD` text, instants are Date. */
export interface Tables {
  province: ProvinceTable;
  commune: CommuneTable;
  account: AccountTable;
  session: SessionTable;
  device: DeviceTable;
  invitation: InvitationTable;
  audit: AuditTable;
  allowance: AllowanceTable;
  unit: UnitTable;
  unit_token: UnitTokenTable;
  unit_event: UnitEventTable;
  import_run: ImportRunTable;
  import_file: ImportFileTable;
  import_row: ImportRowTable;
  import_memory: ImportMemoryTable;
  criteria_set: CriteriaSetTable;
  round: RoundTable;
  dossier: DossierTable;
  dossier_action: DossierActionTable;
  explanation: ExplanationTable;
  snapshot: SnapshotTable;
  frozen_text: FrozenTextTable;
  unit_record: UnitRecordTable;
  unit_record_version: UnitRecordVersionTable;
  unit_file: UnitFileTable;
  barred_file: BarredFileTable;
  unit_figure: UnitFigureTable;
  unit_claim: UnitClaimTable;
  unit_letterhead: UnitLetterheadTable;
  account_reminder: AccountReminderTable;
}

/** The managing level of a unit, and of who decides. */
export type Level = 'commune' | 'province';

export interface ProvinceTable {
  tenant_id: string;
  /** “tỉnh Lam Giang”. */
  name: string;
  committee: string;
  standing_office: string;
  peoples_committee: string;
  /** Where papers are dated: “Lam Giang, ngày …”. */
  place: string;
  /** Powers of signing as they print, such as “TM. BAN CHỈ ĐẠO, TRƯỞNG BAN”. */
  signing: string[];
  /** Whom to call, printed on slips. */
  help: Generated<string>;
  version: Generated<number>;
}

export interface CommuneTable {
  tenant_id: string;
  id: string;
  public_id: string;
  code: string;
  name: string;
  former_names: Generated<string[]>;
  help: Generated<string>;
  ended_on: string | null;
  version: Generated<number>;
}

export interface AccountTable {
  tenant_id: string;
  id: string;
  public_id: string;
  role: Role;
  name: string;
  login: string;
  email: string | null;
  commune_id: string | null;
  unit_id: string | null;
  password_hash: string | null;
  totp_secret: string | null;
  /** The last step of time whose code was used: none is used twice. bigint, as text. */
  totp_step: ColumnType<string, number | undefined, number>;
  disabled_at: Date | null;
  created_at: Date;
  version: Generated<number>;
}

interface SessionTable {
  tenant_id: string;
  key_hash: Buffer;
  public_id: string;
  account_id: string;
  created_at: Date;
  seen_at: Date;
  ends_at: Date;
  device: string;
  address: string;
  verified: boolean;
}

interface DeviceTable {
  tenant_id: string;
  key_hash: Buffer;
  account_id: string;
  seen_at: Date;
}

interface InvitationTable {
  tenant_id: string;
  key_hash: Buffer;
  account_id: string;
  created_at: Date;
  ends_at: Date;
  used_at: Date | null;
}

interface AuditTable {
  tenant_id: string;
  /** bigint, as text: numbers that a double cannot hold must not be rounded. */
  number: ColumnType<string, number | string, never>;
  at: Date;
  account_id: string | null;
  role: string;
  action: string;
  subject: string;
  subject_id: string | null;
  detail: Json;
  detail_digest: Buffer;
  chain: Buffer;
}

interface AllowanceTable {
  key: string;
  used: number;
  at: Date;
}

export interface UnitTable {
  tenant_id: string;
  id: string;
  public_id: string;
  code: string;
  code_key: string;
  name: string;
  kind: UnitKind;
  level: Level;
  commune_id: string;
  address: Generated<string>;
  tax_code: Generated<string>;
  school_code: Generated<string>;
  phone: Generated<string>;
  party_organization: boolean | null;
  emulation_review: boolean | null;
  guard_force: boolean | null;
  left_out: boolean | null;
  sub_units: number | null;
  members: number | null;
  ended_on: string | null;
  version: Generated<number>;
}

interface UnitTokenTable {
  tenant_id: string;
  token: string;
  unit_id: string;
  commune_id: string;
}

export const unitEventKinds = [
  'created',
  'renamed',
  'moved',
  'levelled',
  'merged',
  'took',
  'split',
  'ended',
  'reopened',
  'profiled',
] as const;
export type UnitEventKind = (typeof unitEventKinds)[number];

interface UnitEventTable {
  tenant_id: string;
  unit_id: string;
  id: string;
  kind: UnitEventKind;
  on_day: string;
  entered_at: Date;
  detail: Json;
}

interface ImportRunTable {
  tenant_id: string;
  id: string;
  public_id: string;
  kind: 'units' | 'communes';
  state: 'received' | 'checking' | 'checked' | 'committing' | 'done' | 'failed';
  account_id: string;
  commune_id: string | null;
  file_name: string;
  sheets: string[];
  sheet: Generated<number>;
  header_row: number | null;
  mapping: Json;
  done: Generated<number>;
  total: Generated<number>;
  counts: NullableJson;
  trouble: NullableJson;
  created_at: Date;
  finished_at: Date | null;
  version: Generated<number>;
}

interface ImportFileTable {
  tenant_id: string;
  import_id: string;
  content: Buffer;
}

interface ImportRowTable {
  tenant_id: string;
  import_id: string;
  row_number: number;
  outcome: 'new' | 'changed' | 'same' | 'faulty';
  code: string;
  name: string;
  says: Json;
}

interface ImportMemoryTable {
  tenant_id: string;
  kind: string;
  heading: string;
  target: string;
}

interface CriteriaSetTable {
  tenant_id: string;
  id: string;
  public_id: string;
  set_id: string;
  set_version: number;
  title: string;
  source: string;
  digest: Buffer;
  created_at: Date;
  created_by: string | null;
  published_at: Date | null;
}

export interface RoundTable {
  tenant_id: string;
  id: string;
  public_id: string;
  name: string;
  year: number;
  criteria_set_id: string;
  state: 'draft' | 'open' | 'closed';
  window_from: string;
  window_to: string;
  register_by: string;
  submit_by: string;
  commune_by: string;
  province_by: string;
  decide_by: string;
  keep_until: string;
  commune_units_by: Level;
  commune_units_power: string;
  province_units_power: string;
  opened_at: Date | null;
  closed_at: Date | null;
  version: Generated<number>;
}

/** Rows as they are read. */
export type UnitRow = Selectable<UnitTable>;
export type CommuneRow = Selectable<CommuneTable>;
export type AccountRow = Selectable<AccountTable>;
export type RoundRow = Selectable<RoundTable>;
export type ProvinceRow = Selectable<ProvinceTable>;
