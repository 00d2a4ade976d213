import type { ComponentChildren } from 'preact';
import { writtenDay } from '../../core/vietnamese/day.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FilesField, type FilesFieldProps } from '../files/index.ts';
import { dayIn } from '../frame/index.ts';
import { AskedFields } from './asked-fields.tsx';
import { CategoryPicker } from './category-picker.tsx';
import type { Ground } from './ground.ts';
import { PlacesPanel } from './places-panel.tsx';
import type { TextField as Name, TypedRecord } from './typed.ts';
import { recordWords } from './words.ts';

export interface RecordFormProps {
  readonly ask: SignedAsk;
  readonly ground: Ground;
  readonly typed: TypedRecord;
  readonly errors: readonly FieldError[];
  readonly action: string;
  readonly submit: string;
  readonly cancelHref: string;
  readonly draft: string;
  /** What the form opened with, where that is not all of its content: see `Form`. */
  readonly draftVersion?: string | undefined;
  /** Files sent along, of a new record; those of an old one have a page of their own. */
  readonly uploads?: FilesFieldProps['uploads'];
  /** Hidden fields of its own. */
  readonly children: ComponentChildren;
}

/** The fields that most records leave empty. */
const seldom = ['number', 'issuer', 'participants', 'note', 'citation'] as const;

/** The form of a record: what, when, its title; the rest folded; where it will count at the end. */
export function RecordForm({ ask, ground, typed, errors, children, ...props }: RecordFormProps) {
  const { lang, csrf, who, now } = ask;
  const say = recordWords(lang);
  const today = dayIn(now);
  const text = (name: Name, label: string) => ({
    lang,
    name,
    label,
    value: typed[name],
    error: errorOf(errors, name),
  });
  const open = seldom.some((name) => typed[name] !== '' || errorOf(errors, name) !== undefined);
  return (
    <div data-record-form={`${ground.base}/records/preview`}>
      <Form
        lang={lang}
        id="record"
        action={props.action}
        csrf={csrf}
        submit={props.submit}
        errors={errors}
        cancelHref={props.cancelHref}
        draft={{
          key: props.draft,
          user: who.publicId,
          ...(props.draftVersion !== undefined && { version: props.draftVersion }),
        }}
        buttons={
          <span data-record-look>
            <Button kind="secondary" name="preview" value="places">
              {say.preview}
            </Button>
          </span>
        }
      >
        {children}
        <CategoryPicker
          lang={lang}
          ground={ground}
          chosen={typed.categories}
          find={typed.find}
          error={errorOf(errors, 'category')}
        />
        <div>
          <DateField {...text('day', say.day)} hint={say.dayHint} required autocomplete="off" />
          <div class="day-picks" data-record-days hidden>
            <DayButton day={writtenDay(today)} label={say.today} />
            <DayButton day={writtenDay((today - 1) as typeof today)} label={say.yesterday} />
          </div>
        </div>
        <TextField {...text('title', say.title)} hint={say.titleHint} required autocomplete="off" />
        <AskedFields lang={lang} ground={ground} typed={typed} errors={errors} />
        <details class="fold" open={open}>
          <summary>{say.more}</summary>
          <div class="fold-fields">
            <TextField {...text('number', say.number)} width="medium" autocomplete="off" />
            <TextField {...text('issuer', say.issuer)} />
            <NumberField {...text('participants', say.participants)} unit={say.people} />
            <TextField {...text('citation', say.citation)} hint={say.citationHint} />
            <TextArea {...text('note', say.note)} hint={`${say.noNames}.`} rows={3} />
          </div>
        </details>
        {props.uploads && <FilesField ask={ask} base={ground.base} uploads={props.uploads} />}
        <PlacesPanel lang={lang} ground={ground} typed={typed} today={today} />
      </Form>
    </div>
  );
}

function DayButton({ day, label }: { readonly day: string; readonly label: string }) {
  return (
    <button type="button" class="button button-secondary" data-day={day}>
      {label}
    </button>
  );
}
