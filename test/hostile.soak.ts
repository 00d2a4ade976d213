import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { home } from './support/dossiers.ts';
import { hostileFiles } from './support/hostile.ts';

/*
 * The whole program against hostile files: each is refused within a second of the processor's time,
 * or two where thousands of faults are found and told, with less than 300 MB of memory at its peak,
 * start-up included. The clock on the wall would measure what else the machine does.
 */

const folder = mkdtempSync(join(tmpdir(), 'diem-sang-hostile-'));
const meter = join(folder, 'meter.mjs');

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(home, 'scripts/build.mjs')], { cwd: home });
  expect(build.status).toBe(0);
  writeFileSync(
    meter,
    `process.on('exit', () => {
       const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
       process.stderr.write('\\nrss ' + maxRSS + ' cpu ' + (userCPUTime + systemCPUTime) + '\\n');
     });
     process.argv.splice(1, 1);
     await import(${JSON.stringify(join(home, 'dist/diem-sang.mjs'))});`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const head = 'set: dien-hinh-2023\nyear: 2026\nunit: { kind: school }\n';
const many = (n: number, line: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');

/** Sound as YAML, but full of faults: all of it is read, and each is found and written. */
const faultyFiles: typeof hostileFiles = [
  [
    'thirty thousand unknown figures',
    () => `${head}statement:\n${many(30_000, (i) => ` wages.ow${i}: 1`)}`,
  ],
  [
    'ten thousand unknown categories',
    () => `${head}records:\n${many(10_000, (i) => ` - { category: pla${i} }`)}`,
  ],
  ['thirty thousand unknown keys', () => `${head}${many(30_000, (i) => `k${i}: 1`)}`],
];

const cases = [
  ...hostileFiles.map((file) => [...file, 1_000] as const),
  ...faultyFiles.map((file) => [...file, 2_000] as const),
];

test.each(cases)('%s', (name, make, most) => {
  const file = join(folder, 'hostile.yaml');
  writeFileSync(file, make());
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [meter, 'diem-sang', 'evaluate', file],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const milliseconds = Number(/cpu (\d+)/.exec(stderr)?.[1]) / 1000;
  const megabytes = Number(/rss (\d+)/.exec(stderr)?.[1]) / 1024;
  console.log(`${name}: ${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(0)} MB`);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(milliseconds).toBeLessThan(most);
  expect(megabytes).toBeLessThan(300);
});
