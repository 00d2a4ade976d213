import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, setIds, someRecord, theSet } from '../../../test/support/dossiers.ts';
import { catalogueGroups, catalogueOf, criterionName, isAward } from './catalogue.ts';
import { openOptions, recordFields } from './record-fields.ts';

const sets = setIds.map((id) => theSet(id));

describe('the catalogue of all sets at once', () => {
  const catalogue = catalogueOf(sets);
  const groups = catalogueGroups(sets, catalogue);

  test('has every category of every set, each once', () => {
    const keys = new Set(sets.flatMap(({ set }) => Object.keys(set.categories)));
    const grouped = groups.flatMap(({ entries }) => entries.map(({ key }) => key));
    expect(grouped.toSorted()).toEqual([...keys].toSorted());
  });

  test('a category stands under the first criterion whose check asks for it, and names the others', () => {
    const set = theSet();
    const entry = catalogueOf([set]).get('merit-certificate');
    expect(entry?.feeds.map(({ criterion }) => criterion.criterion.number)).toEqual([7, 14]);
    for (const { fed, entries } of groups)
      for (const { feeds } of entries) expect(feeds[0]?.criterion).toBe(fed?.criterion);
  });

  test('a check that does not apply feeds nothing', () => {
    expect([...catalogueOf(sets, () => false).values()].flatMap(({ feeds }) => feeds)).toEqual([]);
  });

  test('no two criteria of a set have one name', () => {
    for (const set of sets) {
      const names = set.criteria.map((criterion) => criterionName(set, criterion).vi);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('knows awards', () => {
    const awards = [...catalogue.values()].filter(isAward).map(({ key }) => key);
    expect(awards.toSorted()).toEqual([
      'guard-rating',
      'merit-certificate',
      'recognition',
      'title',
    ]);
  });
});

describe.each(setIds)('the fields of records of %s', (id) => {
  const set = theSet(id);

  test('are those that a record of the set carries, with the values that it may have', () => {
    fc.assert(
      fc.property(someRecord(set), (record) => {
        const asked = recordFields([set], record.category);
        expect(asked.map(({ name }) => name).toSorted()).toEqual(
          Object.keys(record.fields).toSorted(),
        );
        for (const field of asked.filter(({ type }) => type === 'choice')) {
          const values = openOptions(field, record.fields).map(({ value }) => value);
          expect(values).toContain(record.fields[field.name]);
        }
      }),
      runs(200),
    );
  });
});

test('a field of two sets takes the values of both', () => {
  const set = theSet();
  const other = structuredClone(set.set);
  other.fields.theme = {
    type: 'choice',
    label: { vi: 'Khác', en: 'Other' },
    choices: { other: { vi: 'Khác', en: 'Other' }, fresh: { vi: 'Mới', en: 'New' } },
  };
  const theme = recordFields([set, { ...set, set: other }], ['merit-certificate']).find(
    ({ name }) => name === 'theme',
  );
  expect(theme?.options.map(({ value }) => value)).toEqual([
    'security-movement',
    'patriotic-emulation',
    'other',
    'fresh',
  ]);
});
