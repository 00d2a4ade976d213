import { type Lang, sentenceCase } from '../../core/text.ts';
import { type Day, writtenDay } from '../../core/vietnamese/day.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { Fields } from '../../platform/http/fields.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Fieldset } from '../../ui/fieldset.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Steps } from '../../ui/steps.tsx';
import {
  changeYear,
  closingHref,
  dossierHref,
  findRoundSet,
  profileOf,
  type RoundSet,
  readUnitYear,
  type UnitYear,
  type Whose,
  whoseYear,
} from '../dossiers/index.ts';
import { dayIn, frame } from '../frame/index.ts';
import { anchorOf, figureHref, restateHref } from './addresses.ts';
import { askedByClause } from './asked.ts';
import { valueWord } from './figure-card.tsx';
import { answersOf, unitWord } from './figure-form.tsx';
import { addSaying } from './queries.ts';
import { type FigureToState, figuresToState, statedDay } from './restated.ts';
import { boundErrors, readSaying, type Saying, typedOfKept } from './saying.ts';
import { figureWords } from './words.ts';

interface Found {
  readonly whose: Whose;
  readonly round: RoundSet;
  readonly year: UnitYear;
  readonly figures: readonly FigureToState[];
  readonly day: Day;
}

async function look(ask: SignedAsk, tx: Tx): Promise<Found> {
  const { tenant } = ask.who;
  const whose = await whoseYear(ask, tx);
  const round = found(await findRoundSet(tx, tenant, ask.param('round')));
  const year = await readUnitYear(tx, tenant, whose.unit);
  const today = dayIn(ask.now);
  return {
    whose,
    round,
    year,
    figures: figuresToState(year, round, today),
    day: statedDay(round, today),
  };
}

/** Every figure of a round on one page, to be said anew before the dossier is closed. */
export async function showRestate(ask: SignedAsk): Promise<Reply> {
  return page(restatePage(ask, await ask.within((tx) => look(ask, tx)), undefined));
}

interface Given {
  readonly typed: (name: string) => string;
  readonly errors: readonly FieldError[];
}

/** Says all of them anew at once; one that is wrong keeps the others from being said. */
export async function saveRestated(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, who, now, fields } = ask;
  const say = figureWords(lang);
  const outcome = await ask.within(async (tx) => {
    const { unit, mayChange } = await whoseYear(ask, tx);
    if (!mayChange) throw new Refusal(403, say.readOnly);
    return changeYear(tx, { who, now }, unit.id, async () => {
      const at = await look(ask, tx);
      if (at.round.round.state !== 'open') throw new Refusal(403, say.yearClosed);
      const { sayings, errors } = readAll(at, fields, { today: dayIn(now), lang });
      const result = { at, errors, count: sayings.length };
      if (errors.length > 0) return { result, act: undefined };
      const { year } = at.round.round;
      for (const { key, number, saying } of sayings)
        await addSaying(tx, { who, now }, { unit: unit.id, year, key }, number, saying);
      const act = {
        action: 'restated',
        subject: 'unit_figure',
        subjectId: unit.id,
        detail: { year, count: sayings.length },
      };
      return { result, act: sayings.length > 0 ? act : undefined };
    });
  });
  const { at, errors, count } = outcome;
  if (errors.length > 0) return page(restatePage(ask, at, { typed: fields.one, errors }), 422);
  return redirect(closingHref(at.whose.base, at.round.round), {
    tone: count > 0 ? 'success' : 'info',
    text: count > 0 ? say.restated(writtenDay(at.day)) : say.restatedNone,
    draftsDone: [`${who.publicId}:${draftKey(at)}`],
  });
}

interface Said {
  readonly key: string;
  readonly number: number;
  readonly saying: Saying;
}

const fieldOf = (key: string) => anchorOf(key);
/** Which saying of a figure was seen, so that nobody's later one is passed over. */
const seenOf = (key: string) => `${anchorOf(key)}-seen`;

function draftKey({ whose, round }: Found): string {
  return `restate-${whose.unit.public_id}-${round.round.public_id}`;
}

/** Reads each figure as its own small form would, all of them up to the one day. */
function readAll(
  { figures, year, round, day, whose }: Found,
  fields: Fields,
  { today, lang }: { readonly today: Day; readonly lang: Lang },
): { readonly sayings: readonly Said[]; readonly errors: readonly FieldError[] } {
  const say = figureWords(lang);
  const errors: FieldError[] = [];
  const sayings = figures.flatMap(({ asked, kept, number }): Said[] => {
    const field = fieldOf(asked.key);
    const before = typedOfKept(asked, kept, today, lang);
    if (fields.one(seenOf(asked.key)) !== String(number)) {
      const now = kept ? valueWord(asked, kept.value ?? 0, lang) : say.undeclared;
      const message = say.saidMeanwhile(sentenceCase(asked.means.label[lang]), now);
      errors.push(asked.planned ? { message } : { field, message });
    }
    const answered = asked.planned ? before.value : fields.one(field);
    const empty =
      asked.means.type === 'flag'
        ? answered !== 'yes' && answered !== 'no'
        : answered.trim() === '';
    // What the unit never said, and still does not say, stays open.
    if (empty && !kept) return [];
    // Cleared, it is taken back.
    const take = empty ? 'back' : '';
    const asTyped = { ...before, asOf: writtenDay(day), value: answered, take };
    const { saying, errors: wrong } = readSaying(asked, only(asTyped), { today, lang });
    // The day is not typed here: it is the closing's, also where that is before the window begins.
    const typed = wrong.filter((one) => one.field !== 'asOf');
    errors.push(...typed.map(({ message }) => ({ field, message })));
    return [{ key: asked.key, number: number + 1, saying }];
  });
  if (errors.length === 0) {
    // Together, they are held against one another, not against what they take the place of.
    const said = sayings.map(({ key, saying: { value } }) => {
      return { key, year: round.round.year, value };
    });
    const known = {
      year: round.round.year,
      profile: profileOf(whose.unit, year.claims),
      figures: [...said, ...year.figures],
    };
    for (const { key, saying } of sayings) {
      const broken = boundErrors([round.set], { key, value: saying.value }, known, lang);
      errors.push(...broken.map(({ message }) => ({ field: fieldOf(key), message })));
    }
  }
  return { sayings, errors };
}

/** The values of one figure as fields of a form. */
function only(values: Readonly<Record<string, string>>): Fields {
  const one = (name: string) => values[name] ?? '';
  return { one, all: (name) => (name in values ? [one(name)] : []), has: (name) => name in values };
}

function restatePage(ask: SignedAsk, at: Found, given: Given | undefined): string {
  const { lang, csrf, who } = ask;
  const say = figureWords(lang);
  const { whose, round, figures, day } = at;
  const { base, unit, office, home, mayChange } = whose;
  const open = round.round.state === 'open' && mayChange;
  const byKey = new Map(figures.map((one) => [one.asked.key, one]));
  const errors = given?.errors ?? [];
  const clauses = askedByClause(figures.map(({ asked }) => asked));
  return frame(ask, {
    title: say.restateTitle,
    hasErrors: given !== undefined,
    breadcrumbs: [
      ...(office ? [{ label: unit.name, href: home }] : []),
      { label: round.round.name, href: dossierHref(base, round.round) },
    ],
    children: (
      <>
        <PageHeading
          over={[office && unit.name, round.round.name].filter(Boolean).join(' · ')}
          title={say.restateTitle}
          lead={say.restateLead(writtenDay(day))}
        />
        <Steps
          lang={lang}
          label={say.closingSteps}
          steps={[{ label: say.restateStep }, { label: say.checkStep }]}
          current={1}
        />
        {!open && (
          <Notice lang={lang} tone="info">
            {mayChange ? say.yearClosed : say.readOnly}
          </Notice>
        )}
        {open && (
          <Form
            lang={lang}
            id="restate"
            action={restateHref(base, round.round)}
            csrf={csrf}
            submit={say.restate(writtenDay(day))}
            errors={errors}
            cancelHref={dossierHref(base, round.round)}
            draft={{
              key: draftKey(at),
              user: who.publicId,
            }}
          >
            {clauses.flatMap(({ criteria }) =>
              criteria.map(({ criterion, figures: own }) => (
                <Fieldset
                  key={criterion.criterion.number}
                  legend={`${criterion.heading[lang]}. ${criterion.criterion.label[lang]}`}
                  hint={own.some(({ noNames }) => noNames) ? `${say.noNames}.` : undefined}
                >
                  {own.map(({ key }) => {
                    const one = byKey.get(key);
                    return one && <FigureField key={key} {...{ ask, at, one, given }} />;
                  })}
                </Fieldset>
              )),
            )}
          </Form>
        )}
      </>
    ),
  });
}

interface FieldProps {
  readonly ask: SignedAsk;
  readonly at: Found;
  readonly one: FigureToState;
  readonly given: Given | undefined;
}

function FigureField({ ask: { lang, now }, at, one, given }: FieldProps) {
  const say = figureWords(lang);
  const { asked, kept, number } = one;
  const { means, key } = asked;
  const before = typedOfKept(asked, kept, dayIn(now), lang);
  const field = {
    lang,
    name: fieldOf(key),
    label: sentenceCase(means.label[lang]),
    value: given?.typed(fieldOf(key)) ?? before.value,
    error: errorOf(given?.errors ?? [], fieldOf(key)),
    hint: kept ? say.lastSaid(writtenDay(kept.asOf)) : say.neverSaid,
  };
  const shown = kept?.value ?? null;
  return (
    <>
      {asked.planned ? (
        <p>
          {`${field.label}: ${shown === null ? say.notSaid : `${shown.toLocaleString(lang)} %`}. `}
          <a href={figureHref(at.whose.base, at.round.round.year, key, at.round.round.public_id)}>
            {say.changePlan}
          </a>
        </p>
      ) : means.type === 'flag' ? (
        <RadioGroup {...field} inline options={answersOf(asked, say)} />
      ) : (
        <NumberField
          {...field}
          decimal={means.type === 'decimal'}
          unit={means.type === 'count' ? unitWord(means.unit, lang) : means.unit[lang]}
        />
      )}
      <input type="hidden" name={seenOf(key)} value={number} />
    </>
  );
}
