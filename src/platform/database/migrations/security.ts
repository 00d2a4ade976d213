/*
 * How the migrations write row-level security. Every table of a province has `tenant_id` first in
 * its key, and security forced. The application signs in as `diem_sang_app`, which owns nothing and
 * cannot bypass it. Who asks is told per transaction; unset, nothing is seen.
 *
 * Settings are read as `(select …)`, so that PostgreSQL asks once a statement and not once a row.
 */

const tenant = '(select app_tenant())';
const commune = '(select app_commune())';
const unit = '(select app_unit())';

export const anyone = 'true';

/** The reaches named, whatever the row: one yes or no a statement, and nothing to compare a row. */
export function reaches(...names: readonly string[]): string {
  return `(select app_reach() in (${names.map((name) => `'${name}'`).join(', ')}))`;
}

/** Rows of a unit: the province sees all, a commune its own, a unit itself. */
export function ofUnits(unitColumn: string, communeColumn: string): string {
  return `${reaches('system', 'province')}
    or (${reaches('commune')} and ${communeColumn} = ${commune})
    or (${reaches('unit')} and ${unitColumn} = ${unit})`;
}

/**
 * Rows of a table with `unit_id`, of any unit that is seen, wherever it lay when they were written:
 * a unit that moves takes its year along.
 */
export function ofVisibleUnit(table: string): string {
  return `${reaches('system', 'province')} or exists (
    select 1 from unit where unit.tenant_id = ${table}.tenant_id and unit.id = ${table}.unit_id)`;
}

/** Such rows of the units that a scope keeps: a commune only looks at those of provincial level. */
export function ofKeptUnit(table: string): string {
  return `${reaches('system', 'province')} or exists (
    select 1 from unit where unit.tenant_id = ${table}.tenant_id and unit.id = ${table}.unit_id
      and (${reaches('unit')} or unit.level = 'commune'))`;
}

/** The row of the account that asks. */
export function ofAccount(column: string): string {
  return `${column} = (select app_account())`;
}

export interface Walls {
  /** Which rows of its province a scope sees. */
  readonly reads: string;
  /** Which it may write; those it sees unless said. */
  readonly writes?: string;
  readonly grants: string;
}

/** Forces row-level security on a table and grants the application what it may do there. */
export function walled(table: string, { reads, writes = reads, grants }: Walls): string {
  const seen = `tenant_id = ${tenant} and (${reads})`;
  const written = `tenant_id = ${tenant} and (${writes})`;
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy reads on ${table} for select using (${seen});
    create policy adds on ${table} for insert with check (${written});
    create policy changes on ${table} for update using (${written}) with check (${written});
    create policy removes on ${table} for delete using (${written});
    -- The finders run as the owner, whom forced security binds as well where it is no superuser.
    create policy keeps on ${table} to current_user using (true) with check (true);
    grant ${grants} on ${table} to diem_sang_app;`;
}

/** Walls of a table of units' years: read by whoever sees the unit, written by whoever keeps it. */
export function ofYear(table: string, grants: string): string {
  return walled(table, { reads: ofVisibleUnit(table), writes: ofKeptUnit(table), grants });
}
