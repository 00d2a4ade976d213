const special = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/u;
const everySpecial = new RegExp(special, 'gu');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '\t',
  '\n': '\n',
  // The spreadsheets' own escape: a bare return would be read back as a line feed.
  '\r': '_x000D_',
  // Text that happens to look like that escape.
  _: '_x005F_',
};

/** Text as XML holds it: in NFC, without the characters that XML forbids. */
export function xmlText(text: string): string {
  const composed = text.normalize('NFC');
  return special.test(composed)
    ? composed.replace(everySpecial, (found) => entities[found] ?? allowed(found))
    : composed;
}

/** The control characters from U+007F to U+009F are allowed, the older ones and halves are not. */
function allowed(character: string): string {
  return character >= '\x7f' && character <= '\x9f' ? character : '';
}
