import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Day, parseDay } from '../core/vietnamese/day.ts';
import { openCriteriaFolder } from '../platform/criteria-folder.ts';
import { runProgram } from './program.ts';
import { paintFor } from './terminal.ts';

/** The package's own folder: the program is one file in `dist/` beside `criteria/`. */
const home = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Today's date in Vietnam, whatever the machine's own time zone. */
function today(): Day {
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const day = parseDay(iso);
  if (day === undefined) throw new Error(`the clock says ${iso}`);
  return day;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return String(version);
}

// A reader that stops early (`| head`) is no fault of ours; a full disk is told in one line.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`diem-sang: ${error.message}\n`);
  process.exit(1);
});

process.exitCode = await runProgram(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  paint: paintFor(process.stdout),
  sets: openCriteriaFolder(join(home, 'criteria')),
  today,
  version: version(),
  environment: process.env,
});
