import { beforeAll, expect, inject, test } from 'vitest';
import { textOf } from '../../../test/support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
} from '../../../test/support/app.ts';
import { type Chances, chances } from '../../../test/support/chances.ts';
import { anOpenRound } from '../../../test/support/years.ts';
import type { CompiledCheck } from '../../core/criteria/compile.ts';
import { recordFields } from '../../core/criteria/record-fields.ts';
import { checksIn } from '../../core/criteria/standing.ts';
import { writtenDay } from '../../core/vietnamese/day.ts';
import { newPublicId } from '../../platform/ids.ts';
import { judged, openRoundSets, type RoundSet } from '../dossiers/index.ts';
import { dayIn } from '../frame/index.ts';
import { checkWord } from './places.tsx';

/* What is said before a record is saved is what the stored verdicts then show: asked of many records. */

let app: TestApp;
let tenant: string;
let commune: string;
let rounds: readonly RoundSet[];

beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Thử', '30002'));
  await anOpenRound(app, tenant);
  await anOpenRound(app, tenant, 'an-toan-antt-2021');
  rounds = await app.db.within({ tenant, reach: 'system' }, (tx) => openRoundSets(tx, tenant));
});

async function aSchool(code: string) {
  const unit = await aUnit(app, tenant, commune, { code, name: `Trường ${code}` });
  const profile = {
    party_organization: true,
    emulation_review: true,
    guard_force: true,
    left_out: false,
    sub_units: 10,
  };
  await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx.updateTable('unit').set(profile).where('id', '=', unit.id).execute(),
  );
  const account = await anAccount(app, tenant, 'officer', { commune, unit: unit.id });
  return { unit: { ...unit, ...profile }, visitor: await signedIn(app, tenant, account.id) };
}

/** Any record that the form takes: one to three categories, any day of two years, any answers. */
function aRecord(chance: Chances): Record<string, string | string[]> {
  const sets = rounds.map(({ set }) => set);
  const keys = [...new Set(sets.flatMap(({ set }) => Object.keys(set.categories)))];
  const category = Array.from({ length: 1 + chance.in(3) }, () => chance.of(keys));
  const fields: Record<string, string> = {};
  for (const { name, type, options } of recordFields(sets, category)) {
    const open = options.filter(
      ({ when }) => !when || when.values.includes(fields[`field.${when.field}`] ?? ''),
    );
    fields[`field.${name}`] =
      type === 'flag'
        ? chance.of(['yes', 'no'])
        : type === 'year'
          ? chance.of(['2026', '2026', '2025'])
          : chance.of(open).value;
  }
  const day = (dayIn(app.clock.now) - chance.in(360)) as ReturnType<typeof dayIn>;
  return { category: [...new Set(category)], day: writtenDay(day), title: 'Việc thử', ...fields };
}

/** The checks that a page of preview says a record counts for, round by round. */
function said(html: string): Map<string, string[]> {
  const parts = [
    ...html.matchAll(/<section class="places-round"><h3>([^<]*)<\/h3>(.*?)<\/section>/gs),
  ];
  return new Map(
    parts.map(([, name = '', part = '']) => {
      const [, list = ''] = /status-met.*?<ul>(.*?)<\/ul>/s.exec(part) ?? [];
      return [name, [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => textOf(item))];
    }),
  );
}

async function openChecks(unit: string, round: RoundSet): Promise<bigint> {
  const row = await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .selectFrom('dossier')
      .select('open_checks')
      .where('unit_id', '=', unit)
      .where('round_id', '=', round.round.id)
      .executeTakeFirstOrThrow(),
  );
  return BigInt(row.open_checks);
}

/** Whether that many records that count are all that the check asks for. */
function suffices({ check }: CompiledCheck, records: number): boolean {
  return check.kind === 'atLeast' && check.count <= records;
}

test('what is said beforehand is what the stored verdicts show', async () => {
  const chance = chances(20261124);
  let counted = 0;
  for (let n = 0; n < 40; n++) {
    const { unit, visitor } = await aSchool(`T-${n}`);
    const fields = aRecord(chance);
    const told = JSON.stringify(fields);
    const html = await (await visitor.post('/records/preview', fields)).text();
    const words = said(html);
    for (let copy = 0; copy < 2; copy++) {
      const answer = await visitor.post('/records/new', { ...fields, key: newPublicId() });
      expect(answer.status, `${told}\n${textOf(await answer.text()).slice(0, 900)}`).toBe(303);
    }
    for (const round of rounds) {
      const list = words.get(round.round.name) ?? [];
      const named = round.set.checks.filter((check) =>
        list.includes(checkWord(round.set, check, 'vi')),
      );
      expect(named.length, told).toBe(list.length);
      const before = judged({ unit: unit as never, records: [], figures: [], claims: [] }, round);
      const after = await openChecks(unit.id, round);
      // Nothing changes but what was named …
      for (const check of checksIn(round.set, before.openChecks ^ after))
        expect(
          named.map(({ check: { id } }) => id),
          told,
        ).toContain(check.check.id);
      // … and of what was named, what asks for no more is no longer open.
      const open = checksIn(round.set, after);
      for (const check of named) {
        counted++;
        if (suffices(check, 2)) expect(open, `${told} ${check.check.id}`).not.toContain(check);
      }
    }
  }
  expect(counted).toBeGreaterThan(20);
}, 120_000);
