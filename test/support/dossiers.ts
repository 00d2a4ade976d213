import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CompiledSet, compileSet } from '../../src/core/criteria/compile.ts';
import { ladderNamed } from '../../src/core/criteria/ladder.ts';
import type { Field } from '../../src/core/criteria/vocabulary.ts';
import type { Dossier, DossierRecord, FieldValue } from '../../src/core/dossier/dossier.ts';
import { type UnitProfile, unitKinds } from '../../src/core/dossier/unit.ts';
import type { CriteriaSets } from '../../src/core/files/parse-dossier.ts';
import { parseCriteriaSet } from '../../src/core/files/parse-set.ts';
import { type Day, dayOf } from '../../src/core/vietnamese/day.ts';
import { openCriteriaFolder } from '../../src/platform/criteria-folder.ts';

/** The project's own folder. */
export const home = join(import.meta.dirname, '../..');

/** The text of a file of the project. */
export function projectFile(...path: string[]): string {
  return readFileSync(join(home, ...path), 'utf8');
}

export const setIds = openCriteriaFolder(join(home, 'criteria')).ids;

/** A set of the project, compiled. */
export function theSet(id = 'dien-hinh-2023'): CompiledSet {
  const parsed = parseCriteriaSet(projectFile('criteria', id, 'set.yaml'));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.faults[0])}`);
  return compileSet(parsed.value);
}

export function setsOf(...sets: CompiledSet[]): CriteriaSets {
  return {
    ids: sets.map(({ set }) => set.id),
    get: (id) => sets.find(({ set }) => set.id === id),
  };
}

/** A dossier with sensible defaults, to be told only what a test is about. */
export function aDossier(told: Partial<Dossier> = {}): Dossier {
  return {
    set: 'dien-hinh-2023',
    year: 2026,
    unit: { kind: 'school' },
    records: [],
    statement: {},
    ...told,
  };
}

/** A record of one or more categories. */
export function aRecord(
  category: string | readonly string[],
  date: Day,
  fields: DossierRecord['fields'] = {},
): DossierRecord {
  return { category: typeof category === 'string' ? [category] : category, date, fields };
}

export const someDay: fc.Arbitrary<Day> = fc
  .record({
    year: fc.integer({ min: 2025, max: 2027 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => dayOf(year, month, date));

/** Text as people type it, and as they do not: any characters, in composed form. */
const someText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('12/KH-THPT', 'null', '2026', '2026-01-01', '- a: b', '# x', '"', "it's", ' '),
  )
  .map((text) => text.normalize('NFC'));

/** Any record that the set allows. */
export function someRecord(set: CompiledSet): fc.Arbitrary<DossierRecord> {
  const { categories } = set.set;
  return fc
    .uniqueArray(fc.constantFrom(...Object.keys(categories)), { minLength: 1, maxLength: 3 })
    .chain((category) => {
      const names = new Set(category.flatMap((name) => categories[name]?.fields ?? []));
      return fc.record(
        {
          category: fc.constant(category),
          date: someDay,
          fields: someFields(set, [...names]),
          title: someText,
          number: someText,
          issuer: someText,
          note: someText,
          participants: fc.nat(5000),
        },
        { requiredKeys: ['category', 'date', 'fields'] },
      );
    });
}

function someFields(set: CompiledSet, names: readonly string[]) {
  const entries = names.map((name) => {
    const field = set.set.fields[name];
    if (!field) throw new Error(`no field ${name}`);
    return [name, field] as const;
  });
  const free = entries.filter(([, field]) => field.type !== 'rungBy');
  const base = Object.fromEntries(free.map(([name, field]) => [name, someValue(set, field)]));
  return fc.record(base).chain((chosen) => {
    const rest = entries.flatMap(([name, field]) => {
      if (field.type !== 'rungBy') return [];
      const ladder = field.ladders[String(chosen[field.by])] ?? '';
      return [[name, fc.constantFrom(...ladderNamed(set.set, ladder).values)] as const];
    });
    return fc
      .record(Object.fromEntries(rest))
      .map((more): Record<string, FieldValue> => ({ ...chosen, ...more }));
  });
}

function someValue(set: CompiledSet, field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'flag':
      return fc.boolean();
    case 'year':
      return fc.integer({ min: 2025, max: 2027 });
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices));
    case 'rung':
      return fc.constantFrom(...ladderNamed(set.set, field.ladder).values);
    case 'rungBy':
      throw new Error('decided by another field');
  }
}

const someUnit: fc.Arbitrary<UnitProfile> = fc.record(
  {
    name: someText,
    kind: fc.constantFrom(...unitKinds),
    subUnits: fc.nat(60),
    partyOrganization: fc.boolean(),
    emulationReview: fc.boolean(),
    guardForce: fc.boolean(),
    leftOutByCircular124: fc.boolean(),
  },
  { requiredKeys: ['kind'] },
);

/** Any sound dossier of the set: parts within their wholes, all the rest at random. */
export function someDossier(set: CompiledSet): fc.Arbitrary<Dossier> {
  const keys = Object.entries(set.set.statement).map(([key, { type }]) => {
    const value: fc.Arbitrary<number | boolean> =
      type === 'flag'
        ? fc.boolean()
        : type === 'count'
          ? fc.nat(4)
          : fc.double({ min: 90, max: 110, noNaN: true });
    return [key, fc.option(value, { nil: undefined })] as const;
  });
  return fc
    .record({
      year: fc.constant(2026),
      window: fc.option(
        fc
          .tuple(someDay, someDay)
          .map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
        { nil: undefined },
      ),
      unit: someUnit,
      records: fc.array(someRecord(set), { maxLength: 25 }),
      statement: fc.record(Object.fromEntries(keys)),
    })
    .map(({ window, statement, ...rest }) => ({
      set: set.set.id,
      ...rest,
      ...(window && { window }),
      statement: withinBounds(set, rest.unit, defined(statement)),
    }));
}

function withinBounds(
  set: CompiledSet,
  unit: UnitProfile,
  statement: Record<string, number | boolean>,
): Record<string, number | boolean> {
  for (const { rule } of set.checks) {
    if (!rule.bound) continue;
    const whole =
      rule.bound.whole === 'unit.subUnits' ? unit.subUnits : statement[rule.bound.whole];
    let room = typeof whole === 'number' ? whole : Number.POSITIVE_INFINITY;
    for (const part of rule.bound.parts) {
      const value = statement[part];
      if (typeof value !== 'number') continue;
      statement[part] = Math.min(value, room);
      room -= Math.min(value, room);
    }
  }
  return statement;
}

function defined<T>(given: Record<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

/** How often a property is tried: briefly in `npm test`, long in `npm run soak`. */
export function runs(brief: number): { numRuns: number } {
  return { numRuns: process.env.DIEM_SANG_SOAK ? brief * 50 : brief };
}
