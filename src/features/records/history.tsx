import type { Lang } from '../../core/text.ts';
import type { ByRole } from '../../platform/database/year-tables.ts';
import type { RecordContent } from '../dossiers/index.ts';
import { frameWords, instantWord } from '../frame/index.ts';
import { contentRows } from './content-rows.ts';
import type { Ground } from './ground.ts';
import type { RecordVersion } from './queries.ts';
import { recordWords } from './words.ts';

export function roleWord(role: ByRole, lang: Lang): string {
  return role === 'system' ? recordWords(lang).program : frameWords(lang).roles[role];
}

/** Every version of a record: who wrote it by role, when, and what it changed. */
export function History({
  lang,
  ground,
  versions,
}: {
  readonly lang: Lang;
  readonly ground: Ground;
  readonly versions: readonly RecordVersion[];
}) {
  const say = recordWords(lang);
  return (
    <ol class="versions" reversed>
      {versions
        .map((version, n) => ({
          version,
          lines: changesIn(version, versions.slice(0, n), ground, lang),
        }))
        .reverse()
        .map(({ version: { version, role, at }, lines }) => (
          <li key={version}>
            <p class="versions-head">{say.enteredBy(roleWord(role, lang), instantWord(at))}</p>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
    </ol>
  );
}

function changesIn(
  { content }: RecordVersion,
  before: readonly RecordVersion[],
  ground: Ground,
  lang: Lang,
): string[] {
  const say = recordWords(lang);
  if (!content) return [say.wasDeleted];
  const last = before.at(-1);
  if (!last) return [say.firstVersion];
  // What is brought back may be changed in the same breath.
  const said = before.findLast((one) => one.content !== undefined)?.content;
  const restored = last.content ? [] : [say.wasRestored];
  return [...restored, ...(said ? differences(said, content, ground, lang) : [])];
}

/** What two contents of a record differ in, under a line that leads there; nothing where they do not. */
export function Differences({
  lang,
  ground,
  lead,
  before,
  after,
}: {
  readonly lang: Lang;
  readonly ground: Ground;
  readonly lead: string;
  readonly before: RecordContent;
  readonly after: RecordContent;
}) {
  const lines = differences(before, after, ground, lang);
  if (lines.length === 0) return null;
  return (
    <>
      <p>{lead}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** A line of words for each difference. */
function differences(
  before: RecordContent,
  after: RecordContent,
  ground: Ground,
  lang: Lang,
): string[] {
  const say = recordWords(lang);
  const old = new Map(contentRows(before, ground, lang).map((row) => [row.name, row]));
  const now = contentRows(after, ground, lang);
  const gone = [...old.values()].filter(({ name }) => !now.some((row) => row.name === name));
  const none = frameWords(lang).none;
  return [...now, ...gone.map((row) => ({ ...row, value: '' }))].flatMap(
    ({ name, label, value }) => {
      const was = old.get(name)?.value ?? '';
      return was === value ? [] : [say.changedTo(label, was || none, value || none)];
    },
  );
}
