import { chmodSync, copyFileSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

/** What browsers load: one stylesheet, one script, those of single pages, the worker, fonts, the mark. */
await build({
  entryPoints: {
    styles: 'src/ui/styles.css',
    islands: 'src/ui/islands/main.ts',
    record: 'src/ui/islands/record.ts',
    'service-worker': 'src/ui/islands/service-worker.ts',
  },
  outdir: 'dist/assets',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16'],
  loader: { '.woff2': 'file' },
  legalComments: 'none',
  logLevel: 'warning',
});
copyFileSync('src/ui/icon.svg', 'dist/assets/icon.svg');

/**
 * What runs where the packages are installed, for some of them have native parts: the server, the
 * processes in which it opens files from outside and prints papers, and the one command that opens its database.
 */
await build({
  entryPoints: {
    server: 'src/server/main.ts',
    press: 'src/platform/files/press-main.ts',
    print: 'src/documents/papers/print-main.ts',
    verify: 'src/cli/verify.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // The demo stands in a part of its own, which only `--demo` loads.
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
});

// The printing process reads its template beside itself.
copyFileSync('src/documents/papers/pdf/paper.typ', 'dist/paper.typ');

/** The command that opens the database stands beside the command line, which loads it when asked. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/verify\.ts$/ }, () => ({ path: './verify.mjs', external: true }));
  },
};

/** Bundles the command line into one file, so that it starts fast and needs no node_modules. */
await build({
  entryPoints: { 'diem-sang': 'src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  plugins: [apart],
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
