import { once } from 'node:events';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
  type Visitor,
} from '../../../test/support/app.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import type { Role } from '../../core/access/policy.ts';
import { dayOf } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { openMailer } from '../../platform/mail/mailer.ts';
import { isTime } from './due.ts';
import { reminderTasks } from './index.ts';

let app: TestApp;
let tenant: string;
let commune: string;
let unit: string;
let smtp: SMTPServer;
let url: string;
/** What the mail server took, and how it answers. */
const letters: { to: string; raw: string; body: string }[] = [];
let answer: { code: number } | undefined;
/** It takes a letter and hangs up before it says so. */
let hangsUp = false;
const sockets = new Set<Socket>();

const inside = <T>(work: (tx: Tx) => Promise<T>) =>
  app.db.within({ tenant, reach: 'system' }, work);

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  await anOpenRound(app, tenant);
  ({ id: commune } = await aCommune(app, tenant, 'Xã Gần', '30001'));
  ({ id: unit } = await aUnit(app, tenant, commune, { code: 'G-1', name: 'Trường Đồng Tâm' }));
  await inside((tx) => enqueue(tx, 'dossiers.judge', { tenant }));
  await app.runJobs();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(answer && Object.assign(new Error('no'), { responseCode: answer.code }));
    },
    onData(stream, session, done) {
      text(stream).then((raw) => {
        const [, coded = ''] =
          raw.split('\r\n\r\n').length > 1 ? [raw, raw.slice(raw.indexOf('\r\n\r\n') + 4)] : [];
        const body = /base64/i.test(raw)
          ? Buffer.from(coded, 'base64').toString()
          : unquoted(coded);
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          raw,
          body,
        });
        if (hangsUp) for (const socket of sockets) socket.destroy();
        else done();
      });
    },
  });
  const server = smtp.listen(0, '127.0.0.1');
  server.on('connection', (socket) => sockets.add(socket));
  await once(server, 'listening');
  const address = server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}, 60_000);
afterAll(() => new Promise<void>((done) => smtp.close(() => done())));

/** Quoted-printable as text. */
function unquoted(coded: string): string {
  const bytes = coded
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

beforeEach(async () => {
  letters.length = 0;
  answer = undefined;
  app.clock.now = new Date('2026-06-12T00:00:00Z');
  // Only the people of one test are reminded in it.
  await inside((tx) => tx.updateTable('account_reminder').set({ by_mail: false }).execute());
});

const morning = async (last = false) => {
  const from = 'Điểm Sáng <diemsang@tinh.gov.vn>';
  const post = { mailer: openMailer({ url, from }), publicUrl: 'https://diemsang.vn' };
  await reminderTasks(app.db, () => app.clock.now, post).reminders?.({}, last);
};

/** Someone with an address who has turned letters on. */
async function reminded(role: Role, where: { commune?: string; unit?: string }, lang = 'vi') {
  const account = await anAccount(app, tenant, role, where);
  const email = `${account.login}@tinh.gov.vn`;
  await inside((tx) =>
    tx.updateTable('account').set({ email }).where('id', '=', account.id).execute(),
  );
  const visitor = await signedIn(app, tenant, account.id);
  const done = await visitor.post(`/account/reminders/mail/on?lang=${lang}`);
  expect(done.status).toBe(303);
  return { account, email, visitor };
}

describe('letters', () => {
  test('an officer is told what the own unit is short of, once', async () => {
    const { email, account } = await reminded('officer', { commune, unit });
    await morning();
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter?.to).toBe(email);
    expect(letter?.raw.replace(/\r\n /g, ' ')).toMatch(
      /^List-Unsubscribe: <https:\/\/diemsang\.vn\/reminders\/stop\/[\w-]+>/m,
    );
    expect(letter?.body).toContain('Trường Đồng Tâm');
    expect(letter?.body).toContain('ĐÃ QUÁ HẠN');
    expect(letter?.body).toContain('31/03/2026: Chương trình, kế hoạch trong Quý I');
    expect(letter?.body).not.toContain('31/12/2026');
    await morning();
    app.clock.now = new Date('2026-06-12T20:00:00Z');
    await morning();
    expect(letters).toHaveLength(1);
    const row = await inside((tx) =>
      tx
        .selectFrom('account_reminder')
        .select('mailed_on')
        .where('account_id', '=', account.id)
        .executeTakeFirst(),
    );
    expect(row?.mailed_on).toBe('2026-06-12');
  });

  test('what is not done is told again after a week', async () => {
    await reminded('officer', { commune, unit });
    app.clock.now = new Date('2026-05-02T00:00:00Z');
    await morning();
    app.clock.now = new Date('2026-05-08T00:00:00Z');
    await morning();
    expect(letters).toHaveLength(1);
    app.clock.now = new Date('2026-05-09T00:00:00Z');
    await morning();
    expect(letters).toHaveLength(2);
  });

  test('an office is told counts and no name', async () => {
    await reminded('commune', { commune }, 'en');
    await morning();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain('1 unit');
    expect(letters[0]?.body).toContain('OVERDUE');
    expect(letters[0]?.body).not.toContain('Đồng Tâm');
  });

  test('two processes at once send one letter', async () => {
    await reminded('province', {});
    await Promise.all([morning(), morning(), morning()]);
    expect(letters).toHaveLength(1);
  });

  test('a mail server that cannot take a letter now gets it again', async () => {
    await reminded('officer', { commune, unit });
    answer = { code: 451 };
    await expect(morning()).rejects.toThrow();
    answer = undefined;
    await morning();
    expect(letters).toHaveLength(1);
  });

  test('a mail server that hangs up with the letter in hand is not sent it again', async () => {
    await reminded('officer', { commune, unit });
    hangsUp = true;
    await expect(morning()).rejects.toThrow();
    hangsUp = false;
    await morning();
    expect(letters).toHaveLength(1);
  });

  test('an address refused for good is not tried again that day, and holds nobody up', async () => {
    await reminded('officer', { commune, unit });
    answer = { code: 550 };
    await expect(morning()).rejects.toThrow();
    answer = undefined;
    await morning();
    expect(letters).toHaveLength(0);
    await morning(true);
  });

  test('without a mail server nothing happens; disabled accounts are left alone', async () => {
    const { account } = await reminded('officer', { commune, unit });
    await reminderTasks(app.db, () => app.clock.now, undefined).reminders?.({}, false);
    await inside((tx) =>
      tx
        .updateTable('account')
        .set({ disabled_at: app.clock.now })
        .where('id', '=', account.id)
        .execute(),
    );
    await morning();
    expect(letters).toEqual([]);
  });

  test('the link of a letter ends them without signing in, after a press', async () => {
    await reminded('officer', { commune, unit });
    await morning();
    const [, path = ''] =
      /https:\/\/diemsang\.vn(\/reminders\/stop\/[\w-]+)/.exec(letters[0]?.body ?? '') ?? [];
    const stranger = app.visitor();
    expect(await stranger.page(path)).toContain('Bấm nút dưới đây');
    expect((await stranger.get(path.replace('/reminders/stop/', '/calendar/'))).status).toBe(404);
    app.clock.now = new Date('2026-06-20T00:00:00Z');
    expect(await (await stranger.post(path)).text()).toContain('Đã tắt');
    await morning();
    expect(letters).toHaveLength(1);
    expect(await stranger.page(path)).toContain('không còn dùng được');
  });
});

test('a letter is due for something new, and else once a week', () => {
  const due = (day: number) => [{ day: dayOf(2026, 6, day), what: 'x' }];
  const today = dayOf(2026, 6, 12);
  expect(isTime([], undefined, today)).toBe(false);
  expect(isTime(due(27), undefined, today)).toBe(false);
  expect(isTime(due(26), undefined, today)).toBe(true);
  // Come within fourteen days since the letter of the day before; or told by it already.
  expect(isTime(due(26), dayOf(2026, 6, 11), today)).toBe(true);
  expect(isTime(due(25), dayOf(2026, 6, 11), today)).toBe(false);
  // Gone past today.
  expect(isTime(due(11), dayOf(2026, 6, 11), today)).toBe(true);
  expect(isTime(due(10), dayOf(2026, 6, 11), today)).toBe(false);
  expect(isTime(due(10), dayOf(2026, 6, 5), today)).toBe(true);
});

describe('the calendar', () => {
  // Later than all before: an allowance knows no way back in time.
  beforeEach(() => {
    app.clock.now = new Date('2026-06-21T00:00:00Z');
  });

  const linkOf = async (visitor: Visitor) => {
    const html = await (await visitor.post('/account/reminders/calendar')).text();
    const [, path = ''] = /http:\/\/localhost(\/calendar\/[\w-]+\.ics)/.exec(html) ?? [];
    expect(path).not.toBe('');
    return path;
  };

  test('a link shows last days and observances to whoever has it, and names no unit', async () => {
    const account = await anAccount(app, tenant, 'officer', { commune, unit });
    const visitor = await signedIn(app, tenant, account.id);
    const path = await linkOf(visitor);
    const feed = await app.visitor().get(path);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    const ics = (await feed.text()).replaceAll('\r\n ', '');
    expect(ics).toContain('DTSTART;VALUE=DATE:20260331');
    expect(ics).toContain('Hạn gửi hồ sơ – Điển hình 2026');
    expect(ics).toContain('Hưởng ứng: ');
    expect(ics).not.toContain('Đồng Tâm');
    expect(ics).not.toContain('Hạn quyết định');
    const uids = [...ics.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    // It is shown once; a new one ends the old one.
    expect(await visitor.page('/account/reminders')).not.toContain('.ics');
    const renewed = await linkOf(visitor);
    expect((await app.visitor().get(path)).status).toBe(404);
    expect((await app.visitor().get(renewed)).status).toBe(200);
    await visitor.post('/account/reminders/calendar/end');
    expect((await app.visitor().get(renewed)).status).toBe(404);
  });

  test('guesses are soon refused', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 25; n++) statuses.push((await app.visitor().get(`/calendar/x${n}`)).status);
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
  });
});

test('an account without an address is told to add one; leaders have the calendar alone', async () => {
  const officer = await anAccount(app, tenant, 'officer', { commune, unit });
  const visitor = await signedIn(app, tenant, officer.id);
  expect(await visitor.page('/account/reminders')).toContain('chưa có địa chỉ thư điện tử');
  const leader = await anAccount(app, tenant, 'leader');
  const reader = await signedIn(app, tenant, leader.id);
  expect(await reader.page('/account/reminders')).not.toContain('Thư nhắc việc');
  expect((await reader.post('/account/reminders/mail/on')).status).toBe(403);
});
