import { defaultWindow } from '../../core/criteria/calendar.ts';
import { partsOf, writtenDay } from '../../core/vietnamese/day.ts';
import { record } from '../../platform/audit/trail.ts';
import { fieldsOf } from '../../platform/http/fields.ts';
import { page, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { actBy } from '../../platform/http/who.ts';
import { newId, newPublicId } from '../../platform/ids.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { dayIn, FormReader, frame } from '../frame/index.ts';
import { type Choices, findChoices, setNamed } from './choices.ts';
import { insertRound } from './queries.ts';
import { RoundFields, setOptions, YearField } from './round-fields.tsx';
import { readRound, readYear, type Typed, typedOf } from './round-form.ts';
import { roundWords } from './words.ts';

const draftKey = 'round-new';

/** First the set and the year, by which name and window are suggested; then everything. */
export async function showNewRound(ask: SignedAsk): Promise<Reply> {
  const { lang, who, query } = ask;
  const choices = await ask.within((tx) => findChoices(tx, who.tenant));
  const chosen = choices.sets.find(({ row }) => row.public_id === query.get('set'));
  const form = new FormReader(fieldsOf(query), lang);
  const year = readYear(form, lang);
  const typed = { set: query.get('set') ?? '', year: query.get('year') ?? '' };
  if (!query.has('set') && !query.has('year')) {
    const thisYear = String(partsOf(dayIn(ask.now)).year);
    return page(startPage(ask, choices, { ...typed, year: thisYear }, []));
  }
  if (!chosen) form.fault('set', roundWords(lang).setGone);
  if (!chosen || year === undefined || form.errors.length > 0) {
    return page(startPage(ask, choices, typed, form.errors), 422);
  }
  const { set } = chosen.compiled;
  const window = defaultWindow(set, year);
  const suggested: Typed = {
    ...typed,
    name: roundWords(lang).suggestedName(set.source.vi, year),
    windowFrom: writtenDay(window.from),
    windowTo: writtenDay(window.to),
  };
  return page(newPage(ask, choices, suggested, []));
}

export async function createRound(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const id = newId(now);
  const publicId = newPublicId();
  const refused = await ask.within(async (tx) => {
    const choices = await findChoices(tx, who.tenant);
    const read = readRound(fields, lang, choices);
    if (!read.ok) return { choices, errors: read.errors };
    const { name, year, set } = read.input;
    await insertRound(tx, who.tenant, { id, publicId }, read.input);
    await record(tx, actBy(who), now, {
      action: 'created',
      subject: 'round',
      subjectId: id,
      detail: { name, year, criteriaSet: setNamed(choices, set) },
    });
    return undefined;
  });
  if (refused) return page(newPage(ask, refused.choices, typedOf(fields), refused.errors), 422);
  const text = roundWords(lang).created;
  return redirect(`/rounds/${publicId}`, {
    tone: 'success',
    text,
    draftsDone: [`${who.publicId}:${draftKey}`],
  });
}

/** A GET form: its answer is the page with the suggestions. */
function startPage(
  ask: SignedAsk,
  { sets }: Choices,
  typed: Typed,
  errors: readonly FieldError[],
): string {
  const { lang } = ask;
  const say = roundWords(lang);
  return frame(ask, {
    title: say.startTitle,
    breadcrumbs: [{ label: say.title, href: '/rounds' }],
    hasErrors: errors.length > 0,
    children: (
      <>
        <PageHeading title={say.startTitle} lead={say.startLead} />
        {sets.length === 0 ? (
          <EmptyState
            title={say.noSet}
            text={say.noSetText}
            action={<LinkButton href="/criteria-sets">{say.set}</LinkButton>}
          />
        ) : (
          <form class="form" method="get" action="/rounds/new" novalidate>
            <ErrorSummary lang={lang} id="start-errors" errors={errors} />
            <SelectField
              lang={lang}
              name="set"
              label={say.set}
              options={setOptions(sets, lang)}
              value={typed.set}
              error={errorOf(errors, 'set')}
              required
            />
            <YearField lang={lang} typed={typed} errors={errors} />
            <div class="form-buttons">
              <Button>{say.next}</Button>
            </div>
          </form>
        )}
      </>
    ),
  });
}

function newPage(
  ask: SignedAsk,
  choices: Choices,
  typed: Typed,
  errors: readonly FieldError[],
): string {
  const { lang, csrf, who } = ask;
  const say = roundWords(lang);
  return frame(ask, {
    title: say.newTitle,
    breadcrumbs: [{ label: say.title, href: '/rounds' }],
    hasErrors: errors.length > 0,
    children: (
      <>
        <PageHeading title={say.newTitle} lead={say.newLead} />
        <Form
          lang={lang}
          id="round"
          action="/rounds/new"
          csrf={csrf}
          submit={say.save}
          errors={errors}
          cancelHref="/rounds"
          draft={{ key: draftKey, user: who.publicId }}
        >
          <RoundFields lang={lang} typed={typed} errors={errors} choices={choices} />
        </Form>
      </>
    ),
  });
}
