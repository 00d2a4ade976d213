import { sql } from 'kysely';
import { indexUnits, tokensOf } from '../../src/features/units/tokens.ts';
import type { Database, Tx } from '../../src/platform/database/database.ts';
import { csrfToken } from '../../src/platform/http/secrets.ts';
import { newId, newPublicId, newSecret } from '../../src/platform/ids.ts';
import { aSession } from '../../test/support/session.ts';
import { Random } from '../data/random.ts';

/** Someone of the province's office, with a session that a request can use. */
export interface SignedIn {
  readonly tenant: string;
  readonly account: string;
  readonly cookie: string;
  /** The token that forms carry. */
  readonly csrf: string;
}

const places = [
  'Sông Mây',
  'Đồi Thông',
  'Hòa Nắng',
  'Suối Bạc',
  'Đại Phong',
  'Bình Lửa',
  'Nguyễn Trãi',
  'Hoàng Văn Thụ',
  'Đông Phú',
  'Bình Mỹ',
  'Lý Thường Kiệt',
  'Trần Quốc Toản',
];
const kinds = [
  ['school', ['Trường Trung học phổ thông', 'Trường Tiểu học', 'Trường Mầm non']],
  ['enterprise', ['Công ty Cổ phần Thương mại', 'Công ty TNHH', 'Hợp tác xã Nông nghiệp']],
  ['agency', ['Ủy ban nhân dân xã', 'Chi cục Quản lý thị trường', 'Trung tâm Y tế']],
] as const;

/** The communes of the made-up province, by their codes. */
export const communes = Array.from({ length: 120 }, (_, i) => ({
  code: String(8_700 + i).padStart(5, '0'),
  name: `${i % 4 === 0 ? 'Phường' : 'Xã'} ${places[i % places.length]} ${Math.floor(i / places.length) + 1}`,
}));

/** Makes a province with its communes, so many units and an account of its office. */
export async function seedProvince(db: Database, units: number): Promise<SignedIn> {
  const now = new Date();
  const tenant = newId(now);
  return db.within({ tenant, reach: 'system' }, async (tx) => {
    await addProvince(tx, tenant);
    const communeIds = await addCommunes(tx, tenant, now);
    const size = 5_000;
    for (let from = 0; from < units; from += size) {
      await addUnits(tx, tenant, communeIds, from, Math.min(from + size, units));
    }
    return signIn(tx, tenant, now);
  });
}

async function addProvince(tx: Tx, tenant: string): Promise<void> {
  await tx
    .insertInto('province')
    .values({
      tenant_id: tenant,
      name: 'tỉnh Lam Giang',
      committee: 'Ban Chỉ đạo tỉnh Lam Giang',
      standing_office: 'Công an tỉnh Lam Giang',
      peoples_committee: 'Ủy ban nhân dân tỉnh Lam Giang',
      place: 'Lam Giang',
      signing: ['TM. BAN CHỈ ĐẠO, TRƯỞNG BAN'],
    })
    .execute();
}

async function addCommunes(tx: Tx, tenant: string, now: Date): Promise<readonly string[]> {
  const rows = communes.map((commune) => ({
    ...commune,
    tenant_id: tenant,
    id: newId(now),
    public_id: newPublicId(),
    ended_on: null,
  }));
  await tx.insertInto('commune').values(rows).execute();
  return rows.map(({ id }) => id);
}

async function addUnits(
  tx: Tx,
  tenant: string,
  communeIds: readonly string[],
  from: number,
  to: number,
): Promise<void> {
  const now = new Date();
  const rows = Array.from({ length: to - from }, (_, i) => {
    const number = from + i + 1;
    const random = new Random(number);
    const [kind, openings] = kinds[random.whole(0, 2)] ?? kinds[0];
    const place = places[random.whole(0, places.length - 1)] ?? '';
    const code = `DV-${String(number).padStart(6, '0')}`;
    return {
      id: newId(now),
      public_id: newPublicId(),
      code,
      name: `${openings[random.whole(0, 2)]} ${place} số ${number}`,
      kind,
      level: random.chance(0.1) ? 'province' : 'commune',
      commune: communeIds[random.whole(0, communeIds.length - 1)] ?? '',
      address: `Số ${random.whole(1, 900)}, đường ${place}`,
      phone: `09${random.whole(10_000_000, 99_999_999)}`,
      members: random.whole(5, 900),
    };
  });
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name]);
  await sql`insert into unit
      (tenant_id, id, public_id, code, code_key, name, kind, level, commune_id, address, phone, members)
    select ${tenant}::uuid, id, public_id, code, code, name, kind, level, commune, address, phone, members
    from unnest(${column('id')}::uuid[], ${column('public_id')}::text[], ${column('code')}::text[],
      ${column('name')}::text[], ${column('kind')}::text[], ${column('level')}::text[],
      ${column('commune')}::uuid[], ${column('address')}::text[], ${column('phone')}::text[],
      ${column('members')}::integer[])
      as t (id, public_id, code, name, kind, level, commune, address, phone, members)`.execute(tx);
  const indexed = rows.map((row) => ({
    id: row.id,
    commune: row.commune,
    tokens: tokensOf(row),
  }));
  await indexUnits(tx, tenant, indexed);
}

async function signIn(tx: Tx, tenant: string, now: Date): Promise<SignedIn> {
  const account = newId(now);
  const publicId = newPublicId();
  await tx
    .insertInto('account')
    .values({
      tenant_id: tenant,
      id: account,
      public_id: publicId,
      role: 'province',
      name: 'Nguyễn Thị Bình',
      login: `tinh-${publicId}`,
      email: null,
      commune_id: null,
      unit_id: null,
      password_hash: null,
      totp_secret: null,
      disabled_at: null,
      created_at: now,
    })
    .execute();
  const key = newSecret();
  await tx
    .insertInto('session')
    .values(aSession(tenant, account, key, now))
    .execute();
  const visit = newSecret();
  return { tenant, account, cookie: `session=${key}; visit=${visit}`, csrf: csrfToken(visit) };
}
