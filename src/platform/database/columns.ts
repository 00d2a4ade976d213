import type { RoundTable, UnitTable } from './tables.ts';

/*
 * Columns by name, for what is asked at every page: a statement that asks for all columns of a table is
 * not kept prepared (`prepared.ts`).
 */

export const unitColumns = [
  'tenant_id',
  'id',
  'public_id',
  'code',
  'code_key',
  'name',
  'kind',
  'level',
  'commune_id',
  'address',
  'tax_code',
  'school_code',
  'phone',
  'party_organization',
  'emulation_review',
  'guard_force',
  'left_out',
  'sub_units',
  'members',
  'ended_on',
  'version',
] as const satisfies readonly (keyof UnitTable)[];

export const roundColumns = [
  'tenant_id',
  'id',
  'public_id',
  'name',
  'year',
  'criteria_set_id',
  'state',
  'window_from',
  'window_to',
  'register_by',
  'submit_by',
  'commune_by',
  'province_by',
  'decide_by',
  'keep_until',
  'commune_units_by',
  'commune_units_power',
  'province_units_power',
  'opened_at',
  'closed_at',
  'version',
] as const satisfies readonly (keyof RoundTable)[];
