import type { FieldValue } from '../dossier/dossier.ts';
import type { Text } from '../text.ts';
import type { CompiledSet } from './compile.ts';
import { ladderNamed } from './ladder.ts';
import type { Field, Vocabulary } from './vocabulary.ts';

/** A field that a record must carry, with the values that it may take. */
export interface AskedField {
  readonly name: string;
  readonly label: Text;
  readonly type: 'flag' | 'year' | 'choice';
  /** Of a choice. */
  readonly options: readonly FieldOption[];
}

export interface FieldOption {
  readonly value: string;
  readonly label: Text;
  /** Open only where another field of the record has one of these values. */
  readonly when?: { readonly field: string; readonly values: readonly string[] };
}

/**
 * What the categories of a record ask for in the sets that run at once, each field once. A field that
 * two sets know takes the values of both, for one record serves them all.
 */
export function recordFields(
  sets: readonly CompiledSet[],
  categories: readonly string[],
): readonly AskedField[] {
  const asked = new Map<string, AskedField>();
  for (const { set } of new Set(sets)) {
    for (const name of categories.flatMap((key) => categoryFields(set, key))) {
      const field = set.fields[name];
      if (!field) continue;
      const known = asked.get(name);
      const options = [...(known?.options ?? []), ...optionsOf(set, field)];
      const type = known?.type ?? typeOf(field);
      asked.set(name, {
        name,
        label: known?.label ?? field.label,
        type,
        options: type === 'choice' ? onceEach(options) : [],
      });
    }
  }
  return [...asked.values()];
}

function categoryFields(set: Vocabulary, key: string): readonly string[] {
  return (Object.hasOwn(set.categories, key) ? set.categories[key]?.fields : undefined) ?? [];
}

function typeOf({ type }: Field): AskedField['type'] {
  return type === 'flag' || type === 'year' ? type : 'choice';
}

function optionsOf(set: Vocabulary, field: Field): readonly FieldOption[] {
  switch (field.type) {
    case 'flag':
    case 'year':
      return [];
    case 'choice':
      return Object.entries(field.choices).map(([value, label]) => ({ value, label }));
    case 'rung':
      return rungs(set, field.ladder);
    case 'rungBy':
      return Object.entries(field.ladders).flatMap(([chosen, ladder]) =>
        rungs(set, ladder).map((rung) => ({
          ...rung,
          when: { field: field.by, values: [chosen] },
        })),
      );
  }
}

/** The rungs of a ladder, the highest first: it is what most come to record. */
function rungs(set: Vocabulary, name: string): readonly FieldOption[] {
  const labels = set.ladders[name]?.labels ?? {};
  return ladderNamed(set, name)
    .values.toReversed()
    .flatMap((value) => {
      const label = labels[value];
      return label ? [{ value, label }] : [];
    });
}

/** Each value once: open where either mention of it is. */
function onceEach(options: readonly FieldOption[]): readonly FieldOption[] {
  const once = new Map<string, FieldOption>();
  for (const option of options) {
    const { value, label, when } = option;
    const known = once.get(value);
    if (!known) once.set(value, option);
    else if (known.when && when?.field === known.when.field)
      once.set(value, {
        value,
        label,
        when: { field: when.field, values: [...known.when.values, ...when.values] },
      });
    else if (known.when) once.set(value, { value, label });
  }
  return [...once.values()];
}

/** The values that a choice offers, given what else the record says. */
export function openOptions(
  { options }: AskedField,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly FieldOption[] {
  return options.filter(({ when }) => {
    if (!when) return true;
    const by = fields[when.field];
    return typeof by === 'string' && when.values.includes(by);
  });
}

/** How a value of a field is called; undefined for a flag or a year, which need no name. */
export function fieldValueLabel(field: AskedField, value: FieldValue): Text | undefined {
  return field.options.find((option) => option.value === value)?.label;
}
