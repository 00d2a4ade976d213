import type { CompiledSet } from '../core/criteria/compile.ts';
import {
  type DescribedCheck,
  type DescribedCondition,
  type DescribedWords,
  describeSet,
} from '../core/criteria/describe.ts';
import type { Lang } from '../core/text.ts';
import { type Messages, messages } from '../i18n/index.ts';
import { type Paint, padEnd, paragraph } from './terminal.ts';

/** A criteria set as a page to read: the law's own words, and each check in plain words. */
export function criteriaPage(compiled: CompiledSet, lang: Lang, paint: Paint): string {
  const { set } = compiled;
  const say = messages(lang);
  const { title, clauses } = describeSet(compiled, lang);
  const blocks = [
    [
      paint('bold', paragraph(verbatim(title, paint), 0)),
      ...(set.issuedWith === undefined ? [] : [paint('italic', paragraph(set.issuedWith, 0))]),
      ...slips(title, 0, say, paint),
    ].join('\n'),
    [
      `${say.issuer}: ${set.issuer}`,
      `${say.numberAndDay}: ${say.numberAndDayOf(set.number, set.day)}`,
      `${say.windowOfSet}: ${say.setDay(set.window.from)} – ${say.setDay(set.window.to)}`,
    ].join('\n'),
  ];
  for (const clause of clauses) {
    const name = clause.label === undefined ? clause.title : `${clause.title} (${clause.label})`;
    blocks.push(paint('bold', paragraph(`${clause.citation}. ${name}`, 0)));
    for (const { heading, label, words, conditions, checks } of clause.criteria) {
      blocks.push(
        [
          paint('bold', paragraph(`${heading}. ${label}`, 0)),
          quote(verbatim(words, paint), paint),
          ...slips(words, 3, say, paint),
          ...onlyFor(conditions, 3, say, paint),
          '',
          ...checks.map((check) => checkText(check, say, paint)),
        ].join('\n'),
      );
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The words as printed, italics as italics. */
function verbatim({ runs }: DescribedWords, paint: Paint): string {
  return runs.map(({ text, italic }) => (italic ? paint('italic', text) : text)).join('');
}

function quote(text: string, paint: Paint): string {
  return paragraph(text, 0, 75)
    .split('\n')
    .map((line) => `   ${paint('yellow', '│')} ${line}`)
    .join('\n');
}

function slips({ slips }: DescribedWords, indent: number, say: Messages, paint: Paint): string[] {
  return slips.map(({ printed, reading }) =>
    paint('dim', paragraph(say.slip(printed, reading), indent)),
  );
}

function checkText(check: DescribedCheck, say: Messages, paint: Paint): string {
  const id = padEnd(check.id, 5);
  const indent = 3 + id.length + 2;
  const [first = '', ...rest] = paragraph(`${check.demand}.`, indent).split('\n');
  return [
    `   ${paint('bold', id)}  ${first.trimStart()}`,
    ...rest,
    ...onlyFor(check.conditions, indent, say, paint),
    ...(check.external ? [paint('dim', paragraph(`${say.external}.`, indent))] : []),
  ].join('\n');
}

function onlyFor(
  conditions: readonly DescribedCondition[],
  indent: number,
  say: Messages,
  paint: Paint,
): string[] {
  return conditions.map(({ label, printed }) =>
    paint('dim', paragraph(`${say.onlyFor(label)}${printed ? '' : say.ownReading}.`, indent)),
  );
}
