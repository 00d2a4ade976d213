import type { CompiledSet } from '../criteria/compile.ts';
import type { ActionOf } from './actions.ts';
import { isOffice, now, who } from './conditions.ts';
import type { Actor, DossierState } from './dossier-state.ts';
import type { Refusal } from './refusals.ts';
import type { Situation } from './situation.ts';

/**
 * Whose saying a supplement is. An answer or a late result is the unit's, whoever types it; an
 * incident is told by whoever learnt of it; figures are checked by the police alone.
 */
export function saidBy(
  { kind }: Pick<ActionOf<'supplement'>, 'kind'>,
  by: Actor,
): 'unit' | 'police' {
  if (kind === 'check') return 'police';
  return kind === 'incident' && isOffice(by) ? 'police' : 'unit';
}

/** What is wrong with a supplement, by what it brings, from whom, and when. */
export function supplementFault(
  action: ActionOf<'supplement'>,
  at: Situation,
): Refusal | undefined {
  const { kind, ground, records, figures } = action;
  const { by, dossier, facts } = at;
  if (kind === 'check' && !isOffice(by)) return 'onlyPolice';
  // To confirm a figure is to appraise it.
  if (kind === 'check' && !now.notTyped.holds(at)) return 'typedByYou';
  if (records.length + figures.length === 0) return 'nothingBrought';
  if (ground.trim() === '') return 'groundMissing';
  if (saidBy(action, by) === 'police') return undefined;
  if (!who.unit.holds(at)) return 'onlyUnit';
  return mayBring(action, dossier, facts.set) ? undefined : 'notAsked';
}

/**
 * Whether the unit may still bring this. An answer: what was asked for. A late result: what another
 * body's paper decides. An incident: figures, for records are proof of good, never of harm.
 */
function mayBring(
  { kind, criteria, records, figures }: ActionOf<'supplement'>,
  { returned }: DossierState,
  { checks, criteria: all }: CompiledSet,
): boolean {
  if (kind === 'incident') return records.length === 0;
  const asked = new Set(returned?.asked.map(({ criterion }) => criterion));
  if (kind === 'answer' && !criteria.every((criterion) => asked.has(criterion))) return false;
  const fed =
    kind === 'result'
      ? checks.filter(({ external }) => external)
      : all.flatMap((one) => (criteria.includes(one.criterion.number) ? one.checks : []));
  const fits = (names: readonly string[], of: 'categories' | 'figures') =>
    fed.some(({ rule }) => names.some((name) => rule.asks[of].includes(name)));
  return (
    records.every(({ category }) => fits(category, 'categories')) &&
    figures.every(({ key }) => fits([key], 'figures'))
  );
}
