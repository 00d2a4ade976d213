import type { ComponentChildren } from 'preact';
import { unitCodeKey } from '../../core/dossier/unit.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { dayIn, FormReader, frame } from '../frame/index.ts';
import {
  type Dated,
  endUnit,
  mergeUnit,
  moveUnit,
  renameUnit,
  reopenUnit,
  splitUnit,
} from './change-unit.ts';
import { codeTaken, getChangeable, mayChange } from './edit-page.tsx';
import { levels } from './filter.ts';
import { currentCommunes, type FoundUnit, findByCode, findUnit } from './queries.ts';
import { type UnitWords, unitWords } from './words.ts';

/** What one change asks and does. */
interface Change {
  readonly name: 'rename' | 'move' | 'merge' | 'split' | 'end';
  readonly title: (say: UnitWords) => string;
  readonly note?: (say: UnitWords) => string;
  readonly submitDanger?: boolean;
  /** Fields beside day and ground. */
  readonly fields: (
    ask: SignedAsk,
    unit: FoundUnit,
    typed: Typed,
    errors: readonly FieldError[],
  ) => Promise<ComponentChildren>;
  /** Reads, judges and acts; what cannot be done is left as faults of the form. */
  readonly act: (
    ask: SignedAsk & Posted,
    unit: FoundUnit,
    form: FormReader,
    dated: () => Dated | undefined,
  ) => Promise<Done | undefined>;
}

interface Done {
  readonly to: string;
  readonly text: string;
}

type Typed = (name: string) => string;

const rename: Change = {
  name: 'rename',
  title: (say) => say.renameTitle,
  fields: async ({ lang }, unit, typed, errors) => {
    const say = unitWords(lang);
    return (
      <>
        <TextField
          lang={lang}
          name="to"
          label={say.newName}
          value={typed('to') || unit.name}
          error={errorOf(errors, 'to')}
          required
        />
        <RadioGroup
          lang={lang}
          name="how"
          label={say.renameHow}
          value={typed('how') || 'renamed'}
          error={errorOf(errors, 'how')}
          required
          options={(['renamed', 'corrected'] as const).map((value) => ({
            value,
            label: say.renameHows[value],
          }))}
        />
      </>
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const name = form.line('to', { label: say.newName, required: true, min: 2, max: 300 });
    const how = form.choice('how', ['renamed', 'corrected'], {
      label: say.renameHow,
      required: true,
    });
    const when = how === 'renamed' ? dated() : undefined;
    if (name === unit.name) form.fault('to', say.sameName);
    if (form.errors.length > 0) return undefined;
    await ask.within((tx) => renameUnit(tx, ask, unit, name, when));
    return { to: pathOf(unit), text: say.renamed };
  },
};

const move: Change = {
  name: 'move',
  title: (say) => say.moveTitle,
  fields: async (ask, unit, typed, errors) => {
    const { lang } = ask;
    const say = unitWords(lang);
    const communes = await ask.within((tx) => currentCommunes(tx, ask.who.tenant));
    return (
      <>
        <SelectField
          lang={lang}
          name="commune"
          label={say.commune}
          value={typed('commune') || unit.commune_public_id}
          error={errorOf(errors, 'commune')}
          required
          options={communes.map(({ public_id, name }) => ({ value: public_id, label: name }))}
        />
        <RadioGroup
          lang={lang}
          name="level"
          label={say.level}
          value={typed('level') || unit.level}
          error={errorOf(errors, 'level')}
          required
          inline
          options={levels.map((level) => ({ value: level, label: say.levels[level] }))}
        />
      </>
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const communes = await ask.within((tx) => currentCommunes(tx, ask.who.tenant));
    const chosen = form.choice(
      'commune',
      communes.map(({ public_id }) => public_id),
      { label: say.commune, required: true },
    );
    const level = form.choice('level', levels, { label: say.level, required: true });
    const commune = communes.find(({ public_id }) => public_id === chosen);
    if (commune?.id === unit.commune_id && level === unit.level)
      form.fault('commune', say.movedNothing);
    const when = dated();
    if (!commune || !level || !when) return undefined;
    await ask.within((tx) => moveUnit(tx, ask, unit, { commune, level }, when));
    return { to: pathOf(unit), text: say.moved };
  },
};

const merge: Change = {
  name: 'merge',
  title: (say) => say.mergeTitle,
  note: (say) => say.mergeNote,
  submitDanger: true,
  fields: async ({ lang }, _unit, typed, errors) => {
    const say = unitWords(lang);
    return (
      <TextField
        lang={lang}
        name="into"
        label={say.mergeInto}
        hint={say.mergeIntoHint}
        value={typed('into')}
        error={errorOf(errors, 'into')}
        required
        verbatim
        width="medium"
      />
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const code = form.line('into', { label: say.mergeInto, required: true, max: 40 });
    const into =
      code === ''
        ? undefined
        : await ask.within((tx) => findByCode(tx, ask.who.tenant, unitCodeKey(code)));
    if (into?.id === unit.id) form.fault('into', say.mergeSelf);
    else if (code !== '' && (!into || into.ended_on !== null || !mayChange(ask, into)))
      form.fault('into', say.mergeUnknown);
    const when = dated();
    if (!into || !when) return undefined;
    await ask.within((tx) => mergeUnit(tx, ask, unit, into, when));
    return { to: `/units/${into.public_id}`, text: say.mergedDone(into.name) };
  },
};

const split: Change = {
  name: 'split',
  title: (say) => say.splitTitle,
  note: (say) => say.splitNote,
  fields: async ({ lang }, _unit, typed, errors) => {
    const say = unitWords(lang);
    return (
      <>
        <TextField
          lang={lang}
          name="code"
          label={say.code}
          hint={say.codeHint}
          value={typed('code')}
          error={errorOf(errors, 'code')}
          required
          verbatim
          width="medium"
        />
        <TextField
          lang={lang}
          name="to"
          label={say.newName}
          value={typed('to')}
          error={errorOf(errors, 'to')}
          required
        />
      </>
    );
  },
  act: async (ask, unit, form, dated) => {
    const say = unitWords(ask.lang);
    const code = form.line('code', { label: say.code, required: true, max: 40 });
    const name = form.line('to', { label: say.newName, required: true, min: 2, max: 300 });
    const taken = code === '' ? undefined : await codeTaken(ask, code, undefined);
    if (taken) form.fault('code', taken);
    const when = dated();
    if (!when) return undefined;
    const fresh = { code, codeKey: unitCodeKey(code), name };
    const { publicId } = await ask.within((tx) => splitUnit(tx, ask, unit, fresh, when));
    return { to: `/units/${publicId}`, text: say.splitDone(name) };
  },
};

const end: Change = {
  name: 'end',
  title: (say) => say.endTitle,
  note: (say) => say.endNote,
  submitDanger: true,
  fields: async () => null,
  act: async (ask, unit, _form, dated) => {
    const when = dated();
    if (!when) return undefined;
    await ask.within((tx) => endUnit(tx, ask, unit, when));
    return { to: pathOf(unit), text: unitWords(ask.lang).ended };
  },
};

/** Every change of a unit that has a page of its own. */
export const changes = { rename, move, merge, split, end };

const pathOf = (unit: FoundUnit): string => `/units/${unit.public_id}`;

export function showChange(change: Change) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const unit = await getChangeable(ask);
    const day = writtenDay(dayIn(ask.now));
    return page(await changePage(ask, change, unit, (name) => (name === 'day' ? day : ''), []));
  };
}

export function doChange(change: Change) {
  return async (ask: SignedAsk & Posted): Promise<Reply> => {
    const say = unitWords(ask.lang);
    const unit = await getChangeable(ask);
    const form = new FormReader(ask.fields, ask.lang);
    const dated = (): Dated | undefined => {
      const on: Day | undefined = form.day('day', { label: say.day, required: true });
      if (on !== undefined && on > dayIn(ask.now)) form.fault('day', say.dayFuture);
      const ground = form.lines('ground', { label: say.ground, max: 500 });
      return on === undefined || form.errors.length > 0 ? undefined : { on, ground };
    };
    const done = await change.act(ask, unit, form, dated);
    if (!done) return page(await changePage(ask, change, unit, ask.fields.one, form.errors), 422);
    return redirect(done.to, { tone: 'success', text: done.text });
  };
}

/** Opens an ended unit again. */
export async function reopen(ask: SignedAsk & Posted): Promise<Reply> {
  const say = unitWords(ask.lang);
  const unit = found(await ask.within((tx) => findUnit(tx, ask.who.tenant, ask.param('id'))));
  if (!mayChange(ask, unit)) throw new Refusal(403, say.onlyProvince);
  if (unit.ended_on !== null) await ask.within((tx) => reopenUnit(tx, ask, unit, dayIn(ask.now)));
  return redirect(pathOf(unit), { tone: 'success', text: say.reopened });
}

async function changePage(
  ask: SignedAsk,
  change: Change,
  unit: FoundUnit,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<string> {
  const { lang, csrf } = ask;
  const say = unitWords(lang);
  const title = change.title(say);
  const fields = await change.fields(ask, unit, typed, errors);
  return frame(ask, {
    title,
    hasErrors: errors.length > 0,
    breadcrumbs: [
      { label: say.units, href: '/units' },
      { label: unit.name, href: pathOf(unit) },
    ],
    children: (
      <>
        <PageHeading title={title} over={`${unit.name} · ${unit.code}`} />
        {change.note && (
          <Notice lang={lang} tone={change.submitDanger ? 'warning' : 'info'}>
            {change.note(say)}
          </Notice>
        )}
        <Form
          lang={lang}
          id="change"
          action={`${pathOf(unit)}/${change.name}`}
          csrf={csrf}
          submit={title}
          submitKind={change.submitDanger ? 'danger' : 'primary'}
          errors={errors}
          cancelHref={pathOf(unit)}
        >
          {fields}
          <DateField
            lang={lang}
            name="day"
            label={say.day}
            value={typed('day')}
            error={errorOf(errors, 'day')}
            required
          />
          <TextArea
            lang={lang}
            name="ground"
            label={say.ground}
            hint={say.groundHint}
            value={typed('ground')}
            error={errorOf(errors, 'ground')}
            rows={2}
          />
        </Form>
      </>
    ),
  });
}
