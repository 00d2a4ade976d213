import { type CompiledCheck, type CompiledSet, citeClause } from '../core/criteria/compile.ts';
import type { Lang } from '../core/text.ts';
import { type Messages, messages } from '../i18n/index.ts';
import { type Paint, padEnd, paragraph } from './terminal.ts';

/** A criteria set as a page to read: the law's own words, and each check in plain words. */
export function criteriaPage(compiled: CompiledSet, lang: Lang, paint: Paint): string {
  const { set } = compiled;
  const say = messages(lang);
  const blocks = [
    [
      paint('bold', paragraph(verbatim(set.title, paint), 0)),
      ...(set.issuedWith === undefined ? [] : [paint('italic', paragraph(set.issuedWith, 0))]),
      ...slips(set.title, 0, say, paint),
    ].join('\n'),
    [
      `${say.issuer}: ${set.issuer}`,
      `${say.numberAndDay}: ${numberAndDay(set, say)}`,
      `${say.windowOfSet}: ${dayOfSet(set.window.from, say)} – ${dayOfSet(set.window.to, say)}`,
    ].join('\n'),
  ];
  for (const clause of set.clauses) {
    const title = lang === 'vi' ? clause.title : `${clause.title} (${clause.label[lang]})`;
    blocks.push(paint('bold', paragraph(`${citeClause(set, clause)[lang]}. ${title}`, 0)));
    for (const entry of compiled.criteria) {
      if (entry.clause !== clause) continue;
      const { criterion } = entry;
      const heading = `${entry.heading[lang]}. ${criterion.label[lang]}`;
      blocks.push(
        [
          paint('bold', paragraph(heading, 0)),
          quote(verbatim(criterion, paint), paint),
          ...slips(criterion, 3, say, paint),
          ...onlyFor(entry.conditions, 3, lang, say, paint),
          '',
          ...entry.checks.map((check) =>
            checkText(check, entry.conditions.length, lang, say, paint),
          ),
        ].join('\n'),
      );
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The words as printed, italics as italics. */
function verbatim(
  {
    text,
    italic,
  }: {
    readonly text: string;
    readonly italic?: readonly (readonly [number, number])[] | undefined;
  },
  paint: Paint,
): string {
  let out = '';
  let done = 0;
  for (const [from, to] of italic ?? []) {
    out += text.slice(done, from) + paint('italic', text.slice(from, to));
    done = to;
  }
  return out + text.slice(done);
}

function quote(text: string, paint: Paint): string {
  return paragraph(text, 0, 75)
    .split('\n')
    .map((line) => `   ${paint('yellow', '│')} ${line}`)
    .join('\n');
}

function slips(
  { slips = [] }: { readonly slips?: readonly { printed: string; reading: string }[] | undefined },
  indent: number,
  say: Messages,
  paint: Paint,
): string[] {
  return slips.map(({ printed, reading }) =>
    paint('dim', paragraph(say.slip(printed, reading), indent)),
  );
}

function checkText(
  { check, rule, conditions, external }: CompiledCheck,
  /** How many of its conditions are the criterion's, and said there. */
  shared: number,
  lang: Lang,
  say: Messages,
  paint: Paint,
): string {
  const id = padEnd(check.id, 5);
  const indent = 3 + id.length + 2;
  const [first = '', ...rest] = paragraph(`${rule.words[lang].demand}.`, indent).split('\n');
  return [
    `   ${paint('bold', id)}  ${first.trimStart()}`,
    ...rest,
    ...onlyFor(conditions.slice(shared), indent, lang, say, paint),
    ...(external ? [paint('dim', paragraph(`${say.external}.`, indent))] : []),
  ].join('\n');
}

function onlyFor(
  conditions: CompiledCheck['conditions'],
  indent: number,
  lang: Lang,
  say: Messages,
  paint: Paint,
): string[] {
  return conditions.map(({ condition }) => {
    const reading = condition.printed ? '' : say.ownReading;
    return paint('dim', paragraph(`${say.onlyFor(condition.label[lang])}${reading}.`, indent));
  });
}

function numberAndDay({ number, day }: CompiledSet['set'], say: Messages): string {
  if (number === null && day === null) return say.leftBlank;
  return `${number ?? say.leftBlank}, ${day ?? say.leftBlank}`;
}

function dayOfSet({ day, year }: { day: string; year: 'this' | 'before' }, say: Messages): string {
  const [month = '', date = ''] = day.split('-');
  return say.dayOfYear(`${date}/${month}`, year === 'before');
}
