import { fieldValueLabel, recordFields } from '../../core/criteria/record-fields.ts';
import type { FieldValue } from '../../core/dossier/dossier.ts';
import type { Lang } from '../../core/text.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import type { RecordContent } from '../dossiers/index.ts';
import { dayWord, frameWords } from '../frame/index.ts';
import { categoryLabel, type Ground } from './ground.ts';
import { recordWords } from './words.ts';

export interface ContentRow {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** What a record says of itself, item by item, as people read it; an item without a value is empty. */
export function contentRows(
  content: RecordContent,
  ground: Pick<Ground, 'catalogue' | 'sets'>,
  lang: Lang,
): readonly ContentRow[] {
  const say = recordWords(lang);
  const asked = recordFields(ground.sets, content.categories);
  const categories = content.categories.map((key) => categoryLabel(ground, key, lang));
  const fields = asked.map((field) => {
    const value = content.fields[field.name];
    const label = value === undefined ? '' : fieldValueLabel(field, value)?.[lang];
    return {
      name: `field.${field.name}`,
      label: field.label[lang],
      value: label ?? plainValue(value, lang),
    };
  });
  return [
    { name: 'categories', label: say.category, value: categories.join('; ') },
    { name: 'day', label: say.day, value: dayWord(content.day) },
    { name: 'title', label: say.title, value: content.title },
    ...fields,
    { name: 'number', label: say.number, value: content.number },
    { name: 'issuer', label: say.issuer, value: content.issuer },
    {
      name: 'participants',
      label: say.participants,
      value: content.participants === null ? '' : figureWord(content.participants, lang),
    },
    { name: 'citation', label: say.citation, value: content.citation },
    { name: 'note', label: say.note, value: content.note },
  ];
}

function plainValue(value: FieldValue | undefined, lang: Lang): string {
  const say = frameWords(lang);
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  return value === undefined ? '' : String(value);
}
