import { expect, test } from 'vitest';
import { readFonts } from './fonts.ts';
import { charactersOf } from './glyphs.ts';

test('every style has the letters of Vietnamese and the stand-in, none has the rest of the world', () => {
  const fonts = readFonts();
  expect(fonts).toHaveLength(4);
  for (const font of fonts) {
    const characters = charactersOf(font);
    for (const one of 'AaĂăÂâĐđÊêÔôƠơƯưẠạỆệỘộỢợỰựỴỵỶỷỸỹ0123456789“”…–□\u00a0\u0301')
      expect(characters.has(one.codePointAt(0) ?? 0), one).toBe(true);
    for (const one of '漢😀\uffff\u0e01')
      expect(characters.has(one.codePointAt(0) ?? 0), one).toBe(false);
  }
});
