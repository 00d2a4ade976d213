import { concernsIncidents } from '../../core/criteria/asked.ts';
import type { CompiledCriterion } from '../../core/criteria/compile.ts';
import { describeSet } from '../../core/criteria/describe.ts';
import { Notice } from '../../ui/notice.tsx';
import { Quote } from '../../ui/quote.tsx';
import { Printed } from '../criteria-sets/index.ts';
import type { RoundSet } from '../dossiers/index.ts';
import type { Asked } from './asked.ts';
import { FigureCard, type Shown } from './figure-card.tsx';
import { figureWords } from './words.ts';

/** The figures of one criterion, the law's own words one step away. */
export function CriterionFigures({
  round,
  criterion,
  figures,
  ...shown
}: Shown & {
  readonly round: RoundSet;
  readonly criterion: CompiledCriterion;
  readonly figures: readonly Asked[];
}) {
  const { lang } = shown.ask;
  const say = figureWords(lang);
  const described = describeSet(round.set, lang)
    .clauses.flatMap(({ criteria }) => criteria)
    .find(({ number }) => number === criterion.criterion.number);
  // One form of each criterion is open: all of them would hide how much there is to do.
  const next = figures.find((asked) => isNext(asked, shown));
  return (
    <section class="panel stack-tight criterion-figures">
      <h3>{`${criterion.heading[lang]}. ${criterion.criterion.label[lang]}`}</h3>
      {described && (
        <details class="fold">
          <summary>
            {say.lawWords}
            <span class="visually-hidden">: {criterion.heading[lang]}</span>
          </summary>
          <Quote text={<Printed words={described.words} />} source={described.citation} />
        </details>
      )}
      {concernsIncidents(criterion) && (
        <Notice lang={lang} tone="warning" heading={say.noNames}>
          {say.noNamesText}
        </Notice>
      )}
      {figures.map((asked) => (
        <FigureCard key={asked.key} {...shown} asked={asked} open={asked === next} />
      ))}
    </section>
  );
}

/** Whether a figure is still to be declared, as far as its checks apply. */
function isNext({ key, places }: Asked, { latest, standings }: Shown): boolean {
  if ((latest.get(key)?.value ?? null) !== null) return false;
  return places.some(({ round, checks }) =>
    checks.some(({ check }) => standings.get(round)?.get(check.id)?.status !== 'notApplicable'),
  );
}
