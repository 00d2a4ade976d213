import { calendarOf } from '../core/criteria/calendar.ts';
import { type CompiledSet, citeClause } from '../core/criteria/compile.ts';
import type {
  CheckEvaluation,
  CriterionEvaluation,
  Evaluation,
} from '../core/criteria/evaluation.ts';
import { awaitingLabel, type Status, statusLabels } from '../core/criteria/status.ts';
import type { Dossier } from '../core/dossier/dossier.ts';
import { type Lang, printable } from '../core/text.ts';
import { parseDay, writtenDay } from '../core/vietnamese/day.ts';
import { figureWord } from '../core/vietnamese/number.ts';
import { type Messages, messages } from '../i18n/index.ts';
import { type Paint, padEnd, padStart, pageWidth, paragraph, wrapLines } from './terminal.ts';

/** How a verdict shows: a shape, a word and a colour, so that none of them is the only sign. */
type Shown = Status | 'awaiting';
const marks: Record<
  Shown,
  { shape: string; format: 'yellow' | 'red' | 'magenta' | 'gray' | 'cyan' }
> = {
  met: { shape: '●', format: 'yellow' },
  open: { shape: '○', format: 'cyan' },
  awaiting: { shape: '◐', format: 'magenta' },
  notMet: { shape: '✕', format: 'red' },
  notApplicable: { shape: '–', format: 'gray' },
};
const legend: readonly Shown[] = ['met', 'open', 'awaiting', 'notMet', 'notApplicable'];

export interface Page {
  readonly set: CompiledSet;
  readonly dossier: Dossier;
  readonly evaluation: Evaluation;
  readonly lang: Lang;
  readonly paint: Paint;
}

/** An evaluation as a page for people, 80 columns wide. */
export function evaluationTable(page: Page): string {
  const { set, evaluation, lang, paint } = page;
  const say = messages(lang);
  const byNumber = new Map(evaluation.criteria.map((criterion) => [criterion.number, criterion]));
  const blocks = [head(page, say)];
  for (const clause of set.set.clauses) {
    const judged = clause.criteria.flatMap(({ number }) => byNumber.get(number) ?? []);
    if (judged.every(({ verdict }) => verdict === 'notApplicable') && judged.length > 1) continue;
    const title = lang === 'vi' ? clause.title : clause.label[lang];
    blocks.push(paint('bold', paragraph(`${citeClause(set.set, clause)[lang]}. ${title}`, 0)));
    for (const criterion of judged) blocks.push(criterionBlock(page, criterion, say));
  }
  blocks.push(
    paragraph(
      legend
        .map((shown) => `${paint(marks[shown].format, marks[shown].shape)} ${label(shown, lang)}`)
        .join('   '),
      0,
    ),
  );
  return `${blocks.join('\n\n')}\n`;
}

function head({ set, dossier, evaluation, lang, paint }: Page, say: Messages): string {
  const { window } = calendarOf(set.set, dossier.year, dossier.window);
  const name = printable(dossier.unit.name ?? '').trim() || say.nameless;
  const facts = [
    say.window(writtenDay(window.from), writtenDay(window.to)),
    say.asOf(written(evaluation.asOf)),
    ...(evaluation.final ? [say.closed] : []),
  ].join(' · ');
  const source = `${set.set.source[lang]} · ${say.year(evaluation.year)}`;
  // Criteria of another kind of unit are not this one's, and not counted.
  const own = evaluation.criteria.filter((_, i) => {
    const foreign = set.criteria[i]?.conditions.length !== 0;
    return !(foreign && evaluation.criteria[i]?.verdict === 'notApplicable');
  });
  const counted = (shown: Shown) =>
    own.filter((criterion) => shownCriterion(criterion) === shown).length;
  const parts = [
    say.summary(evaluation.criteriaMet, evaluation.criteriaApplicable),
    ...(counted('open') ? [say.short(counted('open'))] : []),
    ...(counted('awaiting') ? [say.awaiting(counted('awaiting'))] : []),
    ...(counted('notMet') ? [say.failed(counted('notMet'))] : []),
    ...(counted('notApplicable') ? [say.notApplicable(counted('notApplicable'))] : []),
  ];
  const mark = marks[evaluation.verdict];
  const verdict = `${mark.shape} ${statusLabels[evaluation.verdict][lang]}`;
  return [
    paint('bold', paragraph(name, 0)),
    paint('dim', paragraph(source, 0)),
    paint('dim', paragraph(facts, 0)),
    '',
    paragraph(`${paint([mark.format, 'bold'], verdict)}: ${parts.join(', ')}.`, 0),
  ].join('\n');
}

function criterionBlock(page: Page, judged: CriterionEvaluation, say: Messages): string {
  const { set, lang, paint } = page;
  const compiled = set.criteria.find(({ criterion }) => criterion.number === judged.number);
  const shown = shownCriterion(judged);
  const state = `${marks[shown].shape} ${label(shown, lang)}`;
  const lead = `${compiled?.heading[lang] ?? judged.number}. `;
  const stateWidth = 2 + Math.max(...legend.map((one) => label(one, lang).length));
  const room = pageWidth - lead.length - stateWidth;
  const [first = '', ...rest] = wrapLines(compiled?.criterion.label[lang] ?? '', room - 2);
  const lines = [
    paint('bold', `${lead}${padEnd(first, room)}`) + paint(marks[shown].format, state),
    ...rest.map((line) => paint('bold', ' '.repeat(lead.length) + line)),
  ];
  if (judged.verdict === 'notApplicable') {
    lines.push(...reasons(judged.checks.slice(0, 1), page, 3, say));
    return lines.join('\n');
  }
  const idWidth = Math.max(...judged.checks.map(({ id }) => id.length));
  for (const check of judged.checks) {
    const name = compiled?.checks.find((one) => one.check.id === check.id)?.check.label[lang] ?? '';
    lines.push(...checkLines(check, name, idWidth, page, say));
  }
  return lines.join('\n');
}

/** Columns: shape, id, what is asked, how much of it there is, by when. */
const figureWidth = 9;
const dueWidth = 12;

function checkLines(
  check: CheckEvaluation,
  name: string,
  idWidth: number,
  page: Page,
  say: Messages,
): string[] {
  const { lang, paint } = page;
  const shown = shownCheck(check);
  const { shape, format } = marks[shown];
  const lead = 3;
  const indent = lead + 2 + idWidth + 2;
  const amount = figures(check, lang);
  // A long figure takes its room from the words, never from the page.
  const amountWidth = Math.max(figureWidth, amount.length + 1);
  const room = pageWidth - indent - amountWidth - dueWidth;
  const [first = '', ...rest] = wrapLines(name, room - 1);
  const day = check.status === 'open' && check.dueBy !== null ? written(check.dueBy) : '';
  const due = padStart(day, dueWidth);
  const line =
    `${' '.repeat(lead)}${paint(format, shape)} ${padEnd(check.id, idWidth)}  ${padEnd(first, room)}` +
    padStart(amount, amountWidth) +
    (check.overdue ? paint('red', due) : due);
  return [
    line.trimEnd(),
    ...rest.map((more) => ' '.repeat(indent) + more),
    ...(shown === 'met' && check.warnings.length === 0 ? [] : reasons([check], page, indent, say)),
  ];
}

function reasons(
  checks: readonly CheckEvaluation[],
  { paint }: Page,
  indent: number,
  say: Messages,
): string[] {
  return checks.flatMap(({ status, reason, warnings }) => [
    ...(status === 'met' ? [] : [paint('dim', paragraph(reason, indent))]),
    ...warnings.map((text) => paint('yellow', paragraph(say.warning + text, indent))),
  ]);
}

/** `1/2`; where nothing may be left, the figure alone; a dash for what is unset. */
function figures({ have, need }: CheckEvaluation, lang: Lang): string {
  if (have === null && need === null) return '';
  const held = have === null ? '–' : figureWord(have, lang);
  return need === 0 ? held : `${held}/${need === null ? '–' : figureWord(need, lang)}`;
}

/** An open check that another body decides waits; so does a criterion that only waits for those. */
function shownCheck({ status, external }: CheckEvaluation): Shown {
  return status === 'open' && external ? 'awaiting' : status;
}

function shownCriterion({ verdict, checks }: CriterionEvaluation): Shown {
  const open = checks.filter(({ status }) => status === 'open');
  return verdict === 'open' && open.every(({ external }) => external) ? 'awaiting' : verdict;
}

function label(shown: Shown, lang: Lang): string {
  return shown === 'awaiting' ? awaitingLabel[lang] : statusLabels[shown][lang];
}

/** `YYYY-MM-DD` as people write it. */
function written(iso: string): string {
  const day = parseDay(iso);
  return day === undefined ? iso : writtenDay(day);
}
