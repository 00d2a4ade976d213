import { type CompiledSet, citeClause } from '../../core/criteria/compile.ts';
import { evaluate } from '../../core/criteria/evaluate.ts';
import type { CheckEvaluation, CriterionEvaluation } from '../../core/criteria/evaluation.ts';
import type { UnitProfile } from '../../core/dossier/unit.ts';
import type { Day } from '../../core/vietnamese/day.ts';
import type { RoundRow, UnitRow } from '../../platform/database/tables.ts';
import type { SignedAsk } from '../../platform/http/route.ts';
import { DotStrip } from '../../ui/dot-strip.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type StatusItem, StatusList } from '../../ui/status-list.tsx';
import { dayIn, dayOfRow, dayWord } from '../frame/index.ts';
import { type HomeWords, homeWords } from './words.ts';

export interface RoundYearProps {
  readonly ask: SignedAsk;
  readonly round: RoundRow;
  readonly set: CompiledSet;
  readonly unit: UnitRow;
}

/** One round of a unit's year: all criteria at a glance, then clause by clause what is short. */
export function RoundYear({ ask, round, set, unit }: RoundYearProps) {
  const { lang, now } = ask;
  const say = homeWords(lang);
  const dossier = {
    set: set.set.id,
    year: round.year,
    unit: profileOf(unit),
    window: { from: dayOfRow(round.window_from), to: dayOfRow(round.window_to) },
    records: [],
    statement: {},
  };
  const today = dayIn(now);
  const evaluation = evaluate(set, dossier, { asOf: today, lang });
  const lines = evaluation.criteria.map((judged, n) => ({
    clause: judged.clause,
    status: statusOf(judged),
    item: lineOf(judged, { ask, set, place: n, today, id: `${round.public_id}-${judged.number}` }),
  }));
  const aside = lines.filter(({ status }) => status === 'notApplicable');
  const clauses = set.set.clauses
    .map((clause) => ({
      clause,
      name: citeClause(set.set, clause)[lang],
      all: lines.filter((line) => line.clause === clause.number),
    }))
    .map((part) => ({
      ...part,
      shown: part.all.filter(({ status }) => status !== 'notApplicable'),
    }))
    .filter(({ shown }) => shown.length > 0);
  return (
    <Panel
      id={`round-${round.public_id}`}
      heading={round.name}
      summary={`${say.window(dayWord(round.window_from), dayWord(round.window_to))} · ${say.submitBy(dayWord(round.submit_by))}`}
    >
      <div class="stack">
        <p>
          <strong>{`${say.metOf(evaluation.criteriaMet, evaluation.criteriaApplicable)}.`}</strong>{' '}
          {`${say.emptyYear}.`}
        </p>
        <DotStrip
          lang={lang}
          groups={clauses.map(({ name, all }) => ({
            label: name,
            dots: all.map(({ item, status }) => ({
              number: item.number ?? 0,
              status,
              href: `#${item.id}`,
            })),
          }))}
        />
        {clauses.map(({ clause, name, shown }) => (
          <section key={clause.number} class="stack-tight">
            <h3>{`${name}. ${clause.label[lang]}`}</h3>
            <StatusList lang={lang} items={shown.map(({ item }) => item)} />
          </section>
        ))}
        {aside.length > 0 && (
          <details class="fold">
            <summary>{say.notApplying(aside.length)}</summary>
            <StatusList lang={lang} items={aside.map(({ item }) => item)} />
          </details>
        )}
      </div>
    </Panel>
  );
}

/** What only an office above can settle is awaited, not short. */
function statusOf({ verdict, checks }: CriterionEvaluation): StatusItem['status'] {
  const open = checks.filter(({ status }) => status === 'open');
  const waits = verdict === 'open' && open.length > 0 && open.every(({ external }) => external);
  return waits ? 'awaiting' : verdict;
}

interface Surroundings {
  readonly ask: SignedAsk;
  readonly set: CompiledSet;
  readonly place: number;
  readonly today: Day;
  readonly id: string;
}

function lineOf(
  judged: CriterionEvaluation,
  { ask: { lang }, set, place, today, id }: Surroundings,
): StatusItem {
  const say = homeWords(lang);
  const { number, verdict, checks } = judged;
  const compiled = set.criteria[place];
  const such = checks
    .map((check, n) => ({ check, citation: compiled?.checks[n]?.citation[lang] ?? '' }))
    .filter(({ check }) => check.status === verdict);
  const [first] = such;
  // The heading over the line has said which clause this is.
  const reason = first?.check.reason.replace(first.citation, '');
  const more = verdict === 'open' && such.length > 1 ? say.moreOpen(such.length - 1) : undefined;
  return {
    id,
    number,
    title: compiled?.criterion.label[lang] ?? '',
    status: statusOf(judged),
    detail: (
      <>
        {reason && <p>{reason}</p>}
        {more && <p>{more}</p>}
      </>
    ),
    ...nearest(checks, today, say),
  };
}

/** How far off the next day is by which something open must be done; what is past comes first. */
function nearest(checks: readonly CheckEvaluation[], today: Day, say: HomeWords) {
  const days = checks.flatMap(({ status, dueBy }) =>
    status === 'open' && dueBy !== null ? [dayOfRow(dueBy)] : [],
  );
  if (days.length === 0) return {};
  const left = Math.min(...days) - today;
  const late = left < 0;
  return { aside: late ? say.daysOver(-left) : say.daysLeft(left), late };
}

/** The unit's profile as its dossier has it: what is not known stays unset. */
function profileOf(unit: UnitRow): UnitProfile {
  return {
    kind: unit.kind,
    name: unit.name,
    ...(unit.sub_units !== null && { subUnits: unit.sub_units }),
    ...(unit.party_organization !== null && { partyOrganization: unit.party_organization }),
    ...(unit.emulation_review !== null && { emulationReview: unit.emulation_review }),
    ...(unit.guard_force !== null && { guardForce: unit.guard_force }),
    ...(unit.left_out !== null && { leftOutByCircular124: unit.left_out }),
  };
}
