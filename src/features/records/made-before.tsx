import type { Lang } from '../../core/text.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { RecordContent } from '../dossiers/index.ts';
import { dayWord, instantWord } from '../frame/index.ts';
import { recordHref } from './address.ts';
import type { Ground } from './ground.ts';
import { Differences } from './history.tsx';
import { madeBeforeWords } from './made-before-words.ts';
import type { StoredRecord } from './queries.ts';

/** What the form asks where a record was made from it before. */
export interface MadeBeforeProps {
  readonly ask: SignedAsk;
  readonly ground: Ground;
  readonly made: StoredRecord;
  /** What is typed now; nothing is told of it while it cannot be read. */
  readonly content: RecordContent | undefined;
  /** Of the record as it was seen last. */
  readonly version: number;
  readonly chosen: string;
  readonly errors: readonly FieldError[];
}

/** Names the record made from this form before, how what is typed differs, and asks which it is. */
export function MadeBefore({ ask, ground, made, errors, ...typed }: MadeBeforeProps) {
  const { lang } = ask;
  const say = madeBeforeWords(lang);
  const gone = made.deletedAt !== null;
  return (
    <div class="form-part" data-made-before>
      <Notice lang={lang} tone="warning" heading={say.madeBefore}>
        <p>
          <a href={recordHref(ground.base, made)}>{made.title}</a>
        </p>
        <p>{say.madeOn(dayWord(made.content.day), instantWord(made.enteredAt), gone)}</p>
        {typed.content && (
          <Differences
            lang={lang}
            ground={ground}
            lead={say.typedSince}
            before={made.content}
            after={typed.content}
          />
        )}
      </Notice>
      <RadioGroup
        lang={lang}
        name="as"
        label={say.saveAs}
        required
        options={[
          { value: 'change', label: gone ? say.saveAsRestored : say.saveAsChange },
          { value: 'another', label: say.saveAsAnother },
        ]}
        value={typed.chosen}
        error={errorOf(errors, 'as')}
      />
      <input type="hidden" name="version" value={typed.version} />
    </div>
  );
}

/** Why nothing was saved of a form that has made a record, or was thought to have made one. */
export function undecided(
  made: { readonly record: StoredRecord; readonly chosen: string } | undefined,
  lang: Lang,
): FieldError {
  const say = madeBeforeWords(lang);
  if (!made) return { message: say.nothingMade };
  const { title } = made.record;
  const message = made.chosen === 'change' ? say.lookAgain(title) : say.sayWhich(title);
  return { field: 'as', message };
}
