import type { Fault } from '../fault.ts';
import { bilingual, quoted, type Text } from '../text.ts';
import { lineAt, type PathStep, pathText, type YamlNode } from '../yaml/node.ts';
import { type Check, referCheck } from './kinds/index.ts';
import type { References } from './kinds/kind.ts';
import { ladderOf } from './ladder.ts';
import { profileCount } from './layout.ts';
import { type CriteriaSet, mostCriteria } from './set.ts';
import type { Where } from './vocabulary.ts';

/**
 * The second half of checking a set, once its shape is right: that every name refers to something,
 * that nothing is named twice, and that texts and ranges fit each other.
 */
export function referenceFaults(set: CriteriaSet, root: YamlNode): Fault[] {
  const faults: Fault[] = [];
  const fault: Report = (steps, says) =>
    faults.push({ line: lineAt(root, steps), path: pathText(steps), says });

  vocabularyFaults(set, fault);

  const ids = new Set<string>();
  const numbers = new Set<number>();
  const clauses = new Set<number>();
  verbatimFaults(set.title, ['title'], fault);
  set.clauses.forEach((clause, c) => {
    once(clauses, clause.number, ['clauses', c, 'number'], fault);
    clause.criteria.forEach((criterion, n) => {
      const at = ['clauses', c, 'criteria', n];
      once(numbers, criterion.number, [...at, 'number'], fault);
      verbatimFaults(criterion, at, fault);
      conditionFaults(set, criterion.when, [...at, 'when'], fault);
      criterion.checks.forEach((check, k) => {
        const checkAt = [...at, 'checks', k];
        once(ids, check.id, [...checkAt, 'id'], fault);
        checkFaults(set, check, checkAt, fault);
      });
    });
  });
  if (numbers.size > mostCriteria) fault(['clauses'], tooManyCriteria);
  return faults;
}

type Report = (steps: readonly PathStep[], says: Text) => void;

function checkFaults(set: CriteriaSet, check: Check, at: readonly PathStep[], fault: Report): void {
  conditionFaults(set, check.when, [...at, 'when'], fault);
  check.warnings?.forEach(({ when }, i) => {
    const here = [...at, 'warnings', i, 'when'];
    if (!set.conditions[when]) fault(here, unknownName('conditions', when));
  });
  if (check.point !== undefined && !set.citation.point) fault([...at, 'point'], noPointCitation);
  referCheck(check, referencesOf(set, at, fault));
}

function referencesOf(set: CriteriaSet, at: readonly PathStep[], fault: Report): References {
  const steps = (path: string): PathStep[] => [...at, ...stepsOf(path)];
  const where = (clause: Where | undefined, of: readonly string[], path: string) => {
    for (const [name, wanted] of Object.entries(clause ?? {})) {
      const here = [...steps(path), name];
      const field = set.fields[name];
      if (!field || !of.some((category) => set.categories[category]?.fields?.includes(name))) {
        fault(here, fieldNotCarried(name));
        continue;
      }
      const values = Array.isArray(wanted) ? wanted : [wanted];
      for (const value of values) {
        if (typeof value === 'object') {
          rungFault(set, name, clause, value.atLeast, [...here, 'atLeast'], fault);
        } else if (typeof value === 'boolean' ? field.type !== 'flag' : !choice(set, name, value)) {
          fault(here, notAValue(name, value));
        }
      }
    }
  };
  return {
    categories: (names, path) => {
      names.forEach((name, i) => {
        const here = names.length > 1 || path === 'of' ? [...steps(path), i] : steps(path);
        if (!set.categories[name]) fault(here, unknownName('categories', name));
      });
    },
    period: (name, path) => {
      if (name !== undefined && !set.periods[name]) {
        fault(steps(path), unknownName('periods', name));
      }
    },
    where,
    figure: (name, types, path) => {
      const type = profileCount(name) ? 'count' : set.statement[name]?.type;
      if (!type) fault(steps(path), unknownName('statement', name));
      else if (!types.includes(type)) fault(steps(path), wrongFigure(name));
    },
    rung: (value, field, selection, path) => {
      const spec = set.fields[field.name];
      if (spec?.type !== 'rung' && spec?.type !== 'rungBy') {
        fault(steps(field.path), fieldNotCarried(field.name));
        return;
      }
      rungFault(set, field.name, selection.where, value, steps(path), fault);
    },
  };
}

function rungFault(
  set: CriteriaSet,
  field: string,
  where: Where | undefined,
  value: string,
  at: readonly PathStep[],
  fault: Report,
): void {
  try {
    if (!ladderOf(set, field, where).has(value)) fault(at, notAValue(field, value));
  } catch {
    fault(at, noOneLadder(field));
  }
}

/** Whether a choice or rung field may have the value at all. */
function choice(set: CriteriaSet, name: string, value: string): boolean {
  const field = set.fields[name];
  if (field?.type === 'choice') return Object.hasOwn(field.choices, value);
  const names =
    field?.type === 'rung'
      ? [field.ladder]
      : field?.type === 'rungBy'
        ? Object.values(field.ladders)
        : [];
  return names.some((ladder) => set.ladders[ladder]?.steps.flat().includes(value));
}

function vocabularyFaults(set: CriteriaSet, fault: Report): void {
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

function conditionFaults(
  set: CriteriaSet,
  names: readonly string[] | undefined,
  at: readonly PathStep[],
  fault: Report,
): void {
  names?.forEach((name, i) => {
    if (!set.conditions[name]) fault([...at, i], unknownName('conditions', name));
  });
}

function verbatimFaults(words: CriteriaSet['title'], at: readonly PathStep[], fault: Report): void {
  if (words.text !== words.text.normalize('NFC')) fault([...at, 'text'], notNfc);
  let end = 0;
  words.italic?.forEach(([from, to], i) => {
    if (from < end || to <= from || to > words.text.length) {
      fault([...at, 'italic', i], badRange(words.text.length));
    }
    end = to;
  });
  words.slips?.forEach(({ printed }, i) => {
    if (!words.text.includes(printed)) fault([...at, 'slips', i, 'printed'], slipNotThere(printed));
  });
}

function once<T>(seen: Set<T>, value: T, at: readonly PathStep[], fault: Report): void {
  if (seen.has(value)) fault(at, twice(value));
  seen.add(value);
}

/** `except[0].figure` as steps. */
function stepsOf(path: string): PathStep[] {
  return path
    .split(/[.[\]]/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
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

const unknownName = (group: string, name: string): Text => ({
  vi: `${quoted(name)} không có trong ${group} của bộ tiêu chí`,
  en: `${quoted(name)} is not among the set's ${group}`,
});
const twice = (value: unknown) =>
  bilingual((lang) =>
    lang === 'vi' ? `${quoted(value)} đã dùng ở trên` : `${quoted(value)} is used above already`,
  );
const fieldNotCarried = (name: string): Text => ({
  vi: `trường ${quoted(name)} không thuộc các loại hồ sơ đã nêu, hoặc không phải là bậc`,
  en: `field ${quoted(name)} is not carried by the categories named, or is not a rung`,
});
const notAValue = (field: string, value: unknown): Text => ({
  vi: `${quoted(value)} không phải là giá trị của trường ${quoted(field)}`,
  en: `${quoted(value)} is not a value of field ${quoted(field)}`,
});
const noOneLadder = (field: string): Text => ({
  vi: `trường ${quoted(field)} chưa gắn với một thang bậc; hãy nêu rõ trong “where”`,
  en: `field ${quoted(field)} stands on no one ladder here; fix it in “where”`,
});
const wrongFigure = (name: string): Text => ({
  vi: `${quoted(name)} có kiểu không dùng được ở đây`,
  en: `${quoted(name)} has a type that cannot be used here`,
});
const noLabel = (value: string): Text => ({
  vi: `thiếu tên gọi của bậc ${quoted(value)}`,
  en: `no label for rung ${quoted(value)}`,
});
const noLadderFor = (value: string): Text => ({
  vi: `thiếu thang bậc cho ${quoted(value)}`,
  en: `no ladder for ${quoted(value)}`,
});
const needsField = (field: string, by: string): Text => ({
  vi: `trường ${quoted(field)} cần đi cùng trường ${quoted(by)}`,
  en: `field ${quoted(field)} needs field ${quoted(by)} beside it`,
});
const reserved = (name: string): Text => ({
  vi: `tên ${quoted(name)} đã dành riêng; hãy đặt tên khác`,
  en: `the name ${quoted(name)} is reserved; choose another`,
});
const slipNotThere = (printed: string): Text => ({
  vi: `${quoted(printed)} không có trong nguyên văn`,
  en: `${quoted(printed)} does not stand in the text`,
});
const badRange = (length: number): Text => ({
  vi: `khoảng in nghiêng không hợp lệ: [từ, đến) theo thứ tự, trong ${length} ký tự`,
  en: `not a valid italic range: [from, to) in order, within ${length} characters`,
});
const needsForYear: Text = {
  vi: 'tính theo năm xét thì loại hồ sơ cần trường “forYear” kiểu “year”',
  en: 'to count by year of award the category needs a field “forYear” of type “year”',
};
const needsUnknown: Text = {
  vi: 'điều kiện cần câu nêu khi chưa rõ (“unknown”)',
  en: 'the condition needs its words for when it is not known (“unknown”)',
};
const noPointCitation: Text = {
  vi: 'bộ tiêu chí chưa có cách trích dẫn điểm (“citation.point”)',
  en: 'the set does not say how a point is cited (“citation.point”)',
};
const notNfc: Text = {
  vi: 'nguyên văn phải ở dạng Unicode dựng sẵn (NFC)',
  en: 'the text must be in composed Unicode (NFC)',
};
const tooManyCriteria: Text = {
  vi: `một bộ có nhiều nhất ${mostCriteria} tiêu chí`,
  en: `a set has at most ${mostCriteria} criteria`,
};
