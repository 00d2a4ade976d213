import type { ComponentChildren } from 'preact';
import type { CompiledSet } from '../../core/criteria/compile.ts';
import { type CriterionChange, differenceOf, rewordingOf } from '../../core/criteria/difference.ts';
import type { Lang } from '../../core/text.ts';
import { Panel } from '../../ui/panel.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { criterionId } from './set-view.tsx';
import { setWords } from './words.ts';

export interface DifferenceViewProps {
  readonly lang: Lang;
  /** The number of the older version. */
  readonly version: number;
  readonly older: CompiledSet;
  readonly newer: CompiledSet;
}

/** What publishing would change, criterion by criterion. */
export function DifferenceView({ lang, version, older, newer }: DifferenceViewProps) {
  const say = setWords(lang);
  const { criteria, parts } = differenceOf(older, newer);
  const rows = criteria.map((change) => ({
    label: say.criterion(change.number),
    value: <Change lang={lang} change={change} older={older} newer={newer} />,
  }));
  return (
    <Panel id="difference" heading={say.differenceTitle(version)}>
      {rows.length === 0 && parts.length === 0 && <p>{say.noDifference}</p>}
      {rows.length > 0 && <SummaryList lang={lang} rows={rows} />}
      {parts.length > 0 && (
        <div class="prose">
          <ul>
            {parts.map((part) => (
              <li key={part}>{say.parts[part]}</li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function Change({
  lang,
  change,
  older,
  newer,
}: {
  readonly lang: Lang;
  readonly change: CriterionChange;
  readonly older: CompiledSet;
  readonly newer: CompiledSet;
}) {
  const say = setWords(lang).change;
  const { number, what, words, reading, checks } = change;
  const before = textOf(older, number);
  const after = textOf(newer, number);
  if (what === 'removed') return <Said title={say.removed}>{before}</Said>;
  if (what === 'added') {
    return <Said title={<a href={`#${criterionId(number)}`}>{say.added}</a>}>{after}</Said>;
  }
  const ofChecks = [
    ...(checks.added.length > 0 ? [say.checksAdded(checks.added.join(', '))] : []),
    ...(checks.removed.length > 0 ? [say.checksRemoved(checks.removed.join(', '))] : []),
    ...(checks.changed.length > 0 ? [say.checksChanged(checks.changed.join(', '))] : []),
  ];
  const kinds = [...(words ? [say.words] : []), ...(reading ? [say.reading] : []), ...ofChecks];
  return (
    <>
      <p>
        <a href={`#${criterionId(number)}`}>{kinds.join('; ')}</a>
      </p>
      {before !== after && <Reworded before={before} after={after} />}
    </>
  );
}

/** The words that went and those that came, between those that stayed. */
function Reworded({ before, after }: { readonly before: string; readonly after: string }) {
  const { lead, gone, come, rest } = rewordingOf(before, after);
  return (
    <p lang="vi">
      {lead} {gone && <del>{gone}</del>} {come && <ins>{come}</ins>} {rest}
    </p>
  );
}

function Said({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <p>{title}</p>
      <p lang="vi">{children}</p>
    </>
  );
}

function textOf({ criteria }: CompiledSet, number: number): string {
  return criteria.find(({ criterion }) => criterion.number === number)?.criterion.text ?? '';
}
