import type { CompiledSet } from '../../core/criteria/compile.ts';
import {
  type DescribedClause,
  type DescribedCriterion,
  describeSet,
} from '../../core/criteria/describe.ts';
import type { Lang } from '../../core/text.ts';
import { messages } from '../../i18n/index.ts';
import { Panel } from '../../ui/panel.tsx';
import { Quote } from '../../ui/quote.tsx';
import { SummaryList } from '../../ui/summary-list.tsx';
import { Conditions, LawWords, Printed, Slips } from './law-words.tsx';
import { setWords } from './words.ts';

interface Shown {
  readonly lang: Lang;
  readonly compiled: CompiledSet;
}

/** A criteria set to read: the law's own words as printed, and each check in plain words. */
export function SetView({ lang, compiled }: Shown) {
  const { title, clauses } = describeSet(compiled, lang);
  const { set } = compiled;
  const say = messages(lang);
  const own = setWords(lang);
  return (
    <>
      <Quote text={<Printed words={title} />} source={set.issuedWith ?? set.issuer} />
      <Slips lang={lang} words={title} />
      <SummaryList
        lang={lang}
        rows={[
          { label: say.issuer, value: set.issuer },
          { label: say.numberAndDay, value: say.numberAndDayOf(set.number, set.day) },
          {
            label: say.windowOfSet,
            value: `${say.setDay(set.window.from)} – ${say.setDay(set.window.to)}`,
          },
          {
            label: own.contents,
            value: (
              <div class="prose">
                <ul>
                  {clauses.map((clause) => (
                    <li key={clause.number}>
                      <a href={`#${clauseId(clause)}`}>
                        {clause.citation}. {clause.title}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ),
          },
        ]}
      />
      {clauses.map((clause) => (
        <>
          <Panel
            key={clause.number}
            id={clauseId(clause)}
            heading={`${clause.citation}. ${clause.title}`}
            summary={clause.label}
            bare
          >
            {null}
          </Panel>
          {clause.criteria.map((criterion) => (
            <CriterionView key={criterion.number} lang={lang} criterion={criterion} />
          ))}
        </>
      ))}
    </>
  );
}

function clauseId({ number }: DescribedClause): string {
  return `clause-${number}`;
}

export function criterionId(number: number): string {
  return `criterion-${number}`;
}

function CriterionView({
  lang,
  criterion,
}: {
  readonly lang: Lang;
  readonly criterion: DescribedCriterion;
}) {
  const say = messages(lang);
  const { number, heading, label, words, citation, conditions, checks } = criterion;
  return (
    <Panel id={criterionId(number)} heading={`${heading}. ${label}`} quiet>
      <LawWords lang={lang} words={words} citation={citation} conditions={conditions} />
      <div class="prose">
        <ul aria-label={setWords(lang).checks}>
          {checks.map(({ id, demand, conditions: own, external }) => (
            <li key={id}>
              <p>
                <strong>{id}</strong> {demand}.
              </p>
              <Conditions lang={lang} conditions={own} />
              {external && <p class="part-summary">{say.external}.</p>}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
