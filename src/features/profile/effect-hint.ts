import type { UnitKind } from '../../core/dossier/unit.ts';
import type { Lang } from '../../core/text.ts';
import type { ClaimField, RoundSet } from '../dossiers/index.ts';
import { effectsOf } from './effects.ts';
import { profileWords } from './words.ts';

/** “Trả lời “Không” thì Tiêu chí 6 (e) sẽ không áp dụng”, round by round where there are several. */
export function effectHint(
  rounds: readonly RoundSet[],
  kind: UnitKind,
  flag: ClaimField,
  lang: Lang,
): string | undefined {
  const say = profileWords(lang);
  const effects = effectsOf(rounds, kind, flag, lang).map(({ round, whole, part }) => {
    const names = [...whole, ...part.map(say.inPart)].join(', ');
    return rounds.length > 1 ? say.inRound(names, round) : names;
  });
  return effects.length === 0 ? undefined : say.ifNo(effects.join('; '));
}
