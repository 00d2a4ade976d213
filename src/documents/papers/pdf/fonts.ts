import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Tinos measures as Times New Roman does and has every Vietnamese letter, in these four styles. */
export const fontFiles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map(
  (style) => resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`),
);

export function readFonts(): readonly Buffer[] {
  return fontFiles.map((file) => readFileSync(file));
}
