import { chmodSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Bundles the command line into one file, so that it starts fast and needs no node_modules. */
await build({
  entryPoints: { 'diem-sang': 'src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'none',
  // commander is CommonJS and asks for node's own modules by `require`.
  banner: {
    js: [
      '#!/usr/bin/env node',
      "import { createRequire } from 'node:module';",
      'const require = createRequire(import.meta.url);',
    ].join('\n'),
  },
  logLevel: 'warning',
});

/*
 * `npx diem-sang` in the checkout finds the program where it finds those of the packages. npm makes
 * such links for packages alone, not for the project itself.
 */
const [bundle, bin] = ['dist/diem-sang.mjs', 'node_modules/.bin'];
chmodSync(bundle, 0o755);
if (existsSync(bin)) {
  if (process.platform === 'win32') {
    writeFileSync(`${bin}/diem-sang.cmd`, '@node "%~dp0\\..\\..\\dist\\diem-sang.mjs" %*\r\n');
  } else {
    rmSync(`${bin}/diem-sang`, { force: true });
    symlinkSync(`../../${bundle}`, `${bin}/diem-sang`);
  }
}
