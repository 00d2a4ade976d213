import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const here = import.meta.dirname;
const tokens = readFileSync(join(here, 'styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = tokens.split('prefers-color-scheme: dark');
const colours = (css: string) =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
const themes = { light: colours(light), dark: { ...colours(light), ...colours(dark) } };

/** WCAG's relative luminance of `#rgb` or `#rrggbb`. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'];
const onEvery = (...inks: readonly string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

/** Text on its ground: at least 4.5 to 1. */
const texts = [
  ...onEvery('ink', 'soft', 'red', 'red-deep', 'wrong', 'gold-ink', 'slate', 'indigo', 'clay'),
  ...['ink', 'soft', 'red', 'red-deep', 'wrong'].map((ink) => [ink, 'red-tint'] as const),
  ...['ink', 'soft', 'gold-ink'].map((ink) => [ink, 'gold-tint'] as const),
  ...['ink', 'soft', 'indigo', 'red'].map((ink) => [ink, 'indigo-tint'] as const),
  ...['ink', 'soft', 'clay'].map((ink) => [ink, 'clay-tint'] as const),
  ['on-act', 'act'],
  ['on-act', 'act-deep'],
  ['surface', 'wrong'],
  ['on-gold-bright', 'gold-bright'],
  ...['band-ink', 'band-soft', 'gold-bright'].flatMap((ink) =>
    ['band', 'band-raised'].map((ground) => [ink, ground] as const),
  ),
] as const;

/** Edges of what can be pressed or filled in, shapes of states, focus: at least 3 to 1. */
const shapes = [
  ...onEvery('edge', 'gold', 'slate', 'indigo', 'wrong', 'focus'),
  ['gold', 'gold-tint'],
  ['wrong', 'red-tint'],
  ['act', 'paper'],
  ['gold-bright', 'band'],
] as const;

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  const ratio = (a: string, b: string) => contrast(theme[a] ?? '#', theme[b] ?? '#');
  test.each(texts)('%s can be read on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)('%s can be seen on %s', (shape, ground) => {
    expect(ratio(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('styles and islands stay small, for a line of 400 kbit/s', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'styles.css'), join(here, 'islands/main.ts')],
    outdir: here,
    bundle: true,
    minify: true,
    write: false,
    target: 'chrome109',
    loader: { '.woff2': 'file' },
  });
  const size = (end: string) =>
    outputFiles
      .filter(({ path }) => path.endsWith(end))
      .reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
  expect(size('.css')).toBeLessThan(14_000);
  expect(size('.js')).toBeLessThan(5_000);
  expect(size('.woff2')).toBeLessThan(16_000);
});
