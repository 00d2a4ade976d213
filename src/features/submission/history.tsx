import { isSender, signedPaperLabels, submittedBy } from '../../core/dossier/signed-papers.ts';
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
            <strong>{sentenceOf(one, lang)}</strong>
            <p class="part-summary">{[instantWord(one.at), say.by(name), ...late].join(' · ')}</p>
            {[...textsOf(one), ...restsOn(one, actions, lang)].map((text) => (
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

/** What was done: which paper was attached; by whom it was submitted, and on what ground. */
function sentenceOf(one: Kept, lang: Lang): string {
  const { role } = one.by;
  if (one.action === 'submit' && isSender(role)) return submittedBy[role][lang];
  const said = submissionWords(lang).actions[one.action];
  return one.action === 'attachSigned' ? `${said}: ${signedPaperLabels[one.paper][lang]}` : said;
}

/** Of a submission, which scan of the signed letter it rests on: the last one before it. */
function restsOn(one: Kept, actions: readonly Kept[], lang: Lang): readonly string[] {
  if (one.action !== 'submit') return [];
  const letter = actions.findLast(
    (before) =>
      before.number < one.number && before.action === 'attachSigned' && before.paper === 'proposal',
  );
  return letter ? [submissionWords(lang).onProposal(instantWord(letter.at))] : [];
}

/** The words that an action carries for people to read. */
function textsOf(one: Kept): readonly string[] {
  const ground = 'ground' in one ? [one.ground] : [];
  const reason = 'reason' in one ? [one.reason] : [];
  return [...ground, ...reason].filter((text) => text !== '');
}
