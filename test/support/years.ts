import type { Role } from '../../src/core/access/policy.ts';
import type { By, Who } from '../../src/platform/http/who.ts';
import { newId, newPublicId } from '../../src/platform/ids.ts';
import type { Ground } from './app.ts';

/** An open round of the province under one of its sets, with the set's own window of 2026. */
export async function anOpenRound(
  { db, clock }: Ground,
  tenant: string,
  setId: 'dien-hinh-2023' | 'an-toan-antt-2021' = 'dien-hinh-2023',
) {
  const circular = setId === 'an-toan-antt-2021';
  const row = {
    tenant_id: tenant,
    id: newId(clock.now),
    public_id: newPublicId(),
    name: circular ? 'An toàn về ANTT 2026' : 'Điển hình 2026',
    year: 2026,
    state: 'open' as const,
    window_from: circular ? '2025-11-16' : '2026-01-01',
    window_to: circular ? '2026-11-15' : '2026-12-31',
    register_by: '2026-03-31',
    submit_by: '2026-12-05',
    commune_by: '2026-12-10',
    province_by: '2026-12-20',
    decide_by: '2026-12-31',
    keep_until: '2036-12-31',
    commune_units_by: circular ? ('commune' as const) : ('province' as const),
    commune_units_power: 'TM. BAN CHỈ ĐẠO',
    province_units_power: 'TM. BAN CHỈ ĐẠO',
    opened_at: clock.now,
    closed_at: null,
  };
  return db.within({ tenant, reach: 'system' }, async (tx) => {
    const set = await tx
      .selectFrom('criteria_set')
      .select('id')
      .where('tenant_id', '=', tenant)
      .where('set_id', '=', setId)
      .where('published_at', 'is not', null)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('round')
      .values({ ...row, criteria_set_id: set.id })
      .execute();
    return row;
  });
}

/** A record of a unit as a row, with sensible defaults. */
export function aRecordRow(
  unit: { readonly tenant_id: string; readonly id: string },
  { who, now }: By,
  told: {
    readonly categories: string[];
    readonly day?: string;
    readonly title?: string;
    readonly fields?: object;
  },
) {
  return {
    tenant_id: unit.tenant_id,
    id: newId(now),
    public_id: newPublicId(),
    unit_id: unit.id,
    client_key: newPublicId(),
    day: told.day ?? '2026-06-01',
    categories: told.categories,
    title: told.title ?? 'Việc đã làm',
    participants: null,
    fields: JSON.stringify(told.fields ?? {}),
    entered_at: now,
    entered_by: who.account,
    entered_role: who.role,
    deleted_at: null,
  };
}

/** What a version of such a record keeps, as JSON. */
export function contentOf(row: ReturnType<typeof aRecordRow>, citation = ''): string {
  const { day, categories, title, participants, fields } = row;
  const texts = { number: '', issuer: '', note: '', citation };
  return JSON.stringify({
    ...{ day, categories, title, participants, fields: JSON.parse(fields) },
    ...texts,
  });
}

/** Someone as a request would know them. */
export function whoOf(
  tenant: string,
  account: { readonly id: string; readonly login: string; readonly public_id: string },
  role: Role,
  where: { readonly commune?: string; readonly unit?: string } = {},
): Who {
  return {
    tenant,
    account: account.id,
    publicId: account.public_id,
    role,
    name: `Người ${role}`,
    login: account.login,
    commune: where.commune,
    unit: where.unit,
    hasTotp: false,
    session: 'none',
    province: 'tỉnh Lam Giang',
    committee: 'Ban Chỉ đạo tỉnh Lam Giang',
    communeName: undefined,
    unitName: undefined,
  };
}
