import { type Lang, sentenceCase } from '../../core/text.ts';
import type { Tx } from '../../platform/database/database.ts';
import { found, page, Refusal, type Reply, redirect } from '../../platform/http/reply.ts';
import type { Posted, SignedAsk } from '../../platform/http/route.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import {
  changeYear,
  openRoundSets,
  profileOf,
  type RoundSet,
  readUnitYear,
  type Whose,
  whoseYear,
} from '../dossiers/index.ts';
import { type ConflictField, conflictReply, dayIn, frameWords, resolved } from '../frame/index.ts';
import { figureDraft, figureHref, figurePath, figuresPath } from './addresses.ts';
import { type Asked, askedFigures } from './asked.ts';
import { figuresPage, yearOf } from './figures-page.tsx';
import { addSaying } from './queries.ts';
import {
  boundErrors,
  formFields,
  isSame,
  readSaying,
  type TypedFigure,
  typedOf,
  typedOfKept,
} from './saying.ts';
import { type FigureWords, figureWords } from './words.ts';

type Outcome =
  | { readonly kind: 'saved' | 'takenBack' | 'unchanged' }
  | { readonly kind: 'wrong'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'conflict'; readonly number: number; readonly theirs: TypedFigure };

/** Says one figure or attestation of the year: a form of its own, saved by itself. */
export async function saveFigure(ask: SignedAsk & Posted): Promise<Reply> {
  const { lang, query } = ask;
  const fields = resolved(ask.fields);
  const typed = typedOf(fields);
  const { whose, asked, year, outcome } = await ask.within(async (tx) => {
    const whose = await whoseYear(ask, tx);
    if (!whose.mayChange) throw new Refusal(403, figureWords(lang).readOnly);
    const all = await openRoundSets(tx, ask.who.tenant);
    const year = yearOf(all, query);
    // A form of a year whose rounds have closed must not speak of another.
    if (year === undefined || (query.has('year') && query.get('year') !== String(year)))
      throw new Refusal(404, figureWords(lang).yearClosed);
    const rounds = all.filter(({ round }) => round.year === year);
    const asked = found(askedFigures(rounds, whose.unit.kind).get(ask.param('figure')));
    return { whose, asked, year, outcome: await say(ask, tx, { whose, rounds, year, asked }) };
  });
  if (outcome.kind === 'wrong') {
    const version = fields.one('version');
    const answered = { key: asked.key, typed, version, errors: outcome.errors };
    return page(await figuresPage(ask, year, answered), 422);
  }
  if (outcome.kind === 'conflict') return conflict(ask, { whose, year, asked, typed, ...outcome });
  const words = figureWords(lang);
  const label = sentenceCase(asked.means.label[lang]);
  return redirect(figureHref(whose.base, year, asked.key, roundOf(ask)), {
    tone: outcome.kind === 'unchanged' ? 'info' : 'success',
    text: words[outcome.kind](label),
    draftsDone: [`${ask.who.publicId}:${figureDraft(whose.unit, year, asked.key)}`],
  });
}

/** The round whose figures the form stood among. */
function roundOf({ query }: SignedAsk): string | undefined {
  return query.get('round') ?? undefined;
}

interface Subject {
  readonly whose: Whose;
  readonly rounds: readonly RoundSet[];
  readonly year: number;
  readonly asked: Asked;
}

/** What is sent is judged within the unit's turn, so that no other figure moves meanwhile. */
function say(
  ask: SignedAsk & Posted,
  tx: Tx,
  { whose: { unit }, rounds, year, asked }: Subject,
): Promise<Outcome> {
  const { lang, now, who } = ask;
  const fields = resolved(ask.fields);
  const today = dayIn(now);
  return changeYear<Outcome>(tx, { who, now }, unit.id, async () => {
    const { figures, claims } = await readUnitYear(tx, who.tenant, unit);
    const { saying, errors } = readSaying(asked, fields, { today, lang });
    if (errors.length === 0) {
      const known = { figures, year, profile: profileOf(unit, claims) };
      const sets = rounds.map(({ set }) => set);
      errors.push(...boundErrors(sets, { key: asked.key, value: saying.value }, known, lang));
    }
    if (errors.length > 0) return { result: { kind: 'wrong', errors }, act: undefined };
    const kept = figures.find((one) => one.key === asked.key && one.year === year);
    if (isSame(kept, saying)) return { result: { kind: 'unchanged' }, act: undefined };
    const number = kept?.number ?? 0;
    if (fields.one('version') !== String(number)) {
      const theirs = typedOfKept(asked, kept, today, lang);
      return { result: { kind: 'conflict', number, theirs }, act: undefined };
    }
    await addSaying(tx, { who, now }, { unit: unit.id, year, key: asked.key }, number + 1, saying);
    const takenBack = saying.value === null;
    // The trail is read by those who read no dossier: it tells that something was said, not what.
    const act = { subject: 'unit_figure', subjectId: unit.id, detail: { year } };
    return takenBack
      ? { result: { kind: 'takenBack' }, act: { ...act, action: 'takenBack' } }
      : { result: { kind: 'saved' }, act: { ...act, action: 'said' } };
  });
}

function conflict(
  ask: SignedAsk & Posted,
  {
    whose,
    year,
    asked,
    typed,
    theirs,
    number,
  }: {
    readonly whose: Whose;
    readonly year: number;
    readonly asked: Asked;
    readonly typed: TypedFigure;
    readonly theirs: TypedFigure;
    readonly number: number;
  },
): Reply {
  const { lang } = ask;
  const say = figureWords(lang);
  return conflictReply(ask, {
    subject: sentenceCase(asked.means.label[lang]),
    action: figurePath(whose.base, year, asked.key, roundOf(ask)),
    version: number,
    breadcrumbs: [{ label: say.title, href: figuresPath(whose.base, year, roundOf(ask)) }],
    fields: formFields
      .filter((name) => asked.planned || !['task', 'planned', 'done', 'paper'].includes(name))
      .map(
        (name): ConflictField => ({
          name,
          label: say[name],
          mine: typed[name],
          theirs: theirs[name],
          ...(name === 'value' && asked.means.type === 'flag' && { show: answerWord(say, lang) }),
        }),
      ),
  });
}

function answerWord(say: FigureWords, lang: Lang) {
  return (value: string): string => {
    if (value === 'yes') return say.yes;
    if (value === 'no') return say.no;
    return value === 'unknown' ? say.notSaid : frameWords(lang).none;
  };
}
