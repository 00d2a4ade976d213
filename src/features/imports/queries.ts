import { sql } from 'kysely';
import * as v from 'valibot';
import type { Tx } from '../../platform/database/database.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import type { Counts, ReportedRow, ToldOutcome } from './plan.ts';

/* All SQL of imports. */

export type RunState = 'received' | 'checking' | 'checked' | 'committing' | 'done' | 'failed';

export function runsOf(tx: Tx, tenant: string, kind: 'units' | 'communes') {
  return tx
    .selectFrom('import_run')
    .select(['id', 'public_id', 'file_name', 'state', 'created_at', 'counts'])
    .where('tenant_id', '=', tenant)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute();
}

export function findRun(tx: Tx, tenant: string, kind: 'units' | 'communes', publicId: string) {
  return tx
    .selectFrom('import_run')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('kind', '=', kind)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
}

export type Run = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** Moves a run from one state to another; false where it is no longer in the first. */
export async function moveRun(
  tx: Tx,
  run: Pick<Run, 'tenant_id' | 'id'>,
  from: readonly RunState[],
  to: {
    readonly state: RunState;
    readonly sheet?: number;
    readonly header_row?: number | null;
    readonly mapping?: string;
    readonly counts?: string | null;
    readonly trouble?: string | null;
    readonly done?: number;
    readonly total?: number;
    readonly finished_at?: Date;
  },
): Promise<boolean> {
  const result = await tx
    .updateTable('import_run')
    .set((eb) => ({ ...to, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', run.tenant_id)
    .where('id', '=', run.id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The bytes of the file that a run takes in, while they are kept. */
export async function fileOf(
  tx: Tx,
  run: Pick<Run, 'tenant_id' | 'id'>,
): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('import_file')
    .select('content')
    .where('tenant_id', '=', run.tenant_id)
    .where('import_id', '=', run.id)
    .executeTakeFirst();
  return row?.content;
}

export async function dropReport(tx: Tx, run: Pick<Run, 'tenant_id' | 'id'>): Promise<void> {
  await tx
    .deleteFrom('import_row')
    .where('tenant_id', '=', run.tenant_id)
    .where('import_id', '=', run.id)
    .execute();
}

export async function addToReport(
  tx: Tx,
  run: Pick<Run, 'tenant_id' | 'id'>,
  rows: readonly ReportedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into import_row (tenant_id, import_id, row_number, outcome, code, name, says)
    select ${run.tenant_id}::uuid, ${run.id}::uuid, row_number, outcome, code, name, says::jsonb
    from unnest(${rows.map(({ row }) => row)}::integer[],
      ${rows.map(({ outcome }) => outcome)}::text[],
      ${rows.map(({ code }) => code.slice(0, 200))}::text[],
      ${rows.map(({ name }) => name.slice(0, 400))}::text[],
      ${rows.map(({ says }) => JSON.stringify(says))}::text[])
      as t (row_number, outcome, code, name, says)`.execute(tx);
}

const Says = v.array(v.object({ vi: v.string(), en: v.string() }));

/** Rows of a run's report, a page of them or all. */
export async function reportOf(
  tx: Tx,
  run: Pick<Run, 'tenant_id' | 'id'>,
  outcome: ToldOutcome,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<ReportedRow[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['row_number', 'code', 'name', 'says'])
    .where('tenant_id', '=', run.tenant_id)
    .where('import_id', '=', run.id)
    .where('outcome', '=', outcome)
    .orderBy('row_number')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ row_number, says, ...row }) => ({
    ...row,
    outcome,
    row: row_number,
    says: v.parse(Says, says),
  }));
}

const CountsKept = v.object({
  new: v.number(),
  changed: v.number(),
  same: v.number(),
  faulty: v.number(),
  skipped: v.number(),
});

export function countsOf(run: Pick<Run, 'counts'>): Counts | undefined {
  return run.counts === null ? undefined : v.parse(CountsKept, run.counts);
}

const TroubleKept = v.object({ vi: v.string(), en: v.string() });

export function troubleOf(run: Pick<Run, 'trouble'>) {
  return run.trouble === null ? undefined : v.parse(TroubleKept, run.trouble);
}

/** What headings meant the last time: an empty target is a column that was left out. */
export async function rememberedColumns(tx: Tx, tenant: string, kind: 'units' | 'communes') {
  const rows = await tx
    .selectFrom('import_memory')
    .select(['heading', 'target'])
    .where('tenant_id', '=', tenant)
    .where('kind', '=', kind)
    .execute();
  return new Map(rows.map(({ heading, target }) => [heading, target === '' ? null : target]));
}

export async function rememberColumns(
  tx: Tx,
  tenant: string,
  kind: 'units' | 'communes',
  chosen: ReadonlyMap<string, string>,
): Promise<void> {
  if (chosen.size === 0) return;
  await tx
    .insertInto('import_memory')
    .values([...chosen].map(([heading, target]) => ({ tenant_id: tenant, kind, heading, target })))
    .onConflict((oc) =>
      oc
        .columns(['tenant_id', 'kind', 'heading'])
        .doUpdateSet((eb) => ({ target: eb.ref('excluded.target') })),
    )
    .execute();
}

export async function provinceName(tx: Tx, { who }: SignedAsk): Promise<string> {
  const row = await tx
    .selectFrom('province')
    .select('name')
    .where('tenant_id', '=', who.tenant)
    .executeTakeFirstOrThrow();
  return row.name;
}

/** Has the database look at its units anew, so that it plans lists by what is there now. */
export async function countAnew(tx: Tx): Promise<void> {
  await sql`select count_units_anew()`.execute(tx);
}
