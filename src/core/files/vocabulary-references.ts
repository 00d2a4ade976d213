import type { Vocabulary } from '../criteria/vocabulary.ts';
import type { Text } from '../text.ts';
import type { PathStep } from '../yaml/node.ts';
import {
  needsField,
  needsForYear,
  needsUnknown,
  noLabel,
  noLadderFor,
  notAValue,
  reserved,
  twice,
  unknownName,
  wrongFigure,
} from './reference-words.ts';

/** Files a fault at a place of the set. */
export type Report = (steps: readonly PathStep[], says: Text) => void;

/** Faults in what a set names before it comes to its clauses. */
export function vocabularyFaults(set: Vocabulary, fault: Report): void {
  for (const [name, ladder] of Object.entries(set.ladders)) {
    const values = new Set<string>();
    ladder.steps.forEach((step, s) => {
      step.forEach((value, i) => {
        once(values, value, ['ladders', name, 'steps', s, i], fault);
        if (!ladder.labels[value]) fault(['ladders', name, 'labels'], noLabel(value));
      });
    });
    for (const value of Object.keys(ladder.labels)) {
      if (!values.has(value))
        fault(['ladders', name, 'labels', value], unknownName('steps', value));
    }
  }
  fieldFaults(set, fault);
  categoryFaults(set, fault);
  for (const name of Object.keys(set.statement)) {
    if (name.startsWith('unit.')) fault(['statement', name], reserved(name));
  }
  for (const [name, condition] of Object.entries(set.conditions)) {
    if (condition.type !== 'kind' && !condition.unknown) fault(['conditions', name], needsUnknown);
    if (condition.type !== 'statement') continue;
    const key = set.statement[condition.key];
    const here = ['conditions', name, 'key'];
    if (!key) fault(here, unknownName('statement', condition.key));
    else if (key.type !== 'flag') fault(here, wrongFigure(condition.key));
  }
}

function fieldFaults(set: Vocabulary, fault: Report): void {
  for (const [name, field] of Object.entries(set.fields)) {
    if (reservedFields.has(name)) fault(['fields', name], reserved(name));
    if (field.type === 'rung' && !set.ladders[field.ladder]) {
      fault(['fields', name, 'ladder'], unknownName('ladders', field.ladder));
    }
    if (field.type !== 'rungBy') continue;
    const by = set.fields[field.by];
    if (by?.type !== 'choice') fault(['fields', name, 'by'], unknownName('choice', field.by));
    for (const [value, ladder] of Object.entries(field.ladders)) {
      const here = ['fields', name, 'ladders', value];
      if (!set.ladders[ladder]) fault(here, unknownName('ladders', ladder));
      if (by?.type === 'choice' && !Object.hasOwn(by.choices, value)) {
        fault(here, notAValue(field.by, value));
      }
    }
    for (const value of by?.type === 'choice' ? Object.keys(by.choices) : []) {
      if (!field.ladders[value]) fault(['fields', name, 'ladders'], noLadderFor(value));
    }
  }
}

function categoryFaults(set: Vocabulary, fault: Report): void {
  for (const [name, category] of Object.entries(set.categories)) {
    const fields = category.fields ?? [];
    fields.forEach((field, i) => {
      if (!set.fields[field])
        fault(['categories', name, 'fields', i], unknownName('fields', field));
    });
    for (const field of fields) {
      const spec = set.fields[field];
      if (spec?.type === 'rungBy' && !fields.includes(spec.by)) {
        fault(['categories', name, 'fields'], needsField(field, spec.by));
      }
    }
    const years = fields.some((field) => field === 'forYear' && set.fields[field]?.type === 'year');
    if (category.countsBy === 'forYear' && !years) {
      fault(['categories', name, 'countsBy'], needsForYear);
    }
    if (category.observance !== undefined && !set.observances[category.observance]) {
      const here = ['categories', name, 'observance'];
      fault(here, unknownName('observances', category.observance));
    }
  }
}

/** Files a fault where the value has been seen before. */
export function once<T>(seen: Set<T>, value: T, at: readonly PathStep[], fault: Report): void {
  if (seen.has(value)) fault(at, twice(value));
  seen.add(value);
}

/** Names that every record has a meaning for already. */
const reservedFields = new Set([
  'category',
  'date',
  'title',
  'number',
  'issuer',
  'note',
  'participants',
]);
