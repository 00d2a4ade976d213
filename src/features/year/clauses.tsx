import { citeClause } from '../../core/criteria/compile.ts';
import type { CheckEvaluation, CriterionEvaluation } from '../../core/criteria/evaluation.ts';
import type { Lang } from '../../core/text.ts';
import { type Day, parseDay } from '../../core/vietnamese/day.ts';
import { DotStrip } from '../../ui/dot-strip.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type StatusItem, StatusList } from '../../ui/status-list.tsx';
import { criterionHref } from './addresses.ts';
import { howFar } from './how-far.ts';
import { isNoneSoFar } from './none-so-far.ts';
import { type EvaluatedYear, type ShownYear, shownStatus } from './read-year.ts';
import { yearWords } from './words.ts';

interface Shown {
  readonly lang: Lang;
  readonly shown: ShownYear;
  readonly at: EvaluatedYear;
}

const idOf = (number: number) => `criterion-${number}`;

/** All criteria at a glance, each leading to its line on the page. */
export function ClauseDots({ lang, at }: Omit<Shown, 'shown'>) {
  const { set, evaluation } = at;
  return (
    <DotStrip
      lang={lang}
      groups={set.set.clauses.map((clause) => ({
        label: citeClause(set.set, clause)[lang],
        dots: evaluation.criteria.flatMap((judged, place) =>
          judged.clause === clause.number
            ? [
                {
                  number: judged.number,
                  status: shownStatus(at, place, judged),
                  statusLabel: noneLabel(at, judged, place, lang),
                  href: `#${idOf(judged.number)}`,
                },
              ]
            : [],
        ),
      }))}
    />
  );
}

/** Clause by clause what each criterion is short of; those that do not apply are folded away. */
export function ClauseList({ lang, shown, at }: Shown) {
  const say = yearWords(lang);
  const { set, evaluation } = at;
  const lines = evaluation.criteria.map((judged, place) =>
    lineOf(judged, place, { lang, shown, at }),
  );
  const aside = lines.filter(({ item }) => item.status === 'notApplicable');
  return (
    <>
      {set.set.clauses.map((clause) => {
        const own = lines.filter((line) => line.clause === clause.number);
        const applying = own.filter(({ item }) => item.status !== 'notApplicable');
        if (applying.length === 0) return null;
        const counted = (['met', 'open', 'awaiting', 'notMet'] as const).flatMap((status) => {
          const n = applying.filter(({ item }) => item.status === status).length;
          return n > 0 ? [say.clauseSummary[status](n)] : [];
        });
        return (
          <Panel
            key={clause.number}
            id={`clause-${clause.number}`}
            heading={`${citeClause(set.set, clause)[lang]}. ${clause.label[lang]}`}
            summary={counted.join(' · ')}
            bare
          >
            <StatusList lang={lang} items={applying.map(({ item }) => item)} />
          </Panel>
        );
      })}
      {aside.length > 0 && (
        <details class="fold">
          <summary>{say.notApplying(aside.length)}</summary>
          <StatusList lang={lang} items={aside.map(({ item }) => item)} />
        </details>
      )}
    </>
  );
}

function lineOf(
  judged: CriterionEvaluation,
  place: number,
  { lang, shown, at }: Shown,
): { readonly clause: number; readonly item: StatusItem } {
  const say = yearWords(lang);
  const { number, clause, verdict, checks } = judged;
  const compiled = at.set.criteria[place];
  const such = checks
    .map((check, n) => ({ check, compiled: compiled?.checks[n] }))
    .filter(({ check }) => check.status === verdict);
  const [first] = such;
  const status = shownStatus(at, place, judged);
  const reason = first && withoutCitation(first.check, first.compiled?.citation[lang] ?? '');
  return {
    clause,
    item: {
      id: idOf(number),
      number,
      title: compiled?.criterion.label[lang] ?? '',
      href: criterionHref(shown.base, at.round.public_id, number, shown.on),
      status,
      statusLabel: noneLabel(at, judged, place, lang),
      detail: status !== 'met' && (
        <>
          {reason && <p>{reason}</p>}
          {verdict === 'open' && such.length > 1 && <p>{say.moreOpen(such.length - 1)}</p>}
        </>
      ),
      ...nearest(checks, shown.asOf, lang),
    },
  };
}

function noneLabel(at: EvaluatedYear, judged: CriterionEvaluation, place: number, lang: Lang) {
  return isNoneSoFar(at, judged, at.set.criteria[place]) ? yearWords(lang).soFarNone : undefined;
}

/** The heading over the line has said which clause and criterion this is. */
export function withoutCitation({ reason }: CheckEvaluation, citation: string): string {
  return citation === '' ? reason : reason.replace(citation, '');
}

/** How far off the next day is by which something open must be done; what is past comes first. */
function nearest(checks: readonly CheckEvaluation[], asOf: Day, lang: Lang) {
  const days = checks.flatMap(({ status, dueBy }) => {
    const day = status === 'open' && dueBy !== null ? parseDay(dueBy) : undefined;
    return day === undefined ? [] : [day];
  });
  if (days.length === 0) return {};
  const left = Math.min(...days) - asOf;
  return { aside: howFar(left, lang), late: left < 0 };
}
