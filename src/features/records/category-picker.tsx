import {
  type CatalogueEntry,
  type CatalogueGroup,
  catalogueGroups,
} from '../../core/criteria/catalogue.ts';
import type { Lang } from '../../core/text.ts';
import { fold, searchWords } from '../../core/vietnamese/fold.ts';
import { Button } from '../../ui/button.tsx';
import { FieldGroup } from '../../ui/field.tsx';
import { fieldId } from '../../ui/ids.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { Ground } from './ground.ts';
import { recordWords } from './words.ts';

export interface CategoryPickerProps {
  readonly lang: Lang;
  readonly ground: Pick<Ground, 'rounds' | 'sets' | 'catalogue'>;
  readonly chosen: readonly string[];
  readonly find: string;
  readonly error: string | undefined;
}

/**
 * What happened: the kinds of record under the criteria that they feed, folded away until they are
 * sought or chosen. A script narrows the list while one types; without it a button does.
 */
export function CategoryPicker({ lang, ground, chosen, find, error }: CategoryPickerProps) {
  const say = recordWords(lang);
  const words = searchWords(find);
  const groups = catalogueGroups(ground.sets, ground.catalogue)
    .map((group) => narrowed(group, words, chosen, lang))
    .filter(({ entries }) => entries.length > 0);
  const parts = partsOf(groups, ground);
  return (
    <FieldGroup
      lang={lang}
      name="category"
      id="kinds"
      label={say.category}
      hint={say.categoryHint}
      error={error}
      required
    >
      <div class="kinds" data-kinds>
        <div class="kinds-find">
          {/* The error of the whole group leads here: from here every kind is reached. */}
          <TextField
            lang={lang}
            type="search"
            name="find"
            id={fieldId('category')}
            label={say.find}
            hint={say.findHint}
            value={find}
            autocomplete="off"
            required
            verbatim
          />
          <span data-kinds-button>
            <Button kind="secondary" name="preview" value="find">
              {say.findButton}
            </Button>
          </span>
        </div>
        {parts.map(({ heading, groups }) => (
          <div key={heading} class="kinds-part" data-kinds-part>
            {heading !== '' && <p class="kinds-round">{heading}</p>}
            {groups.map((group) => (
              <Group
                key={group.fed?.name.vi ?? ''}
                lang={lang}
                group={group}
                chosen={chosen}
                open={words.length > 0}
              />
            ))}
          </div>
        ))}
        <p class="kinds-none" data-kinds-none hidden={parts.length > 0}>
          {say.noneMatch}
        </p>
      </div>
    </FieldGroup>
  );
}

/** The groups round by round: where several sets run at once, “Khoản 1” alone would say too little. */
function partsOf(
  groups: readonly CatalogueGroup[],
  { rounds, sets }: CategoryPickerProps['ground'],
) {
  if (sets.length < 2) return groups.length > 0 ? [{ heading: '', groups }] : [];
  const other = groups.filter((group) => group.set === undefined);
  return [
    ...sets.map((set) => ({
      heading: rounds
        .filter((one) => one.set === set)
        .map(({ round }) => round.name)
        .join(', '),
      groups: groups.filter((group) => group.set === set),
    })),
    { heading: '', groups: other },
  ].filter((part) => part.groups.length > 0);
}

/** The kinds of a group that have all words sought, in their own label or their criterion's. */
function narrowed(
  group: CatalogueGroup,
  words: readonly string[],
  chosen: readonly string[],
  lang: Lang,
): CatalogueGroup {
  const { fed } = group;
  const heading = fed ? `${fed.name[lang]} ${fed.criterion.criterion.label[lang]}` : '';
  return {
    ...group,
    entries: group.entries.filter(({ key, category }) => {
      const text = fold(`${heading} ${category.label[lang]}`);
      return chosen.includes(key) || words.every((word) => text.includes(word));
    }),
  };
}

function Group({
  lang,
  group: { fed, entries },
  chosen,
  open,
}: {
  readonly lang: Lang;
  readonly group: CatalogueGroup;
  readonly chosen: readonly string[];
  readonly open: boolean;
}) {
  const say = recordWords(lang);
  const some = entries.some(({ key }) => chosen.includes(key));
  return (
    <details class="kinds-group" open={open || some} data-kinds-group>
      <summary>
        {fed ? (
          <>
            <span class="kinds-number">{fed.name[lang]}</span> {fed.criterion.criterion.label[lang]}
          </>
        ) : (
          say.otherGroup
        )}
      </summary>
      {entries.map((entry) => (
        <Kind key={entry.key} lang={lang} entry={entry} checked={chosen.includes(entry.key)} />
      ))}
    </details>
  );
}

function Kind({
  lang,
  entry: { key, category, feeds },
  checked,
}: {
  readonly lang: Lang;
  readonly entry: CatalogueEntry;
  readonly checked: boolean;
}) {
  const id = fieldId(`category-${key}`);
  const others = feeds.slice(1);
  return (
    <div class="choice" data-kind>
      <input
        type="checkbox"
        id={id}
        name="category"
        value={key}
        checked={checked}
        aria-describedby={others.length > 0 ? `${id}-also` : undefined}
      />
      <label for={id}>{category.label[lang]}</label>
      {others.length > 0 && (
        <p class="choice-hint" id={`${id}-also`}>
          {recordWords(lang).alsoFeeds(others.map(({ name }) => name[lang]).join(', '))}
        </p>
      )}
    </div>
  );
}
