import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Makes a checkout ready and then runs what was asked, so that one command is enough on a machine
 * that has only Node and npm:
 *   node scripts/ready.mjs diem-sang ARGS…   the program
 *   node scripts/ready.mjs server ARGS…      the server, until it is told to stop
 *   node scripts/ready.mjs run SCRIPT ARGS…  an npm script
 * Set-up speaks on standard error, so that standard output stays the program's own.
 */

const windows = process.platform === 'win32';
const npm = windows ? 'npm.cmd' : 'npm';

function run(command, args, stdout = process.stderr) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['inherit', stdout, 'inherit'],
    shell: windows,
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

function changed(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : changed(path));
  }
  return latest;
}

function step(say, command, args) {
  console.error(say);
  const status = run(command, args);
  if (status !== 0) process.exit(status);
}

/** Whether the packages stand as the lock wants them; dates say nothing after a checkout. */
function installed() {
  const kept = 'node_modules/.package-lock.json';
  if (!existsSync(kept)) return false;
  const [have, want] = [kept, 'package-lock.json'].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(want).every(([path, { version, optional }]) => {
    // Those of other systems are left out.
    return path === '' || (have[path] ? have[path].version === version : optional === true);
  });
}

// Behind a link stand the packages of another checkout, which `npm ci` would empty.
const linked = lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
if (!linked && !installed()) {
  step('Installing packages (once)…', npm, ['ci', '--no-audit', '--no-fund']);
}

/** The Node that the packages bring, where there is one for this machine; else the one running. */
const node = existsSync('node_modules/.bin/node') ? 'node_modules/.bin/node' : process.execPath;
const bundle = 'dist/diem-sang.mjs';
const sources = Math.max(newest('src'), newest('scripts'), changed('package.json'));
if (changed(bundle) < sources) step('Building…', node, ['scripts/build.mjs']);

const [what, ...args] = process.argv.slice(2);
if (what === 'server') {
  const server = spawn(node, ['--enable-source-maps', 'dist/server.mjs', ...args], {
    stdio: 'inherit',
  });
  // This one waits for the server to drain. A terminal's Ctrl-C reaches both; the server counts once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => server.kill(signal));
  }
  server.on('exit', (status) => process.exit(status ?? 1));
} else {
  process.exit(
    what === 'diem-sang'
      ? run(node, [bundle, ...args], 'inherit')
      : run(npm, ['run', '--silent', ...args], 'inherit'),
  );
}
