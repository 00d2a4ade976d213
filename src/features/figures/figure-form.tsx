import { sentenceCase } from '../../core/text.ts';
import type { UnitRow } from '../../platform/database/tables.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { errorOf } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { KeptFigure } from '../dossiers/index.ts';
import { dayIn } from '../frame/index.ts';
import { anchorOf, figureDraft, figurePath } from './addresses.ts';
import type { Asked } from './asked.ts';
import { type Answered, type FigureField, typedOfKept } from './saying.ts';
import { type FigureWords, figureWords } from './words.ts';

interface FigureFormProps {
  readonly ask: SignedAsk;
  readonly base: string;
  readonly unit: UnitRow;
  readonly year: number;
  /** The public id of the round among whose figures it stands. */
  readonly at: string | undefined;
  readonly asked: Asked;
  readonly kept: KeptFigure | undefined;
  readonly answered: Answered | undefined;
}

/** The small form of one figure, saved by itself. */
export function FigureForm({ ask, base, unit, year, at, asked, kept, answered }: FigureFormProps) {
  const { lang, csrf, now, who } = ask;
  const say = figureWords(lang);
  const { key, means } = asked;
  const anchor = anchorOf(key);
  const label = sentenceCase(means.label[lang]);
  const typed = answered?.typed ?? typedOfKept(asked, kept, dayIn(now), lang);
  const errors = (answered?.errors ?? []).map((error) => ({
    ...error,
    id: `${anchor}-${error.field}`,
  }));
  const field = (name: FigureField, text: string) => ({
    lang,
    name,
    id: `${anchor}-${name}`,
    label: text,
    value: typed[name],
    error: errorOf(errors, name),
  });
  const version = answered?.version ?? String(kept?.number ?? 0);
  const said = kept !== undefined && kept.value !== null;
  return (
    <Form
      lang={lang}
      id={`${anchor}-form`}
      action={figurePath(base, year, key, at)}
      csrf={csrf}
      submit={say.save}
      submitKind="secondary"
      errors={errors}
      draft={{ key: figureDraft(unit, year, key), user: who.publicId, version }}
      buttons={
        said &&
        means.type !== 'flag' && (
          <Button kind="quiet" name="take" value="back">
            {say.takeBack}
          </Button>
        )
      }
    >
      <input type="hidden" name="version" value={version} />
      {asked.planned && (
        <>
          <TextField {...field('task', say.task)} hint={say.taskHint} />
          <div class="saying-row">
            <NumberField {...field('planned', say.planned)} decimal />
            <NumberField {...field('done', say.done)} decimal />
          </div>
        </>
      )}
      <div class="saying-row">
        {means.type === 'flag' ? (
          <RadioGroup
            {...field('value', label)}
            labelHidden
            required
            inline
            options={answersOf(asked, say)}
          />
        ) : (
          <NumberField
            {...field('value', asked.planned ? label : say.value)}
            hint={asked.planned ? say.reckoned : undefined}
            decimal={means.type === 'decimal'}
            unit={means.type === 'count' ? unitWord(means.unit, lang) : means.unit[lang]}
            required={!asked.planned}
          />
        )}
        <DateField {...field('asOf', say.asOf)} formSaid required />
      </div>
      {asked.planned && <TextField {...field('paper', say.paper)} hint={say.paperHint} />}
      <details
        class="fold"
        open={
          typed.explanation !== '' ||
          errorOf(errors, 'explanation') !== undefined ||
          errorOf(errors, 'asOf') !== undefined
        }
      >
        <summary>
          {say.explanation}
          <span class="visually-hidden">{say.changeOf(label)}</span>
        </summary>
        <TextArea
          {...field('explanation', say.explanation)}
          hint={asked.noNames ? `${say.noNames}.` : say.explanationHint}
          rows={2}
        />
      </details>
    </Form>
  );
}

/** How a yes or no is answered, an attestation in words of its own. */
export function answersOf({ attests }: Asked, say: FigureWords) {
  return [
    { value: 'yes', label: attests ? say.yes : say.holds },
    { value: 'no', label: attests ? say.no : say.holdsNot },
    { value: 'unknown', label: say.notSaid },
  ];
}

/** What a count counts: “người”. */
export function unitWord(unit: { vi: string; en: { other: string } }, lang: 'vi' | 'en'): string {
  return lang === 'vi' ? unit.vi : unit.en.other;
}
