import { type UnitFlag, unitFlags } from '../../core/dossier/unit.ts';
import type { Lang } from '../../core/text.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { claimColumns, type KeptProfile, type RoundSet } from '../dossiers/index.ts';
import { frameWords } from '../frame/index.ts';
import { weightyFlags } from '../profile/index.ts';
import { flagFields, type UnitDetails } from './unit-form.tsx';
import { unitWords } from './words.ts';

/**
 * A “no” by which checks of an open round do not apply rests on a paper, whoever says it. Of a unit
 * that exists only what becomes a no; what was one has its ground.
 */
export function groundFault(
  rounds: readonly RoundSet[],
  before: KeptProfile | undefined,
  details: UnitDetails,
  ground: string,
  lang: Lang,
): FieldError | undefined {
  if (ground !== '') return undefined;
  const say = unitWords(lang);
  const frame = frameWords(lang);
  const was = (flag: UnitFlag) => before?.[claimColumns[flag]] ?? null;
  const without = [...weightyFlags(rounds, details.kind, unitFlags)]
    .filter((flag) => details[claimColumns[flag]] === false && was(flag) !== false)
    .map((flag) =>
      say.fieldFromTo(say[flagFields[flag]], was(flag) ? frame.yes : frame.unknown, frame.no),
    );
  if (without.length === 0) return undefined;
  return { field: 'ground', message: say.groundMissing(without.join('; ')) };
}
