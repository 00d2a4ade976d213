import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/* All SQL of criteria sets. Row-level security hides what is not published from all but administrators. */

const shown = [
  'id',
  'public_id',
  'set_id',
  'set_version',
  'title',
  'digest',
  'created_at',
  'published_at',
] as const;

/** Every version that the reader may see, those of one set together, the newest first. */
export function listSets(tx: Tx, tenant: string) {
  return tx
    .selectFrom('criteria_set')
    .select(shown)
    .where('tenant_id', '=', tenant)
    .orderBy('set_id')
    .orderBy(sql`published_at is null`, 'desc')
    .orderBy('set_version', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
}

export type ListedSet = Awaited<ReturnType<typeof listSets>>[number];

export function findSet(tx: Tx, tenant: string, publicId: string) {
  return tx
    .selectFrom('criteria_set')
    .select([...shown, 'source'])
    .where('tenant_id', '=', tenant)
    .where('public_id', '=', publicId)
    .executeTakeFirst();
}

export type SetRow = NonNullable<Awaited<ReturnType<typeof findSet>>>;

/** The same text, published or not; the published one where there are both. */
export function findSameText(tx: Tx, tenant: string, digest: Buffer) {
  return tx
    .selectFrom('criteria_set')
    .select(shown)
    .where('tenant_id', '=', tenant)
    .where('digest', '=', digest)
    .orderBy(sql`published_at is null`)
    .executeTakeFirst();
}

/** The published version of a set with the highest number. */
export function findNewest(tx: Tx, tenant: string, setId: string) {
  return tx
    .selectFrom('criteria_set')
    .select([...shown, 'source'])
    .where('tenant_id', '=', tenant)
    .where('set_id', '=', setId)
    .where('published_at', 'is not', null)
    .orderBy('set_version', 'desc')
    .executeTakeFirst();
}

/** Rounds that run or ran under a version, by the version's key. */
export function roundsOfSets(tx: Tx, tenant: string) {
  return tx
    .selectFrom('round')
    .select(['criteria_set_id', 'public_id', 'name', 'state'])
    .where('tenant_id', '=', tenant)
    .orderBy('year', 'desc')
    .orderBy('name')
    .execute();
}

export interface NewPreview {
  readonly id: string;
  readonly publicId: string;
  readonly setId: string;
  readonly title: string;
  readonly source: string;
  readonly digest: Buffer;
  readonly by: string;
}

export async function insertPreview(
  tx: Tx,
  tenant: string,
  now: Date,
  { id, publicId, setId, title, source, digest, by }: NewPreview,
): Promise<void> {
  await tx
    .insertInto('criteria_set')
    .values({
      tenant_id: tenant,
      id,
      public_id: publicId,
      set_id: setId,
      set_version: 0,
      title,
      source,
      digest,
      created_at: now,
      created_by: by,
      published_at: null,
    })
    .execute();
}

/** Publishing takes turns by set, so that two versions never get one number. */
export async function waitForTurn(tx: Tx, tenant: string, setId: string): Promise<void> {
  const key = `criteria set ${tenant} ${setId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 2))`.execute(tx);
}

export async function markPublished(
  tx: Tx,
  tenant: string,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('criteria_set')
    .set({ set_version: version, published_at: now })
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .execute();
}

/** Removes what was only looked at; false where it is published or gone. */
export async function removePreview(tx: Tx, tenant: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('criteria_set')
    .where('tenant_id', '=', tenant)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
