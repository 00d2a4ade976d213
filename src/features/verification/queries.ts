import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/* All SQL of verifying what is kept, by batches. */

/** The dossiers after one, in the order of their keys, with how lists show that they stand. */
export function dossiersAfter(tx: Tx, tenant: string, after: string | undefined, count: number) {
  const rows = tx
    .selectFrom('dossier as d')
    .leftJoin('round as r', (join) =>
      join.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.round_id'),
    )
    .select(['d.id', 'd.unit_id', 'd.round_id', 'd.public_id', 'r.name as round'])
    .select(['d.state', 'd.state_at', 'd.late', 'd.code', 'd.registered_on'])
    .where('d.tenant_id', '=', tenant)
    .orderBy('d.id')
    .limit(count);
  return (after === undefined ? rows : rows.where('d.id', '>', after)).execute();
}
export type DossierRow = Awaited<ReturnType<typeof dossiersAfter>>[number];

export function actionRows(tx: Tx, tenant: string, dossiers: readonly string[]) {
  return tx
    .selectFrom('dossier_action')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where(among('dossier_id', dossiers))
    .orderBy('dossier_id')
    .orderBy('number')
    .execute();
}
export type ActionRow = Awaited<ReturnType<typeof actionRows>>[number];

/** What the trail tells of an action: which of its dossier, and its digest. */
export interface ToldAction {
  readonly number: string;
  readonly subject_id: string;
  readonly step: number;
  readonly digest: string | null;
}

export async function actsOn(
  tx: Tx,
  tenant: string,
  dossiers: readonly string[],
): Promise<ToldAction[]> {
  const { rows } = await sql<ToldAction>`
    select number, subject_id, (detail->>'step')::float8 as step, detail->>'digest' as digest
    from audit
    where tenant_id = ${tenant} and subject = 'dossier' and subject_id = any(${dossiers}::uuid[])
      and jsonb_typeof(detail->'step') = 'number'
    order by number`.execute(tx);
  return rows;
}

/** Acts that tell of actions of dossiers that are not there; the first of them. */
export async function actsOnNothing(tx: Tx, tenant: string): Promise<ToldAction[]> {
  const { rows } = await sql<ToldAction>`
    select number, subject_id, (detail->>'step')::float8 as step, detail->>'digest' as digest
    from audit a
    where tenant_id = ${tenant} and subject = 'dossier' and jsonb_typeof(detail->'step') = 'number'
      and not exists (select from dossier d where d.tenant_id = a.tenant_id and d.id = a.subject_id)
    order by number limit 100`.execute(tx);
  return rows;
}

/** Which snapshots dossiers have, without what they hold. */
export async function snapshotsOf(tx: Tx, tenant: string, dossiers: readonly string[]) {
  const rows = await tx
    .selectFrom('snapshot')
    .select(['dossier_id', 'digest'])
    .where('tenant_id', '=', tenant)
    .where(among('dossier_id', dossiers))
    .execute();
  return rows.map(({ dossier_id, digest }) => ({ dossier_id, digest: digest.toString('hex') }));
}

/** The snapshots after one, each with its dossier: whose it is, and the verdicts that lists show. */
export function snapshotsAfter(
  tx: Tx,
  tenant: string,
  after: { readonly dossier_id: string; readonly digest: Buffer } | undefined,
  count: number,
) {
  const rows = tx
    .selectFrom('snapshot as s')
    .innerJoin('dossier as d', (join) =>
      join.onRef('d.tenant_id', '=', 's.tenant_id').onRef('d.id', '=', 's.dossier_id'),
    )
    .leftJoin('round as r', (join) =>
      join.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.round_id'),
    )
    .select(['s.dossier_id', 's.digest', 's.unit_id', 's.text', 'd.unit_id as owner'])
    .select(['r.name as round', 'd.code', 'd.not_applicable', 'd.met', 'd.open', 'd.not_met'])
    .select(['d.awaiting', 'd.open_checks', 'd.next_due'])
    .where('s.tenant_id', '=', tenant)
    .orderBy('s.dossier_id')
    .orderBy('s.digest')
    .limit(count);
  if (after === undefined) return rows.execute();
  const { dossier_id, digest } = after;
  return rows
    .where(sql<boolean>`(s.dossier_id, s.digest) > (${dossier_id}::uuid, ${digest}::bytea)`)
    .execute();
}
export type SnapshotRow = Awaited<ReturnType<typeof snapshotsAfter>>[number];

/** The text of a published set; the digest is of that text. */
export async function setText(tx: Tx, tenant: string, digest: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('criteria_set')
    .select('source')
    .where('tenant_id', '=', tenant)
    .where('digest', '=', Buffer.from(digest, 'hex'))
    .where('published_at', 'is not', null)
    .executeTakeFirst();
  return row?.source;
}

export interface TextRow {
  readonly unit_id: string;
  readonly digest: Buffer;
  readonly text: string | null;
  readonly erased_by: string | null;
  /** What the act did that is said to have erased it; null where that act is not of this text. */
  readonly act: string | null;
}

export async function textsAfter(
  tx: Tx,
  tenant: string,
  after: Pick<TextRow, 'unit_id' | 'digest'> | undefined,
  count: number,
): Promise<TextRow[]> {
  const rows = tx
    .selectFrom('frozen_text as t')
    .leftJoin('audit as a', (join) =>
      join
        .onRef('a.tenant_id', '=', 't.tenant_id')
        .onRef('a.number', '=', 't.erased_by')
        .on('a.subject', '=', 'frozen_text')
        .on(sql<boolean>`a.detail->>'digest' = encode(t.digest, 'hex')`),
    )
    .select(['t.unit_id', 't.digest', 't.text', 't.erased_by', 'a.action as act'])
    .where('t.tenant_id', '=', tenant)
    .orderBy('t.unit_id')
    .orderBy('t.digest')
    .limit(count);
  if (after === undefined) return rows.execute();
  const { unit_id, digest } = after;
  return rows
    .where(sql<boolean>`(t.unit_id, t.digest) > (${unit_id}::uuid, ${digest}::bytea)`)
    .execute();
}

/** Something of a unit that is named by its digest. */
export interface Named {
  readonly unit: string;
  readonly digest: string;
}

/** Those of the named texts that there are not even as erased ones. */
export async function missingTexts(
  tx: Tx,
  tenant: string,
  named: readonly Named[],
): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select unit, digest from ${tableOf(named)}
    where not exists (select from frozen_text t
      where t.tenant_id = ${tenant} and t.unit_id = unit and t.digest = decode(n.digest, 'hex'))`.execute(
    tx,
  );
  return rows;
}

/** Those of the named files that the unit neither keeps nor has had erased by an act. */
export async function missingFiles(
  tx: Tx,
  tenant: string,
  named: readonly Named[],
): Promise<Named[]> {
  const { rows } = await sql<Named>`
    with gone as materialized (
      select unit, digest from ${tableOf(named)}
      where not exists (select from unit_file f
        where f.tenant_id = ${tenant} and f.unit_id = unit and f.sha256 = decode(n.digest, 'hex')
          and f.state in ('kept', 'hidden')))
    select unit, digest from gone
    where not exists (select from audit a
      join unit_file f on f.tenant_id = a.tenant_id and f.id = a.subject_id
      where a.tenant_id = ${tenant} and a.subject = 'unit_file' and a.action = 'erased'
        and f.unit_id = gone.unit and a.detail->>'digest' = gone.digest)`.execute(tx);
  return rows;
}

export interface FileRow {
  readonly unit_id: string;
  readonly sha256: Buffer;
}

/** What units keep in the store, each content of a unit once. */
export async function filesAfter(
  tx: Tx,
  tenant: string,
  after: FileRow | undefined,
  count: number,
): Promise<FileRow[]> {
  const further = after
    ? sql`and (unit_id, sha256) > (${after.unit_id}::uuid, ${after.sha256}::bytea)`
    : sql``;
  const { rows } = await sql<FileRow>`
    select distinct unit_id, sha256 from unit_file
    where tenant_id = ${tenant} and state in ('kept', 'hidden') and sha256 is not null ${further}
    order by unit_id, sha256 limit ${count}`.execute(tx);
  return rows;
}

/** Whether the unit still keeps it: it may have been erased since its row was read. */
export async function isKept(tx: Tx, tenant: string, { unit_id, sha256 }: FileRow) {
  const row = await tx
    .selectFrom('unit_file')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('unit_id', '=', unit_id)
    .where('sha256', '=', sha256)
    .where('state', 'in', ['kept', 'hidden'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Files that are kept under no digest; the first of them. */
export function filesWithoutDigest(tx: Tx, tenant: string) {
  return tx
    .selectFrom('unit_file')
    .select('public_id')
    .where('tenant_id', '=', tenant)
    .where('state', 'in', ['kept', 'hidden'])
    .where('sha256', 'is', null)
    .orderBy('id')
    .limit(100)
    .execute();
}

/** Files that the trail knows and that are erased, with the act that did it. */
export async function erasedFiles(tx: Tx, tenant: string) {
  const { rows } = await sql<{ public_id: string; act: string | null }>`
    select f.public_id, max(a.number) filter (where a.action = 'erased') as act
    from unit_file f join audit a on a.tenant_id = f.tenant_id and a.subject_id = f.id
    where f.tenant_id = ${tenant} and f.state = 'erased' and a.subject = 'unit_file'
      and a.action in ('attached', 'erased')
    group by f.id, f.public_id order by act`.execute(tx);
  return rows;
}

export function among(column: string, keys: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} = any(${keys}::uuid[])`;
}

function tableOf(named: readonly Named[]) {
  const units = named.map(({ unit }) => unit);
  const digests = named.map(({ digest }) => digest);
  return sql`(select distinct * from unnest(${units}::uuid[], ${digests}::text[])) as n (unit, digest)`;
}
