import fc from 'fast-check';

/** Texts that Typst or XML would read commands in, and what no file may hold. */
export const hostileTexts = [
  '#panic()',
  '#import "@preview/x"',
  ']',
  '#{',
  '*đậm* _nghiêng_ $x$ `m`',
  '<w:p>',
  '</w:t></w:r><w:br/>',
  ']]>&amp;&#x0;',
  '\\u{0}',
  '\ud800',
  'a\udc00b',
  '\0\u0007\u001b[31m',
  '\u202eđảo',
  'a\r\nb\tc\u2028d',
  '~ -- --- "a" \'b\' ...',
  '😀漢字',
  'e\u0323\u0302',
  '/ Mục: #lorem(9)',
  '= Đề mục',
  '// ghi chú /* x */',
  'https://vi.du/a/b',
  '',
] as const;

export const hostile = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
