import type { CompiledCheck } from '../../core/criteria/compile.ts';
import type { CheckEvaluation } from '../../core/criteria/evaluation.ts';
import type { Lang } from '../../core/text.ts';
import { parseDay } from '../../core/vietnamese/day.ts';
import { figureWord } from '../../core/vietnamese/number.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type StatusItem, StatusList } from '../../ui/status-list.tsx';
import { figureHref, newRecordHref, profileHref } from './addresses.ts';
import { withoutCitation } from './clauses.tsx';
import { criterionWords } from './criterion-words.ts';
import type { ShownCriterion } from './find-criterion.ts';
import { howFar, yearWords } from './words.ts';

interface Shown {
  readonly lang: Lang;
  readonly one: ShownCriterion;
}

/** Each check of the criterion: how it stands, why, by when, and what would feed it. */
export function CheckList({ lang, one }: Shown) {
  const { compiled, judged } = one;
  const items = judged.checks.flatMap((check, n): StatusItem[] => {
    const its = compiled.checks[n];
    return its ? [itemOf(check, its, { lang, one })] : [];
  });
  return (
    <Panel id="checks" heading={criterionWords(lang).checks}>
      <StatusList lang={lang} items={items} />
    </Panel>
  );
}

function itemOf(check: CheckEvaluation, compiled: CompiledCheck, { lang, one }: Shown): StatusItem {
  const say = yearWords(lang);
  const { status, have, need, dueBy, overdue, external, warnings } = check;
  const hung = have === null && need === null;
  const awaits = status === 'open' && external && !hung;
  const due = status === 'open' && dueBy !== null ? parseDay(dueBy) : undefined;
  const number = (n: number | null) => (n === null ? '–' : figureWord(n, lang));
  const zero = ['zero', 'noneLeft'].includes(compiled.check.kind);
  const far = due === undefined ? undefined : howFar(due - one.shown.asOf, lang);
  const step = status === 'open' ? stepOf(compiled, { lang, one }, hung) : undefined;
  return {
    title: `${check.id} ${compiled.check.label[lang]}`,
    status: awaits ? 'awaiting' : status,
    // Until the dossier is closed a zero is how it has been so far, not how the year ends.
    statusLabel: status === 'met' && zero ? say.soFarNone : undefined,
    aside: [need !== null && criterionWords(lang).have(number(have), number(need)), far]
      .filter(Boolean)
      .join(' · '),
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
  { conditions, rule, external }: CompiledCheck,
  { lang, one }: Shown,
  hung: boolean,
) {
  const say = yearWords(lang);
  const { base } = one.shown;
  const { round, dossier } = one.at;
  const figure = (key: string) => ({
    label: say.tasks.figures,
    href: figureHref(base, round.year, key),
  });
  const profile = { label: say.tasks.profile, href: profileHref(base) };
  if (hung) {
    const asked = conditions.find(({ condition }) => condition.type === 'statement')?.condition;
    return asked?.type === 'statement' ? figure(asked.key) : profile;
  }
  const { figures, categories, fields } = rule.asks;
  const [first] = figures;
  const grounded = first !== undefined && dossier.statement[first] !== undefined;
  if (categories.length > 0 && (first === undefined || grounded)) {
    return {
      label: external ? criterionWords(lang).recordPaper : criterionWords(lang).record,
      href: newRecordHref(base, categories[0], fields),
    };
  }
  const unset = figures.find((name) => dossier.statement[name] === undefined) ?? first;
  if (unset === 'unit.subUnits' && dossier.unit.subUnits === undefined) return profile;
  return unset === undefined ? undefined : figure(unset);
}
