import type { ActionOf } from './actions.ts';
import type { Refusal } from './refusals.ts';
import type { Situation } from './situation.ts';

/**
 * Whose saying a supplement is. An answer or a late result is the unit's, whoever types it; an
 * incident is told by whoever learnt of it; figures are checked by the police alone.
 */
export function saidBy(
  { kind }: Pick<ActionOf<'supplement'>, 'kind'>,
  role: string,
): 'unit' | 'police' {
  if (kind === 'check') return 'police';
  const office = role === 'commune' || role === 'province';
  return kind === 'incident' && office ? 'police' : 'unit';
}

/** What is wrong with a supplement, by what it brings, from whom, and when. */
export function supplementFault(
  { kind, ground, criteria, records, figures }: ActionOf<'supplement'>,
  { by, dossier }: Situation,
): Refusal | undefined {
  const office = by.role === 'commune' || by.role === 'province';
  if (kind === 'check' && !office) return 'onlyPolice';
  if (office && by.ownUnit) return 'ownUnit';
  if (records.length + figures.length === 0) return 'nothingBrought';
  if (ground.trim() === '') return 'groundMissing';
  if (saidBy({ kind }, by.role) === 'police') return undefined;
  // While it is returned, the unit brings what was asked for and nothing else.
  const asked = dossier.returned?.asked.map(({ criterion }) => criterion);
  if (!asked) return kind === 'answer' ? 'notAsked' : undefined;
  const within = criteria.length > 0 && criteria.every((criterion) => asked.includes(criterion));
  return within ? undefined : 'notAsked';
}
