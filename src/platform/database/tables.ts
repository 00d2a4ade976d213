import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../core/access/policy.ts';
import type { UnitKind } from '../../core/dossier/unit.ts';

/** Rows as the database keeps them. Days are `YYYY-MM-DD` text, instants are Date. */
export interface Tables {
  province: ProvinceTable;
  commune: CommuneTable;
  unit: UnitTable;
  unit_token: UnitTokenTable;
  unit_event: UnitEventTable;
  account: AccountTable;
  session: SessionTable;
  invitation: InvitationTable;
  audit: AuditTable;
  allowance: AllowanceTable;
}

interface ProvinceTable {
  tenant_id: string;
  name: string;
  committee: string;
  standing_office: string;
  version: Generated<number>;
}

interface CommuneTable {
  tenant_id: string;
  id: string;
  public_id: string;
  code: string;
  name: string;
  folded: string;
  ended_on: string | null;
  version: Generated<number>;
}

interface UnitTable {
  tenant_id: string;
  id: string;
  public_id: string;
  code: string;
  name: string;
  kind: UnitKind;
  level: 'commune' | 'province';
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

interface UnitEventTable {
  tenant_id: string;
  unit_id: string;
  id: string;
  kind: 'created' | 'renamed' | 'moved' | 'merged' | 'split' | 'ended';
  on_day: string;
  detail: Json;
  commune_id: string;
}

interface AccountTable {
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
  disabled_at: Date | null;
  created_at: Date;
  version: Generated<number>;
}

interface SessionTable {
  tenant_id: string;
  key_hash: Buffer;
  id: string;
  account_id: string;
  created_at: Date;
  seen_at: Date;
  ends_at: Date;
  device: string;
  address: string;
  verified: boolean;
}

interface InvitationTable {
  tenant_id: string;
  key_hash: Buffer;
  account_id: string;
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

/** JSON goes in as text, so that an array is not taken for a PostgreSQL array. */
type Json = ColumnType<unknown, string, string>;
