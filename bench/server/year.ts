import { createHash } from 'node:crypto';
import { newId, newPublicId } from '../../src/platform/ids.ts';
import { projectFile } from '../../test/support/dossiers.ts';
import { anOpenRound, aRecordRow, whoOf } from '../../test/support/years.ts';
import type { Site } from './site.ts';

const setId = 'dien-hinh-2023';

/** The open round of the province, made by whichever measure comes first; by its public id. */
export async function theRound({ db, tenant, account }: Site, now: Date): Promise<string> {
  const source = projectFile('criteria', setId, 'set.yaml');
  const known = await db.within({ tenant, reach: 'system' }, async (tx) => {
    const round = await tx
      .selectFrom('round')
      .select('public_id')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst();
    if (round) return round;
    await tx
      .insertInto('criteria_set')
      .values({
        tenant_id: tenant,
        id: newId(now),
        public_id: newPublicId(),
        set_id: setId,
        set_version: 1,
        title: setId,
        source,
        digest: createHash('sha256').update(source).digest(),
        created_at: now,
        created_by: account,
        published_at: now,
      })
      .execute();
    return undefined;
  });
  return (known ?? (await anOpenRound({ db, clock: { now } }, tenant, setId))).public_id;
}

/** A unit with so many records of social welfare in the open round; both by their public ids. */
export async function aYear(site: Site, records: number) {
  const { db, tenant, account } = site;
  const now = new Date();
  const round = await theRound(site, now);
  const unit = await db.within({ tenant, reach: 'system' }, async (tx) => {
    const { id, public_id } = await tx
      .selectFrom('unit')
      .select(['id', 'public_id'])
      .where('tenant_id', '=', tenant)
      // Each caller has one of its own.
      .where('id', 'not in', tx.selectFrom('unit_record').select('unit_id'))
      .orderBy('code')
      .limit(1)
      .executeTakeFirstOrThrow();
    const who = whoOf(tenant, { id: account, login: '', public_id: '' }, 'province');
    const rows = Array.from({ length: records }, (_, n) =>
      aRecordRow(
        { tenant_id: tenant, id },
        { who, now },
        {
          categories: ['social-welfare'],
          title: `Hoạt động an sinh xã hội ${n + 1}`,
        },
      ),
    );
    await tx.insertInto('unit_record').values(rows).execute();
    return public_id;
  });
  return { unit, round };
}
