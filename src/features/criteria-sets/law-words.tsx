import type {
  DescribedCondition,
  DescribedCriterion,
  DescribedWords,
} from '../../core/criteria/describe.ts';
import type { Lang } from '../../core/text.ts';
import { messages } from '../../i18n/index.ts';
import { Quote } from '../../ui/quote.tsx';

/** What the law says of a criterion, as printed, with slips and conditions told beside it. */
export function LawWords({
  lang,
  words,
  citation,
  conditions,
}: Pick<DescribedCriterion, 'words' | 'citation' | 'conditions'> & { readonly lang: Lang }) {
  return (
    <>
      <Quote text={<Printed words={words} />} source={citation} />
      <Slips lang={lang} words={words} />
      <Conditions lang={lang} conditions={conditions} />
    </>
  );
}

/** The words as printed, italics as italics. */
export function Printed({ words }: { readonly words: DescribedWords }) {
  return (
    <>
      {words.runs.map(({ text, italic }, n) =>
        italic ? <em key={`${n} ${text}`}>{text}</em> : text,
      )}
    </>
  );
}

export function Slips({ lang, words }: { readonly lang: Lang; readonly words: DescribedWords }) {
  const say = messages(lang);
  return (
    <>
      {words.slips.map(({ printed, reading }) => (
        <p key={printed} class="part-summary">
          {say.slip(printed, reading)}
        </p>
      ))}
    </>
  );
}

export function Conditions({
  lang,
  conditions,
}: {
  readonly lang: Lang;
  readonly conditions: readonly DescribedCondition[];
}) {
  const say = messages(lang);
  return (
    <>
      {conditions.map(({ label, printed }) => (
        <p key={label} class="part-summary">
          {`${say.onlyFor(label)}${printed ? '' : say.ownReading}.`}
        </p>
      ))}
    </>
  );
}
