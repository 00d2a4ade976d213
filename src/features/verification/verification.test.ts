import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  aCommune,
  anAccount,
  aProvince,
  openTestApp,
  type TestApp,
} from '../../../test/support/app.ts';
import { aClosedYear, aUnitAtWork } from '../../../test/support/closed-year.ts';
import { closeSoundly, deed } from '../../../test/support/dossiers-in-states.ts';
import { anOpenRound, whoOf } from '../../../test/support/years.ts';
import { record } from '../../platform/audit/trail.ts';
import { type Database, openAsOwner } from '../../platform/database/database.ts';
import { type Finding, verifyProvince } from './index.ts';

let app: TestApp;
let owner: Client;
let looking: Database;
let tenant: string;
let first: Awaited<ReturnType<typeof aClosedYear>>;
let second: Awaited<ReturnType<typeof aClosedYear>>;
let third: Awaited<ReturnType<typeof aUnitAtWork>>;
let erasure: { file: number; text: number };

const kept = [
  'round',
  'dossier',
  'dossier_action',
  'snapshot',
  'frozen_text',
  'unit_record_version',
  'unit_figure',
  'unit_file',
  'audit',
  'criteria_set',
];

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  app.clock.now = new Date('2026-11-25T03:00:00Z');
  ({ tenant } = await aProvince(app));
  const { id: commune } = await aCommune(app, tenant, 'Xã Soát', '30061');
  const round = await anOpenRound(app, tenant);
  const where = { tenant, commune, round };
  const account = (role: 'commune' | 'province', at = {}) =>
    anAccount(app, tenant, role, at).then((one) => whoOf(tenant, one, role, at));
  const office = await account('commune', { commune });
  const province = await account('province');
  // One goes the whole way, one is closed twice and withdrawn, one only registers.
  first = await aClosedYear(app, where, { code: 'S-1', name: 'Trường Một' });
  const way = [
    ['submit', first.who],
    ['takeIn', office],
    ['forward', office],
    ['judge', province],
    ['recognise', province],
  ] as const;
  for (const [action, who] of way) {
    app.clock.now = new Date(app.clock.now.getTime() + 60_000);
    await deed(app, who, { ...first.place, action });
  }
  second = await aClosedYear(app, where, { code: 'S-2', name: 'Trường Hai', level: 'province' });
  await deed(app, second.who, { ...second.place, action: 'reopen' });
  app.clock.now = new Date('2026-11-26T03:00:00Z');
  await closeSoundly(app, second.who, second.place);
  await deed(app, second.who, { ...second.place, action: 'withdraw' });
  third = await aUnitAtWork(app, where, { code: 'S-3', name: 'Trường Ba' });
  await deed(app, third.who, { unit: third.unit.id, round, action: 'register' });
  owner = new Client(app.connection);
  await owner.connect();
  erasure = await erase();
  await owner.query(
    `create schema saved; ${kept.map((one) => `create table saved.${one} as table ${one};`).join('')}`,
  );
  looking = openAsOwner(app.connection);
});
afterAll(async () => {
  await looking.close();
  await owner.end();
  await app.db.close();
});

/** The third unit's file, and a text of the second's first closing, are erased as an act tells. */
async function erase() {
  const by = { tenant, account: null, role: 'system' };
  const { rows } = await owner.query(`select id from unit_file where public_id = $1`, [
    third.fileId,
  ]);
  const { rows: texts } = await owner.query(
    `select encode(digest, 'hex') as digest from frozen_text
      where unit_id = '${second.unit.id}' and text like '%Tặng quà%'`,
  );
  const file = {
    subject: 'unit_file',
    subjectId: String(rows[0].id),
    detail: { digest: third.file },
  };
  await app.db.within({ tenant, reach: 'system' }, async (tx) => {
    await record(tx, by, app.clock.now, { ...file, action: 'attached' });
    await record(tx, by, app.clock.now, { ...file, action: 'erased' });
    await record(tx, by, app.clock.now, {
      ...file,
      subject: 'frozen_text',
      action: 'erased',
      detail: { digest: texts[0].digest },
    });
  });
  const { rows: last } = await owner.query('select max(number)::int as n from audit');
  const n: number = last[0].n;
  await owner.query(`update unit_file set state = 'erased', sha256 = null where public_id = $1`, [
    third.fileId,
  ]);
  await owner.query(
    `update frozen_text set text = null, erased_by = ${n}
      where unit_id = '${second.unit.id}' and text like '%Tặng quà%'`,
  );
  return { file: n - 1, text: n };
}

async function verified(store = true) {
  const findings: Finding[] = [];
  const all = await verifyProvince(looking, tenant, store ? app.files.store : undefined, (one) =>
    findings.push(one),
  );
  const faults = findings.filter(({ what }) => what !== 'erased');
  return { ...all, findings, faults };
}

const pathOf = ({ unit, file }: { unit: { id: string }; file: string }) =>
  join(app.dataDir, 'files', 'kept', tenant, unit.id, file);

test('what is as it was written is sound, and what was erased names its act', async () => {
  const { trail, dossiers, snapshots, files, erased, findings } = await verified();
  expect(trail).toMatchObject({ sound: true });
  expect({ dossiers, snapshots, files, erased }).toEqual({
    dossiers: 3,
    snapshots: 3,
    files: 2,
    erased: 2,
  });
  expect(findings).toEqual([
    expect.objectContaining({ what: 'erased', of: 'text', act: erasure.text }),
    { what: 'erased', of: 'file', name: third.fileId, act: erasure.file },
  ]);
  expect(await verified(false)).toMatchObject({ files: undefined, faults: [] });
});

describe('whoever reaches the database itself and changes', () => {
  afterEach(async () => {
    await owner.query(
      `set session_replication_role = replica;
        ${kept.map((one) => `delete from ${one}; insert into ${one} select * from saved.${one};`).join('')}
        set session_replication_role = origin`,
    );
  });
  const tamper = (change: string) =>
    owner.query(
      `set session_replication_role = replica; ${change
        .replaceAll(':first', `'${first.unit.id}'`)
        .replaceAll(':second', `'${second.unit.id}'`)}; set session_replication_role = origin`,
    );

  const step = 'update dossier_action set';
  const row = 'update dossier set';
  const ofFirst = 'where unit_id = :first';
  test.each<readonly [string, string, readonly object[]]>([
    [
      'the detail of an action',
      `${step} detail = jsonb_set(detail, '{favourable}', 'false') ${ofFirst} and action = 'forward'`,
      [{ what: 'action', fault: 'unlikeAct', n: 5 }],
    ],
    [
      'who did it',
      `${step} role = 'head' ${ofFirst} and action = 'submit'`,
      [{ what: 'action', fault: 'unlikeAct', n: 3 }],
    ],
    [
      'when',
      `${step} at = at + interval '1 ms' ${ofFirst} and action = 'judge'`,
      [{ what: 'action', fault: 'unlikeAct', n: 6 }],
    ],
    [
      'what an action is',
      `${step} action = 'refuse', detail = detail || '{"reason": ""}' ${ofFirst} and action = 'recognise'`,
      [
        { what: 'column', column: 'state' },
        { what: 'action', fault: 'unlikeAct', n: 7 },
      ],
    ],
    [
      'it to something that is no action',
      `${step} action = 'praise' ${ofFirst} and action = 'recognise'`,
      [{ what: 'action', fault: 'unreadable', n: 7 }],
    ],
    [
      'it to something that could not happen',
      `${step} action = 'recall', detail = '{}' ${ofFirst} and action = 'recognise'`,
      [
        { what: 'action', fault: 'impossible', n: 7 },
        { what: 'column', column: 'state' },
        { what: 'column', column: 'stateAt' },
        { what: 'action', fault: 'unlikeAct', n: 7 },
      ],
    ],
    [
      'whose it is',
      `${step} unit_id = :second ${ofFirst} and action = 'takeIn'`,
      [{ what: 'action', fault: 'otherUnit', n: 4 }],
    ],
    [
      'which round it is of',
      `insert into round select (other).* from (select jsonb_populate_record(round, jsonb_build_object(
          'id', gen_random_uuid(), 'public_id', 'otherround', 'name', 'Đợt khác')) as other
          from round limit 1) made;
        ${row} round_id = (select id from round where name = 'Đợt khác') ${ofFirst}`,
      [1, 2, 3, 4, 5, 6, 7].map((n) => ({ what: 'action', fault: 'unlikeAct', n })),
    ],
    [
      'a list, of which one is gone',
      `delete from dossier_action ${ofFirst} and number = 4`,
      [
        { what: 'action', fault: 'missing', n: 4 },
        { what: 'act', n: 4 },
      ],
    ],
    [
      'a list, to which one is added',
      `insert into dossier_action select tenant_id, dossier_id, 8, unit_id, 'revoke', at, account_id,
        role, detail || '{"former": "", "reason": "x"}' from dossier_action ${ofFirst} and number = 7`,
      [
        { what: 'column', column: 'state' },
        { what: 'action', fault: 'withoutAct', n: 8 },
      ],
    ],
    [
      'a dossier, which is gone with its list',
      `delete from dossier where unit_id in (select id from unit where code = 'S-3');
        delete from dossier_action where unit_id in (select id from unit where code = 'S-3')`,
      [{ what: 'act', at: undefined, n: 1 }],
    ],
    ['the state', `${row} state = 'refused' ${ofFirst}`, [{ what: 'column', column: 'state' }]],
    ['since when', `${row} state_at = now() ${ofFirst}`, [{ what: 'column', column: 'stateAt' }]],
    ['the mark of lateness', `${row} late = true ${ofFirst}`, [{ what: 'column', column: 'late' }]],
    ['the code', `${row} code = '2222-2222' ${ofFirst}`, [{ what: 'column', column: 'code' }]],
    [
      'a registration',
      `${row} registered_on = '2026-03-01' ${ofFirst}`,
      [{ what: 'column', column: 'registeredOn' }],
    ],
    ...['met = met # 1', 'awaiting = 1', 'open_checks = 1', `next_due = '2026-03-01'`].map(
      (change) =>
        [
          `a verdict of a row (${change})`,
          `${row} ${change} ${ofFirst}`,
          [{ what: 'column', column: 'verdicts' }],
        ] as const,
    ),
    [
      'the round of a dossier, which is gone',
      `delete from round where id = (select round_id from dossier ${ofFirst})`,
      [1, 2, 3].map(() => ({ what: 'column', column: 'round' })),
    ],
    [
      'a letter of a snapshot',
      `update snapshot set text = replace(text, 'Trường Một', 'Trường Mốt')`,
      [{ what: 'snapshot', fault: 'changed' }],
    ],
    [
      'a fact of a snapshot',
      `update snapshot set text = replace(text, '"incidents.crimes","value":0', '"incidents.crimes","value":1') ${ofFirst}`,
      [
        { what: 'snapshot', fault: 'changed' },
        { what: 'check', criterion: 9, was: { status: 'met' }, now: { status: 'notMet' } },
      ],
    ],
    [
      'a verdict of a snapshot',
      `update snapshot set text = regexp_replace(text, '"verdict":"[a-zA-Z]+"\\}\\}$', '"verdict":"met"}}') ${ofFirst}`,
      [
        { what: 'snapshot', fault: 'changed' },
        { what: 'verdict', criterion: undefined, was: 'met' },
      ],
    ],
    [
      'a snapshot to something else',
      `update snapshot set text = 'x' ${ofFirst}`,
      [
        { what: 'snapshot', fault: 'changed' },
        { what: 'snapshot', fault: 'unreadable' },
      ],
    ],
    [
      'a snapshot, which is gone',
      `delete from snapshot ${ofFirst}`,
      [{ what: 'snapshot', fault: 'missing' }],
    ],
    [
      'a snapshot into that of another dossier',
      `update snapshot set dossier_id = (select id from dossier where unit_id = :second) ${ofFirst}`,
      [
        { what: 'snapshot', fault: 'missing' },
        { what: 'snapshot', fault: 'unnamed' },
        { what: 'snapshot', fault: 'otherUnit' },
        { what: 'text', fault: 'missing' },
        { what: 'text', fault: 'missing' },
        { what: 'text', fault: 'missing' },
        { what: 'file', fault: 'unknown' },
      ],
    ],
    [
      'a criteria set',
      `update criteria_set set source = source || ' ' where set_id = 'dien-hinh-2023'`,
      [1, 2, 3].map(() => ({ what: 'set', fault: 'changed' })),
    ],
    [
      'a criteria set, which is gone',
      `delete from criteria_set where set_id = 'dien-hinh-2023'`,
      [1, 2, 3].map(() => ({ what: 'set', fault: 'missing' })),
    ],
    [
      'a record, which pages of the closing show',
      `update unit_record_version set content = jsonb_set(content, '{title}', '"Việc khác"') ${ofFirst}`,
      [{ what: 'record' }],
    ],
    [
      'the day of a record whose text is erased',
      `update unit_record_version set content = jsonb_set(content, '{day}', '"2026-06-02"')
        where unit_id = :second`,
      [{ what: 'record' }, { what: 'record' }],
    ],
    [
      'a figure that was declared',
      `update unit_figure set value = 3 ${ofFirst}`,
      [{ what: 'figure', label: { vi: 'vụ phạm tội đã có quyết định khởi tố' } }],
    ],
    [
      'a frozen text',
      `update frozen_text set text = replace(text, 'Giải trình', 'Giải thích') ${ofFirst}`,
      [{ what: 'text', fault: 'changed' }],
    ],
    [
      'a frozen text, which is gone',
      `delete from frozen_text ${ofFirst} and text like 'Giải trình%'`,
      [{ what: 'text', fault: 'missing' }],
    ],
    [
      'a frozen text, erased by an act that did something else',
      `update frozen_text set text = null, erased_by = 1 ${ofFirst} and text like 'Giải trình%'`,
      [{ what: 'text', fault: 'erasedWithoutAct' }],
    ],
    [
      'a file into one that was never there',
      `update unit_file set sha256 = sha256('x') ${ofFirst}`,
      [
        { what: 'file', fault: 'unknown' },
        { what: 'file', fault: 'unknown' },
        { what: 'file', fault: 'missing' },
      ],
    ],
    [
      'a file that loses its digest',
      `update unit_file set sha256 = null ${ofFirst}`,
      [
        { what: 'file', fault: 'unknown' },
        { what: 'file', fault: 'unknown' },
        { what: 'file', fault: 'withoutDigest' },
      ],
    ],
  ])('%s is found', async (_, change, expected) => {
    await tamper(change);
    const { faults, trail } = await verified();
    // In the order of their keys, which is nobody's.
    expect(faults).toEqual(expect.arrayContaining(expected.map((one) => matching(one))));
    expect(faults).toHaveLength(expected.length);
    expect(trail.sound).toBe(true);
  });

  const matching = (told: object): unknown =>
    expect.objectContaining(
      Object.fromEntries(
        Object.entries(told).map(([name, value]) => [
          name,
          typeof value === 'object' && value !== null ? expect.objectContaining(value) : value,
        ]),
      ),
    );

  test('the trail’s digest of an action, is found in the trail and at the action', async () => {
    await tamper(
      `update audit set detail = jsonb_set(detail, '{digest}', '"00"') where action = 'submitted'`,
    );
    const { trail, faults } = await verified();
    expect(trail).toMatchObject({ sound: false, what: 'detail' });
    expect(faults).toEqual([expect.objectContaining({ fault: 'unlikeAct', n: 3 })]);
  });

  test('the act of an erasure, is found', async () => {
    await tamper(`update audit set action = 'praised' where number = ${erasure.file}`);
    const { trail, faults } = await verified();
    expect(trail).toMatchObject({ sound: false, what: 'chain', number: erasure.file });
    expect(faults).toEqual([{ what: 'file', fault: 'erasedWithoutAct', name: third.fileId }]);
  });
});

describe('whoever reaches the folder of files and', () => {
  test('changes a byte of one, is found', async () => {
    const path = pathOf(first);
    const bytes = await readFile(path);
    await writeFile(path, Buffer.concat([bytes.subarray(1), Buffer.from('!')]));
    expect((await verified()).faults).toEqual([
      { what: 'file', fault: 'changed', name: first.file },
    ]);
    expect((await verified(false)).faults).toEqual([]);
    await writeFile(path, bytes);
  });

  test('removes one, is found; read in a store that answers nothing, that is told', async () => {
    const path = pathOf(second);
    const bytes = await readFile(path);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(second.file);
    await rm(path);
    expect((await verified()).faults).toEqual([
      { what: 'file', fault: 'missing', name: second.file },
    ]);
    await writeFile(path, bytes);
    const silent = { ...app.files.store, read: () => Promise.reject(new Error('no answer')) };
    const faults: Finding[] = [];
    await verifyProvince(looking, tenant, silent, (one) => faults.push(one));
    expect(faults.filter(({ what }) => what === 'file')).toEqual(
      expect.arrayContaining([{ what: 'file', fault: 'unreadable', name: first.file }]),
    );
  });
});
