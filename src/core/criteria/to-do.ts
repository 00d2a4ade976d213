import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { type Day, earlierDay } from '../vietnamese/day.ts';
import { type Calendar, observanceIndex, type Span } from './calendar.ts';
import type { CompiledCheck, CompiledSet } from './compile.ts';
import { type CompiledCondition, holds } from './condition.ts';
import type { Facts } from './facts.ts';
import { placingsOf } from './placing.ts';
import { checksIn, type Standing } from './standing.ts';

/** What a unit can do next about its year, and which checks it would serve. */
export type Task<R> = TaskDay &
  (
    | { readonly kind: 'record'; readonly checks: readonly [CompiledCheck] }
    | {
        readonly kind: 'figures';
        /** Names as in the checks, those not yet declared first. */
        readonly figures: readonly string[];
        readonly checks: readonly CompiledCheck[];
      }
    | {
        readonly kind: 'profile';
        /** What is not known of the unit: a condition, or a count of its profile. */
        readonly asks: CompiledCondition | 'subUnits';
        readonly checks: readonly CompiledCheck[];
      }
    | { readonly kind: 'proof'; readonly record: R; readonly checks: readonly CompiledCheck[] }
    | { readonly kind: 'register'; readonly checks: readonly [] }
  );

interface TaskDay {
  /** The day that it is put under; none where only another body's checks hang on it. */
  readonly day: Day | undefined;
  /** The last day on which it still counts. */
  readonly by: Day | undefined;
  /** The day or month that the record would mark, while it lies ahead. */
  readonly observance?: Span;
}

export interface ToDoOptions<R> {
  readonly set: CompiledSet;
  readonly calendar: Calendar;
  readonly facts: Facts;
  readonly standing: Standing;
  readonly dossier: Pick<Dossier, 'unit' | 'statement'>;
  readonly asOf: Day;
  /** Records that count but show no proof are named, to be given it by this day. */
  readonly unproved: { readonly records: readonly R[]; readonly by: Day };
  /** The last day of registration, of a unit that has not registered. */
  readonly registerBy?: Day | undefined;
}

/** What a unit can still do in a round, what is past its day first, then by day. */
export function toDo<R extends DossierRecord>(options: ToDoOptions<R>): Task<R>[] {
  const { set, calendar, standing, unproved, registerBy, asOf } = options;
  const tasks: Task<R>[] = [];
  for (const check of checksIn(set, standing.openChecks)) {
    const task = taskOf(check, options);
    if (task) add(tasks, task);
  }
  for (const record of unproved.records) {
    const checks = placingsOf(set, calendar, record)
      .filter(({ how }) => how === 'counts')
      .map(({ check }) => check);
    if (checks.length > 0)
      tasks.push({ kind: 'proof', record, checks, day: unproved.by, by: unproved.by });
  }
  // After its last day there is nothing that the unit itself could do about it.
  if (registerBy !== undefined && registerBy >= asOf) {
    tasks.push({ kind: 'register', checks: [], day: registerBy, by: registerBy });
  }
  const last = Number.POSITIVE_INFINITY;
  return tasks.sort((a, b) => (a.day ?? last) - (b.day ?? last));
}

/** What would move an open check; nothing where only another body can. */
function taskOf<R>(
  check: CompiledCheck,
  { calendar, facts, dossier, asOf, set }: ToDoOptions<R>,
): Task<R> | undefined {
  const { conditions, external, rule } = check;
  const by = external ? undefined : calendar.spans[rule.span ?? 0]?.to;
  const common = { checks: [check], day: by, by } as const;
  const unknown = conditions.find((condition) => holds(condition, facts, 0) === undefined);
  if (unknown) {
    const { condition } = unknown;
    return condition.type === 'statement'
      ? { kind: 'figures', figures: [condition.key], ...common }
      : { kind: 'profile', asks: unknown, ...common };
  }
  if (external) return undefined;
  const { figures, categories } = rule.asks;
  const unset = figures.filter((name) => !isKnown(name, dossier));
  if (unset[0] === 'unit.subUnits') return { kind: 'profile', asks: 'subUnits', ...common };
  // A figure that is there and needs its ground asks for a record; else the figures come first.
  const [first] = figures;
  if (first !== undefined && (categories.length === 0 || !isKnown(first, dossier))) {
    return { kind: 'figures', figures: unset.length > 0 ? unset : figures, ...common };
  }
  const observance = observanceOf(check, set, calendar);
  const ahead = observance && by !== undefined && observance.to >= asOf && observance.to <= by;
  return ahead
    ? { kind: 'record', ...common, day: observance.to, observance }
    : { kind: 'record', ...common };
}

function isKnown(name: string, { unit, statement }: Pick<Dossier, 'unit' | 'statement'>): boolean {
  return name === 'unit.subUnits' ? unit.subUnits !== undefined : statement[name] !== undefined;
}

/** Adds a task, to one that is done in the same go where there is such. */
function add<R>(tasks: Task<R>[], task: Task<R>): void {
  const at = tasks.findIndex((known) => goesWith(known, task));
  const known = tasks[at];
  if (!known) {
    tasks.push(task);
    return;
  }
  const day = sooner(known.day, task.day);
  const both = { checks: [...known.checks, ...task.checks], day, by: day };
  if (known.kind === 'profile') tasks[at] = { ...known, ...both };
  if (known.kind === 'figures' && task.kind === 'figures') {
    tasks[at] = { ...known, ...both, figures: [...new Set([...known.figures, ...task.figures])] };
  }
}

/** The figures of one criterion are declared in one go; many checks may hang on one answer. */
function goesWith<R>(known: Task<R>, task: Task<R>): boolean {
  if (known.kind === 'figures' && task.kind === 'figures')
    return known.checks[0]?.criterion === task.checks[0]?.criterion;
  if (known.kind !== 'profile' || task.kind !== 'profile') return false;
  return asked(known.asks) === asked(task.asks);
}

/** Each check has conditions of its own, made of those that the set names once. */
function asked(asks: CompiledCondition | 'subUnits') {
  return asks === 'subUnits' ? asks : asks.condition;
}

function sooner(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || b === undefined ? (a ?? b) : earlierDay(a, b);
}

/** The day or month of the year that a record for the check would mark. */
function observanceOf(
  { rule }: CompiledCheck,
  { set }: CompiledSet,
  calendar: Calendar,
): Span | undefined {
  const [name] = rule.asks.categories.flatMap((key) => set.categories[key]?.observance ?? []);
  return name === undefined ? undefined : calendar.observances[observanceIndex(set, name)];
}
