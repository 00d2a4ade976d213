import { join } from 'node:path';
import {
  type Database,
  type OwnerConnection,
  openDatabase,
} from '../../src/platform/database/database.ts';
import { shippedSets } from '../../src/server/start.ts';
import { aCommune, anAccount, aProvince, signedIn, Visitor } from './app.ts';
import { home } from './dossiers.ts';
import { sendTo } from './server.ts';

/** How the owner reaches the database that a server keeps in its folder. */
export function embeddedIn(folder: string) {
  return { host: join(folder, 'database'), user: 'postgres', database: 'postgres' };
}

/** Works on a running server's database beside it. */
export async function beside<T>(
  connection: OwnerConnection,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = await openDatabase(connection);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

export interface Live {
  readonly tenant: string;
  readonly communes: readonly { readonly id: string; readonly public_id: string }[];
  /** As many visitors as wanted, signed in as the provincial police. */
  readonly visitors: readonly Visitor[];
}

/** A province with three communes and people at work, for a server that may come and go. */
export function furnish(
  connection: OwnerConnection,
  address: () => string,
  visitors: number,
): Promise<Live> {
  return beside(connection, async (db) => {
    const clock = { now: new Date() };
    const sets = shippedSets(`${home}/criteria`);
    const { tenant } = await aProvince({ db, clock, sets });
    const communes = [];
    for (const [i, name] of ['Xã Sông Mây', 'Xã Đồi Thông', 'Phường Hòa Nắng'].entries()) {
      communes.push(await aCommune({ db, clock }, tenant, name, `0100${i}`));
    }
    const { id } = await anAccount({ db, clock }, tenant, 'province');
    const visitor = () => new Visitor(sendTo(address));
    const all = [];
    for (let i = 0; i < visitors; i++) {
      all.push(await signedIn({ db, clock, visitor }, tenant, id));
    }
    return { tenant, communes, visitors: all };
  });
}

/** A unit's form as typed, with so many members: what tells one save from another. */
export function unitForm(told: {
  readonly code: string;
  readonly name: string;
  readonly commune: string;
  readonly members: number;
}): Record<string, string> {
  return {
    code: told.code,
    name: told.name,
    commune: told.commune,
    members: String(told.members),
    kind: 'school',
    level: 'commune',
    party: 'unknown',
    emulation: 'unknown',
    guards: 'unknown',
    leftOut: 'unknown',
  };
}
