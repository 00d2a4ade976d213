import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type Crew, type CrewLimits, openCrew, TaskLost } from './crew.ts';

const folder = mkdtempSync(join(tmpdir(), 'ds-crew-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Does what it is told, and says who did it. */
const script = join(folder, 'member.mjs');
writeFileSync(
  script,
  `let kept = [];
  process.on('message', async ({ task }) => {
    if (task.die) process.exit(1);
    if (task.nonsense) return process.send('?');
    if (task.keep) kept.push(Buffer.alloc(task.keep * 1024 * 1024, 1));
    if (task.wait) await new Promise((r) => setTimeout(r, task.wait));
    const megabytes = process.memoryUsage().rss / 1024 / 1024;
    if (task.fail) return process.send({ failure: task.fail, megabytes });
    process.send({ answer: { by: process.pid, env: Object.keys(process.env), bytes: task.bytes }, megabytes });
  });`,
);

interface Answer {
  readonly by: number;
  readonly env: readonly string[];
  readonly bytes?: Uint8Array;
}

let crew: Crew;
afterEach(() => crew.close());

function opened(limits: Partial<CrewLimits> = {}) {
  crew = openCrew(script, { atOnce: 1, ...limits });
  return async (task: object = {}) => (await crew.do(task)) as Answer;
}

test('one process does tasks one after another, and sees none of our settings', async () => {
  const work = opened();
  process.env.DS_SECRET = 'x';
  const answers = await Promise.all([work(), work({ bytes: new Uint8Array([1, 2]) }), work()]);
  delete process.env.DS_SECRET;
  expect(new Set(answers.map(({ by }) => by)).size).toBe(1);
  expect(answers[0]?.env).not.toContain('DS_SECRET');
  expect(new Uint8Array(answers[1]?.bytes ?? [])).toEqual(new Uint8Array([1, 2]));
});

test('several work side by side, never more than told', async () => {
  const work = opened({ atOnce: 3 });
  const answers = await Promise.all(Array.from({ length: 12 }, () => work({ wait: 30 })));
  expect(new Set(answers.map(({ by }) => by)).size).toBe(3);
});

test('a process is replaced after so many tasks, or with so much memory', async () => {
  const work = opened({ tasks: 2 });
  const by = [await work(), await work(), await work()].map((answer) => answer.by);
  expect(by[0]).toBe(by[1]);
  expect(by[2]).not.toBe(by[1]);
  crew.close();
  const heavy = opened({ megabytes: 200 });
  const first = await heavy({ keep: 250 });
  expect((await heavy()).by).not.toBe(first.by);
});

test('a task that fails is told, and its process goes on', async () => {
  const work = opened();
  const { by } = await work();
  await expect(work({ fail: 'no such font' })).rejects.toThrow('no such font');
  expect((await work()).by).toBe(by);
});

test('one that dies, talks nonsense or takes too long is lost, and the next is served', async () => {
  const work = opened({ ms: 2_000 });
  for (const bad of [{ die: true }, { nonsense: true }, { wait: 10_000 }]) {
    const [lost, next] = await Promise.allSettled([work(bad), work()]);
    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(TaskLost) });
    expect(next).toMatchObject({ status: 'fulfilled' });
  }
});

test('an idle process ends; a later task starts another', async () => {
  const work = opened({ idleMs: 50 });
  const { by } = await work();
  await sleep(500);
  expect(() => process.kill(by, 0)).toThrow();
  expect((await work()).by).not.toBe(by);
});

test('closing loses what waits', async () => {
  const work = opened();
  const both = Promise.allSettled([work({ wait: 10_000 }), work()]);
  await sleep(200);
  crew.close();
  for (const one of await both)
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(TaskLost) });
});

test('a script that is not there loses its tasks', async () => {
  crew = openCrew(join(folder, 'khong-co.mjs'), { atOnce: 1 });
  for (let n = 0; n < 3; n++) await expect(crew.do({})).rejects.toBeInstanceOf(TaskLost);
});

test('more than may wait are refused at once, and those before them are done', async () => {
  const work = opened({ waiting: 2 });
  const first = work({ wait: 200 });
  const two = [work(), work()];
  await expect(work()).rejects.toThrow(TaskLost);
  const done = await Promise.all([first, ...two]);
  expect(done).toHaveLength(3);
});
