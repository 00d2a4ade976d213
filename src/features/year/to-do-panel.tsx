import { type Task, toDo } from '../../core/criteria/to-do.ts';
import { type Lang, sentenceCase } from '../../core/text.ts';
import { type Day, partsOf, writtenDay } from '../../core/vietnamese/day.ts';
import { Panel } from '../../ui/panel.tsx';
import { type Task as ShownTask, TaskList } from '../../ui/task-list.tsx';
import type { KeptRecord } from '../dossiers/index.ts';
import { figureHref } from '../figures/index.ts';
import { dayOfRow } from '../frame/index.ts';
import { profileHref } from '../profile/index.ts';
import { lacksProof, newRecordHref, recordHref } from '../records/index.ts';
import { registrationHref } from '../registration/index.ts';
import { criterionHref } from './addresses.ts';
import { withoutCitation } from './clauses.tsx';
import { howFar } from './how-far.ts';
import type { EvaluatedYear, ShownYear } from './read-year.ts';
import { yearWords } from './words.ts';

/** More would hide which is next; the rest is one press away. */
const mostShown = 8;

interface Shown {
  readonly lang: Lang;
  readonly shown: ShownYear;
  readonly at: EvaluatedYear;
}

/** What the unit can do next, soonest first. The past has nothing to do, and shows no list. */
export function ToDoPanel(props: Shown) {
  const { lang, shown, at } = props;
  const say = yearWords(lang).tasks;
  if (shown.on !== undefined) return null;
  const tasks = tasksOf(shown, at);
  const over = tasks.filter(({ day }) => day !== undefined && day < shown.asOf).length;
  const lines = tasks.map((task) => lineOf(task, props));
  const rest = lines.slice(mostShown);
  return (
    <Panel
      id="to-do"
      heading={say.title}
      summary={tasks.length > 0 ? say.summary(tasks.length, over) : undefined}
    >
      {tasks.length === 0 ? <p>{say.none}</p> : <TaskList tasks={lines.slice(0, mostShown)} />}
      {rest.length > 0 && (
        <details class="fold">
          <summary>{say.more(rest.length)}</summary>
          <TaskList tasks={rest} />
        </details>
      )}
    </Panel>
  );
}

function tasksOf({ year, asOf }: ShownYear, at: EvaluatedYear): Task<KeptRecord>[] {
  const records = year.records.filter(lacksProof);
  return toDo({
    ...at,
    asOf,
    unproved: { records, by: dayOfRow(at.round.submit_by) },
    registerBy: at.registeredOn === undefined ? dayOfRow(at.round.register_by) : undefined,
  });
}

function lineOf(task: Task<KeptRecord>, { lang, shown, at }: Shown): ShownTask {
  const say = yearWords(lang).tasks;
  const { day } = task;
  const { title, detail, action } = wordsOf(task, { lang, shown, at });
  const numbers = [...new Set(task.checks.map(({ criterion }) => criterion))].flatMap(
    (place) => at.set.criteria[place]?.criterion.number ?? [],
  );
  return {
    due: day === undefined ? say.noDay : shortDay(day, shown.asOf),
    dueNote: day === undefined ? undefined : howFar(day - shown.asOf, lang),
    overdue: day !== undefined && day < shown.asOf,
    title,
    detail: [detail, numbers.length > 0 && say.of(numbers)].filter(Boolean).join(' · '),
    // Whoever may only read is led to what is short, not to a form that would refuse them.
    action: shown.writable
      ? action
      : {
          label: say.see,
          href: criterionHref(shown.base, at.round.public_id, numbers[0] ?? 1),
        },
  };
}

/** `26/06`, and with its year where that is another than the reader's. */
function shortDay(day: Day, today: Day): string {
  const written = writtenDay(day);
  return partsOf(day).year === partsOf(today).year ? written.slice(0, 5) : written;
}

function wordsOf(
  task: Task<KeptRecord>,
  { lang, shown: { base }, at }: Shown,
): Pick<ShownTask, 'title' | 'detail' | 'action'> {
  const say = yearWords(lang).tasks;
  const { set, round, evaluation } = at;
  switch (task.kind) {
    case 'record': {
      const [check] = task.checks;
      const { asks } = check.rule;
      const judged = evaluation.criteria[check.criterion]?.checks.find(
        ({ id }) => id === check.check.id,
      );
      const [held = ''] = judged
        ? withoutCitation(judged, check.citation[lang]).split(/[;.] /)
        : [];
      return {
        title: check.check.label[lang],
        detail:
          task.observance && task.by !== undefined ? say.observance(writtenDay(task.by)) : held,
        action: {
          label: say.record,
          href: newRecordHref(base, {
            categories: asks.categories.slice(0, 1),
            fields: asks.fields,
          }),
        },
      };
    }
    case 'figures': {
      const place = task.checks[0]?.criterion ?? 0;
      const labels = task.figures.map((name) => set.set.statement[name]?.label[lang] ?? '');
      return {
        title: say.figuresTitle(set.criteria[place]?.criterion.label[lang] ?? ''),
        detail: sentenceCase(say.figuresDetail(labels[0] ?? '', labels.length - 1)),
        action: { label: say.figures, href: figureHref(base, round.year, task.figures[0] ?? '') },
      };
    }
    case 'profile':
      return {
        title: say.profileTitle(
          task.asks === 'subUnits' ? say.subUnits : task.asks.condition.label[lang],
        ),
        action: { label: say.profile, href: profileHref(base) },
      };
    case 'proof':
      return {
        title: say.proofTitle(task.record.title),
        detail: say.proofDetail,
        action: { label: say.proof, href: recordHref(base, task.record) },
      };
    case 'register':
      return {
        title: say.registerTitle,
        detail: say.registerDetail,
        action: { label: say.register, href: registrationHref(base, round) },
      };
  }
}
