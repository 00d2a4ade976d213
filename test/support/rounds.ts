import { Client } from 'pg';
import { expect } from 'vitest';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type Visitor,
} from './app.ts';

/** A province with two administrators and a unit's officer, ready to make rounds. */
export async function openRoundBench(server: Parameters<typeof openTestApp>[0]) {
  const app = await openTestApp(server);
  const { tenant, admin: first } = await aProvince(app);
  const admin = await signedIn(app, tenant, first.id);
  const second = await signedIn(app, tenant, (await anAccount(app, tenant, 'admin')).id);
  const commune = await aCommune(app, tenant, 'xã Minh Sơn', '00001');
  const unit = await aUnit(app, tenant, commune.id, { code: 'T1', name: 'Trường THPT Minh Sơn' });
  const where = { commune: commune.id, unit: unit.id };
  const officer = await signedIn(app, tenant, (await anAccount(app, tenant, 'officer', where)).id);
  const owner = new Client(app.connection);
  await owner.connect();
  const { rows: sets } = await owner.query(
    `select public_id from criteria_set where set_id = 'an-toan-antt-2021'`,
  );
  const set = String(sets[0].public_id);
  return {
    app,
    admin,
    second,
    officer,
    set,
    /** Makes a round and returns its address. */
    aRound: async (changes: Record<string, string> = {}): Promise<string> => {
      const response = await admin.post('/rounds/new', { ...soundRound(set), ...changes });
      expect(response.status).toBe(303);
      return response.headers.get('location') ?? '';
    },
    /** Does something to a round as it was seen, and opens the page that follows. */
    moved: async (who: Visitor, address: string, move: string, version: string) => {
      const response = await who.post(`${address}/${move}`, { version });
      expect(response.status).toBe(303);
      return who.page(address);
    },
    /** What the trail holds of rounds. */
    acts: async () => {
      const { rows } = await owner.query(
        `select action, detail from audit where subject = 'round' order by number`,
      );
      return rows;
    },
    close: async () => {
      await owner.end();
      await app.db.close();
    },
  };
}

export type RoundBench = Awaited<ReturnType<typeof openRoundBench>>;

/** What the form of a round sends where nothing is wrong with it. */
export const soundRound = (set: string) => ({
  set,
  name: 'Đợt năm 2026 của tỉnh',
  year: '2026',
  windowFrom: '16/11/2025',
  windowTo: '15/11/2026',
  registerBy: '31/03/2026',
  submitBy: '20/11/2026',
  communeBy: '30/11/2026',
  provinceBy: '15/12/2026',
  decideBy: '31/12/2026',
  keepUntil: '',
  communeUnitsBy: 'commune',
  communePower: 'TM. BAN CHỈ ĐẠO, TRƯỞNG BAN',
  communePowerOther: '',
  provincePower: 'other',
  provincePowerOther: 'TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH',
});
