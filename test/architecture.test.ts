import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { home } from './support/dossiers.ts';

/*
 * The rules of the house, held against every file of src/. Imports point one way; core is pure;
 * nobody's file grows beyond what can be read at one sitting.
 */

/** What each folder of src/ may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  i18n: ['core'],
  platform: ['core'],
  ui: ['core', 'i18n'],
  documents: ['core', 'i18n'],
  features: ['core', 'i18n', 'platform', 'ui', 'documents'],
  server: ['core', 'i18n', 'documents', 'platform', 'features'],
  cli: ['core', 'i18n', 'platform', 'documents', 'features', 'server'],
};

/** Packages that core may use: pure, synchronous, without I/O. */
const pure = ['valibot', 'yaml'];

const files = readdirSync(join(home, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.(test|soak)\.tsx?$/.test(name))
  .map((name) => {
    const path = join('src', name);
    const text = readFileSync(join(home, path), 'utf8');
    const imports = [
      ...text.matchAll(
        /^(?:import|export)\b[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
      ),
    ].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
    return { path, text, imports };
  });

const roomOf = (path: string) => path.split('/')[1] ?? '';
const target = (path: string, specifier: string) => relative('.', join(dirname(path), specifier));

test('there is a house to look at', () => expect(files.length).toBeGreaterThan(40));

test('imports point one way', () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => target(path, specifier))
      .filter((to) => roomOf(to) !== roomOf(path))
      .filter((to) => !mayImport[roomOf(path)]?.includes(roomOf(to)))
      .map((to) => `${path} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no two files import each other, however long the way round', () => {
  const graph = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter((one) => one.startsWith('.')).map((one) => target(path, one)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path))
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

describe('core', () => {
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const core = files.filter(({ path }) => roomOf(path) === 'core');

  test('imports nothing but itself and pure packages', () => {
    const foreign = core.flatMap(({ path, imports }) =>
      imports
        .filter((one) => !one.startsWith('.') && !pure.includes(one))
        .map((one) => `${path} -> ${one}`),
    );
    expect(foreign).toEqual([]);
  });

  test('reads no clock, no chance and no surroundings', () => {
    const impure =
      /\bDate\.now|new Date\b|Math\.random|process\.|performance\.|\bfetch\(|console\./;
    expect(core.filter(({ text }) => impure.test(code(text))).map(({ path }) => path)).toEqual([]);
  });

  test('names nothing of any one criteria set', () => {
    const own = /dien-hinh|an-toan-antt|social-welfare|Khoản \d|Điều \d/;
    expect(core.filter(({ text }) => own.test(code(text))).map(({ path }) => path)).toEqual([]);
  });
});

test('no file is longer than 300 lines', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('no type is escaped and no check silenced', () => {
  const escapes = /\bas any\b|: any\b|<any>|@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore/;
  expect(files.filter(({ text }) => escapes.test(text)).map(({ path }) => path)).toEqual([]);
});
