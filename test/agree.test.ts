import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import type { Evaluation } from '../src/core/criteria/evaluation.ts';
import { criteriaIn } from '../src/core/criteria/standing.ts';
import type { Dossier } from '../src/core/dossier/dossier.ts';
import { printDossier } from '../src/core/files/print-dossier.ts';
import { isoDay } from '../src/core/vietnamese/day.ts';
import {
  claimColumns,
  judged,
  openRoundSets,
  readUnitYear,
} from '../src/features/dossiers/index.ts';
import { dayIn } from '../src/features/frame/index.ts';
import { dotsOf } from './support/answers.ts';
import {
  aCommune,
  anAccount,
  aProvince,
  aUnit,
  openTestApp,
  signedIn,
  type TestApp,
} from './support/app.ts';
import { runs, setIds, setsOf, someDossier, theSet } from './support/dossiers.ts';
import { enterYear } from './support/enter-year.ts';
import { anOpenRound, whoOf } from './support/years.ts';

/*
 * One year, read in every way there is: on the unit's page, in the masks that lists read, by the
 * judgement of the server and by the command line. Whoever looks, the verdicts are the same.
 */

const sets = setIds.map(theSet);
const folder = mkdtempSync(join(tmpdir(), 'ds-agree-'));
afterAll(() => rmSync(folder, { recursive: true }));

let app: TestApp;
let tenant: string;
let commune: string;
beforeAll(async () => {
  app = await openTestApp(inject('postgres'));
  ({ tenant } = await aProvince(app));
  ({ id: commune } = await aCommune(app, tenant, 'Xã Đồng Lòng', '30003'));
  await anOpenRound(app, tenant);
  await anOpenRound(app, tenant, 'an-toan-antt-2021');
});

let made = 0;

/** A unit with all of a dossier entered: of its profile every other part only claimed as yet. */
async function aUnitWith({ unit: { kind, name: _, ...profile }, records, statement }: Dossier) {
  const code = `A-${++made}`;
  const unit = await aUnit(app, tenant, commune, { code, name: `Đơn vị ${code}` });
  const parts = Object.entries(profile) as [keyof typeof claimColumns, number | boolean][];
  const kept = parts
    .filter((_, n) => n % 2 === 0)
    .map(([part, value]) => [claimColumns[part], value]);
  await app.db.within({ tenant, reach: 'system' }, (tx) =>
    tx
      .updateTable('unit')
      .set({ kind, ...Object.fromEntries(kept) })
      .where('id', '=', unit.id)
      .execute(),
  );
  const where = { commune, unit: unit.id };
  const account = await anAccount(app, tenant, 'officer', where);
  await enterYear(
    app,
    { unit, who: whoOf(tenant, account, 'officer', where) },
    {
      records: records.map(({ category, date, fields }) => ({
        categories: [...category],
        day: isoDay(date),
        fields,
      })),
      figures: statement,
      claims: Object.fromEntries(parts.filter((_, n) => n % 2 === 1)),
    },
  );
  return { id: unit.id, visitor: await signedIn(app, tenant, account.id) };
}

/** What the command line says of a dossier as a file. */
async function byCommandLine(dossier: Dossier): Promise<Evaluation> {
  const file = join(folder, 'year.yaml');
  writeFileSync(file, printDossier(dossier));
  let told = '';
  const status = await runProgram(
    ['evaluate', file, '--json', '--as-of', isoDay(dayIn(app.clock.now))],
    {
      stdout: { write: (text) => (told += text) },
      stderr: { write: (text) => (told += text) },
      paint: (_, text) => text,
      sets: setsOf(...sets),
      today: () => dayIn(app.clock.now),
      version: '0',
      environment: {},
    },
  );
  expect(status, told).toBe(0);
  return JSON.parse(told);
}

test.each(sets)(
  'page, masks, judgement and command line agree on any year: $set.id',
  async (set) => {
    await fc.assert(
      fc.asyncProperty(someDossier(set), async (any) => {
        const { id, visitor } = await aUnitWith(any);
        const { year, rounds, rows } = await app.db.within(
          { tenant, reach: 'system' },
          async (tx) => {
            const unit = await tx
              .selectFrom('unit')
              .selectAll()
              .where('id', '=', id)
              .executeTakeFirstOrThrow();
            return {
              year: await readUnitYear(tx, tenant, unit),
              rounds: await openRoundSets(tx, tenant),
              rows: await tx.selectFrom('dossier').selectAll().where('unit_id', '=', id).execute(),
            };
          },
        );
        expect(rounds.map((one) => one.set.set.id).sort()).toEqual([...setIds].sort());
        // The masks are what a judgement gives, in every round that is open.
        for (const one of rounds) {
          const row = rows.find(({ round_id }) => round_id === one.round.id);
          const { notApplicable, notMet, openChecks, nextDue, ...same } = judged(year, one);
          expect(row).toMatchObject({
            ...same,
            not_applicable: notApplicable,
            not_met: notMet,
            open_checks: String(openChecks),
            next_due: nextDue === undefined ? null : isoDay(nextDue),
          });
        }
        const round = rounds.find((one) => one.set.set.id === set.set.id);
        const row = rows.find(({ round_id }) => round_id === round?.round.id);
        if (!round || !row) throw new Error('the unit has no dossier in the round');
        // The command line, told the same as a file, says the same.
        const told = await byCommandLine({ ...any, window: round.calendar.window });
        const where = (verdict: string) =>
          told.criteria.filter((one) => one.verdict === verdict).map(({ number }) => number);
        expect(criteriaIn(set, row.not_applicable)).toEqual(where('notApplicable'));
        expect(criteriaIn(set, row.met)).toEqual(where('met'));
        expect(criteriaIn(set, row.open)).toEqual(where('open'));
        expect(criteriaIn(set, row.not_met)).toEqual(where('notMet'));
        // And so does the page, which says of what is open whether it only waits for others.
        const html = await visitor.page(`/?round=${round.round.public_id}`);
        const dots = dotsOf(html);
        const awaited = criteriaIn(set, row.awaiting);
        expect(dots).toEqual(
          told.criteria.map(({ number, verdict }) =>
            awaited.includes(number) ? 'awaiting' : verdict,
          ),
        );
        expect(html).toContain(
          `${told.criteriaMet} trên ${told.criteriaApplicable} tiêu chí đã đạt`,
        );
      }),
      runs(8),
    );
  },
  600_000,
);
