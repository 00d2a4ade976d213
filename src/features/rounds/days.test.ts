import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { home } from '../../../test/support/dossiers.ts';
import { compileSet } from '../../core/criteria/compile.ts';
import { parseCriteriaSet } from '../../core/files/parse-set.ts';
import { type Day, dayOf, isoDay, writtenDay } from '../../core/vietnamese/day.ts';
import { fieldsOf } from '../../platform/http/fields.ts';
import { dayNames, type daysOfRow, keptUntil, movedWrongly, orderFaults } from './days.ts';
import { readRound } from './round-form.ts';

const near = integer({ min: dayOf(2026, 1, 1), max: dayOf(2026, 1, 12) }).map((n) => n as Day);
const someDays = record({
  windowFrom: near,
  windowTo: near,
  registerBy: near,
  submitBy: near,
  communeBy: near,
  provinceBy: near,
  decideBy: near,
  keepUntil: near,
});

const inOrder = (days: ReturnType<typeof daysOfRow>) =>
  days.windowFrom <= days.windowTo &&
  days.registerBy <= days.windowTo &&
  days.registerBy <= days.submitBy &&
  days.submitBy <= days.communeBy &&
  days.communeBy <= days.provinceBy &&
  days.provinceBy <= days.decideBy &&
  days.decideBy < days.keepUntil;

test('days are accepted exactly where they are in order', () => {
  assert(
    property(someDays, (days) => {
      expect(orderFaults(days).length === 0).toBe(inOrder(days));
    }),
    { numRuns: 3000 },
  );
});

test('whatever is typed, a round that the form accepts is in order and in its years', () => {
  const parsed = parseCriteriaSet(
    readFileSync(join(home, 'criteria/an-toan-antt-2021/set.yaml'), 'utf8'),
  );
  if (!parsed.ok) throw new Error('the set is not sound');
  const now = new Date('2026-06-12T03:00:00Z');
  const row = {
    id: 'key',
    public_id: 'chosen',
    set_id: parsed.value.id,
    set_version: 1,
    title: parsed.value.title.text,
    digest: Buffer.alloc(32),
    created_at: now,
    published_at: now,
  };
  const choices = { sets: [{ row, compiled: compileSet(parsed.value) }], powers: ['TRƯỞNG BAN'] };
  const typed = oneof(
    { weight: 9, arbitrary: near.map(writtenDay) },
    { weight: 1, arbitrary: constantFrom('', '30/02/2026', '1/1/2026', '31/12/2300', 'mai') },
  );
  let accepted = 0;
  assert(
    property(
      record(Object.fromEntries(dayNames.map((name) => [name, typed]))),
      constantFrom('2000', '2026', '2200', '1999', '2201', 'hai nghìn'),
      constantFrom('commune', 'province', '', 'unit'),
      (days, year, communeUnitsBy) => {
        const name = 'Đợt năm 2026';
        const powers = { communePower: 'TRƯỞNG BAN', provincePower: 'TRƯỞNG BAN' };
        const sent = { ...days, year, communeUnitsBy, name, set: 'chosen', ...powers };
        const read = readRound(fieldsOf(new URLSearchParams(sent)), 'vi', choices);
        if (!read.ok) {
          expect(read.errors.length).toBeGreaterThan(0);
          for (const { message } of read.errors) expect(message).not.toMatch(/undefined|NaN|null/);
          return;
        }
        accepted++;
        expect(inOrder(read.input.days)).toBe(true);
        expect(read.input.year).toBeGreaterThanOrEqual(2000);
        expect(read.input.year).toBeLessThanOrEqual(2200);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(accepted).toBeGreaterThan(0);
});

test('an open round’s days only move later, and its first day not at all', () => {
  assert(
    property(someDays, someDays, (saved, wanted) => {
      const wrong = movedWrongly(saved, wanted);
      for (const name of dayNames) {
        const fixed = name === 'windowFrom' && wanted[name] !== saved[name];
        expect(wrong.includes(name)).toBe(fixed || wanted[name] < saved[name]);
      }
    }),
  );
});

test('papers are kept for ten years, from 29 February too', () => {
  expect(writtenDay(keptUntil(dayOf(2027, 2, 28)))).toBe('28/02/2037');
  expect(isoDay(keptUntil(dayOf(2028, 2, 29)))).toBe('2038-02-28');
});
