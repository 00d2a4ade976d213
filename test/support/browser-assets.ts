import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser.ts';
import { home } from './dossiers.ts';

const built = join(home, 'dist/assets/styles.css');

/** Before any test: what several files of tests would otherwise make at the same time. */
export default async function setup(): Promise<void> {
  buildWhenStale();
  await browserPath();
}

/** Pages load their style and script, and papers are printed, as built: none of it may be of yesterday. */
export function buildWhenStale(): void {
  if (existsSync(built) && statSync(built).mtimeMs >= newest(join(home, 'src'))) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(...times);
}
