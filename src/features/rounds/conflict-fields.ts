import type { Lang } from '../../core/text.ts';
import type { RoundRow } from '../../platform/database/tables.ts';
import type { ConflictField } from '../frame/index.ts';
import type { Choices } from './choices.ts';
import { dayNames } from './days.ts';
import { type FieldName, fieldNames, other, type Typed } from './round-form.ts';
import { roundWords } from './words.ts';

/** Both versions of a round field by field; of an open one only its days can still be chosen. */
export function conflictFields(
  lang: Lang,
  choices: Choices,
  state: RoundRow['state'],
  mine: Typed,
  theirs: Typed,
): ConflictField[] {
  const names: readonly FieldName[] = state === 'open' ? dayNames : fieldNames;
  return names.map((name) => ({
    name,
    label: labelOf(name, lang),
    mine: mine[name] ?? '',
    theirs: theirs[name] ?? '',
    show: (value) => shown(name, value, lang, choices),
  }));
}

function labelOf(name: FieldName, lang: Lang): string {
  const { days, ...say } = roundWords(lang);
  return { ...say, ...days }[name];
}

function shown(name: FieldName, value: string, lang: Lang, { sets }: Choices): string {
  const say = roundWords(lang);
  switch (name) {
    case 'set': {
      const one = sets.find(({ row }) => row.public_id === value);
      return one ? say.setVersion(one.compiled.set.source[lang], one.row.set_version) : '';
    }
    case 'communeUnitsBy':
      return value === 'commune' ? say.byCommune : value === 'province' ? say.byProvince : '';
    case 'communePower':
    case 'provincePower':
      return value === other ? say.otherPower : value;
    default:
      return value;
  }
}
