import type { CompiledCheck } from '../../core/criteria/compile.ts';
import type { CheckEvaluation } from '../../core/criteria/evaluation.ts';
import { type Task, toDo } from '../../core/criteria/to-do.ts';
import type { Lang } from '../../core/text.ts';
import { parseDay } from '../../core/vietnamese/day.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type StatusItem, StatusList } from '../../ui/status-list.tsx';
import { figureHref } from '../figures/index.ts';
import { profileHref } from '../profile/index.ts';
import { newRecordHref } from '../records/index.ts';
import { withoutCitation } from './clauses.tsx';
import { criterionWords } from './criterion-words.ts';
import type { ShownCriterion } from './find-criterion.ts';
import { howFar } from './how-far.ts';
import { isNoneYet } from './none-so-far.ts';
import { yearWords } from './words.ts';

interface Shown {
  readonly lang: Lang;
  readonly one: ShownCriterion;
}

/** Each check of the criterion: how it stands, why, by when, and what would feed it. */
export function CheckList({ lang, one }: Shown) {
  const { compiled, judged, at, shown } = one;
  const own = compiled.checks.reduce((mask, { index }) => mask | (1n << BigInt(index)), 0n);
  const tasks = toDo<never>({
    ...at,
    standing: { ...at.standing, openChecks: at.standing.openChecks & own },
    asOf: shown.asOf,
    unproved: { records: [], by: shown.asOf },
  });
  const items = judged.checks.flatMap((check, n): StatusItem[] => {
    const its = compiled.checks[n];
    if (!its) return [];
    const task = tasks.find(({ checks }) => checks.some(({ index }) => index === its.index));
    return [itemOf(check, its, task, { lang, one })];
  });
  return (
    <Panel id="checks" heading={criterionWords(lang).checks}>
      <StatusList lang={lang} items={items} />
    </Panel>
  );
}

function itemOf(
  check: CheckEvaluation,
  compiled: CompiledCheck,
  task: Task<never> | undefined,
  { lang, one }: Shown,
): StatusItem {
  const say = yearWords(lang);
  const { status, have, need, dueBy, overdue, external, warnings } = check;
  const awaits = status === 'open' && external && task === undefined;
  const due = status === 'open' && dueBy !== null ? parseDay(dueBy) : undefined;
  const number = (n: number | null) => (n === null ? '–' : figureWord(n, lang));
  const far = due === undefined ? undefined : howFar(due - one.shown.asOf, lang);
  const step = status === 'open' ? stepOf(compiled, task, { lang, one }) : undefined;
  return {
    title: `${check.id} ${compiled.check.label[lang]}`,
    status: awaits ? 'awaiting' : status,
    statusLabel: isNoneYet(one.at, check, compiled) ? say.soFarNone : undefined,
    aside: [need !== null && criterionWords(lang).have(number(have), number(need)), far]
      .filter(Boolean)
      .join('\n'),
    late: overdue,
    detail: (
      <>
        <p>{withoutCitation(check, compiled.citation[lang])}</p>
        {warnings.map((warning) => (
          <p key={warning}>
            <strong>{warning}</strong>
          </p>
        ))}
        {one.shown.writable && step && (
          <div class="actions no-print">
            <LinkButton href={step.href} ariaLabel={`${step.label}: ${compiled.check.label[lang]}`}>
              {step.label}
            </LinkButton>
          </div>
        )}
      </>
    ),
  };
}

/** What a button beside an open check opens: a form with just that already chosen. */
function stepOf(
  { check, rule }: CompiledCheck,
  task: Task<never> | undefined,
  { lang, one }: Shown,
) {
  const say = yearWords(lang).tasks;
  const { base } = one.shown;
  const { round, dossier } = one.at;
  const newRecord = newRecordHref(base, {
    categories: rule.asks.categories.slice(0, 1),
    fields: rule.asks.fields,
  });
  switch (task?.kind) {
    case 'profile':
      return { label: say.profile, href: profileHref(base) };
    case 'figures': {
      // The task is the whole criterion's; the button leads to what this check asks.
      const own = task.figures.filter((name) => rule.asks.figures.includes(name));
      const key = own.find((name) => dossier.statement[name] === undefined) ?? own[0];
      return {
        label: say.figures,
        href: figureHref(base, round.year, key ?? task.figures[0] ?? check.id, round.public_id),
      };
    }
    case 'record':
      return { label: say.record, href: newRecord };
    default:
      // Another body decides it; its paper is recorded once it has come.
      return { label: criterionWords(lang).recordPaper, href: newRecord };
  }
}
