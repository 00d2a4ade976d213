import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { record } from '../../platform/audit/trail.ts';
import type { Database, Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/ids.ts';

/** A criteria set that comes with the product. */
export interface SetSource {
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

export interface NewProvince {
  /** “tỉnh Lam Giang”. */
  readonly name: string;
  readonly admin: { readonly name: string; readonly login: string; readonly passwordHash: string };
  readonly sets: readonly SetSource[];
}

/** Any province in the database, or none. */
export async function provinces(db: Database): Promise<string[]> {
  const result = await sql<{ tenant: string }>`select provinces() as tenant`.execute(db.outside);
  return result.rows.map(({ tenant }) => tenant);
}

/**
 * Creates a province with its first administrator and the criteria sets that come with the product.
 * The names of its bodies follow from its own name; an administrator changes them as they print.
 */
export async function createProvince(
  db: Database,
  now: Date,
  { name, admin, sets }: NewProvince,
  also: (tx: Tx, created: { tenant: string; account: string }) => Promise<void> = async () =>
    undefined,
): Promise<{ readonly tenant: string; readonly account: string }> {
  const tenant = newId(now);
  const account = newId(now);
  await db.within({ tenant, reach: 'system' }, async (tx) => {
    await tx
      .insertInto('province')
      .values({
        tenant_id: tenant,
        name,
        committee: `Ban Chỉ đạo Phong trào toàn dân bảo vệ ANTQ ${name}`,
        standing_office: `Công an ${name}`,
        peoples_committee: `Ủy ban nhân dân ${name}`,
        place: name.replace(/^(tỉnh|thành phố)\s+/i, ''),
        signing: ['TM. BAN CHỈ ĐẠO, TRƯỞNG BAN', 'KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN'],
      })
      .execute();
    await tx
      .insertInto('account')
      .values({
        tenant_id: tenant,
        id: account,
        public_id: newPublicId(),
        role: 'admin',
        name: admin.name,
        login: admin.login,
        email: null,
        commune_id: null,
        unit_id: null,
        password_hash: admin.passwordHash,
        totp_secret: null,
        disabled_at: null,
        created_at: now,
      })
      .execute();
    for (const { id, title, source } of sets) {
      await tx
        .insertInto('criteria_set')
        .values({
          tenant_id: tenant,
          id: newId(now),
          public_id: newPublicId(),
          set_id: id,
          set_version: 1,
          title,
          source,
          digest: createHash('sha256').update(source).digest(),
          created_at: now,
          created_by: account,
          published_at: now,
        })
        .execute();
    }
    const by = { tenant, account, role: 'admin' };
    const detail = { province: name, sets: sets.map(({ id }) => id) };
    await record(tx, by, now, { action: 'setUp', subject: 'province', subjectId: tenant, detail });
    await also(tx, { tenant, account });
  });
  return { tenant, account };
}
