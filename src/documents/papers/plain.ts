/** Breaks of lines, tabs and spaces of every width but those that hold words together. */
const spaces = /[\t\n\v\f\r\u0085\u2028\u2029\u1680\u2000-\u200a\u205f\u3000]+/gu;
/** Controls, invisible formats (which turn text round), halves of pairs, private and unassigned ones. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * A text as a paper prints it: in NFC and on one line, without what has no shape. Files of Word and
 * PDF/A may hold none of the characters that go.
 */
export function plain(text: string): string {
  return text.replace(spaces, ' ').replace(unprintable, '').normalize('NFC');
}

/** The paragraphs of a text as it was typed into a form. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => plain(line).trim())
    .filter((line) => line !== '');
}
