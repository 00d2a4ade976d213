import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './dossiers.ts';

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, { parentPath, name }) => {
      return Math.max(latest, statSync(join(parentPath, name)).mtimeMs);
    }, 0);
}

/** The built server, built now where `dist/` is older than what it is made of. */
export function builtServer(): string {
  const file = join(home, 'dist/server.mjs');
  const sources = Math.max(newest(join(home, 'src')), newest(join(home, 'scripts')));
  if (!existsSync(file) || statSync(file).mtimeMs < sources) {
    const build = spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: home,
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(`the build failed: ${build.stderr}`);
  }
  return file;
}
