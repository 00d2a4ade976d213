import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { DateField } from '../../ui/date-field.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { dayIn, FormReader, frame } from '../frame/index.ts';
import { type Dated, reopenUnit } from './change-unit.ts';
import { type Change, pathOf, type Typed } from './changes/change.ts';
import { end } from './changes/end.ts';
import { merge } from './changes/merge.tsx';
import { move } from './changes/move.tsx';
import { rename } from './changes/rename.tsx';
import { split } from './changes/split.tsx';
import { getChangeable, mayChange } from './edit-page.tsx';
import { type FoundUnit, findUnit } from './queries.ts';
import { unitWords } from './words.ts';

/** Every change of a unit that has a page of its own. */
export const changes = { rename, move, merge, split, end };

/** The page of one change. */
export function showChange(change: Change) {
  return async (ask: SignedAsk): Promise<Reply> => {
    const unit = await getChangeable(ask);
    const initial: Readonly<Record<string, string>> = {
      day: writtenDay(dayIn(ask.now)),
      ...change.initial(unit),
    };
    return page(await changePage(ask, change, unit, (name) => initial[name] ?? '', []));
  };
}

/** Reads its form, acts, and says so; or the form again with what is wrong. */
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
