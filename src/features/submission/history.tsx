import type { Lang } from '../../core/text.ts';
import type { Kept } from '../dossiers/index.ts';
import { frameWords, instantWord } from '../frame/index.ts';
import { submissionWords } from './words.ts';

/** All that was done with a dossier, the latest first: what, when, by whom, and why. */
export function History({
  lang,
  actions,
}: {
  readonly lang: Lang;
  readonly actions: readonly Kept[];
}) {
  const say = submissionWords(lang);
  if (actions.length === 0) return <p>{say.noHistory}</p>;
  return (
    <ol class="saying-history">
      {actions.toReversed().map((one) => {
        const { role } = one.by;
        const name = role === 'system' ? say.program : frameWords(lang).roles[role];
        const late = 'late' in one && one.late ? [say.late] : [];
        return (
          <li key={one.number}>
            <strong>{say.actions[one.action]}</strong>
            {one.action === 'attachSigned' && `: ${say.papers[one.paper]}`}
            <p class="part-summary">{[instantWord(one.at), say.by(name), ...late].join(' · ')}</p>
            {textsOf(one).map((text) => (
              <p key={text} class="saying-text">
                {text}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

/** The words that an action carries for people to read. */
function textsOf(one: Kept): readonly string[] {
  const ground = 'ground' in one ? [one.ground] : [];
  const reason = 'reason' in one ? [one.reason] : [];
  return [...ground, ...reason].filter((text) => text !== '');
}
