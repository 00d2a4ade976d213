import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/*
 * Pictures of every page, for people to look at, of a province with invented data:
 *   npm run screenshots -- FOLDER [WORDS…]
 * WORDS narrow it to pictures whose names hold one of them, such as `units` or `phone-dark`.
 */

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) {
  console.error('Say where to put the pictures: npm run screenshots -- FOLDER [WORDS…]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

// As deep below the project as the tests' own helpers, which find its folder from where they stand.
const bundle = resolve('dist/pictures/take.mjs');
await build({
  stdin: {
    contents: `export { takePictures } from './test/support/browser-pictures.ts';`,
    resolveDir: '.',
  },
  outfile: bundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { takePictures } = await import(pathToFileURL(bundle).href);

const data = mkdtempSync(join(tmpdir(), 'diem-sang-pictures-'));
try {
  await takePictures(data, {
    wanted: (name) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
    keep: (name, picture) => writeFileSync(join(folder, `${name}.png`), picture),
  });
} finally {
  rmSync(data, { recursive: true, force: true });
}
