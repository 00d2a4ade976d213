import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** Tests of properties ask `runs` how often they are tried. */
const properties = globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).filter((file) =>
  readFileSync(file, 'utf8').includes('runs('),
);

/** All that takes longer: the properties tried fifty times as often, and what must be measured. */
export default defineConfig({
  test: {
    ...config.test,
    include: [...properties, 'test/**/*.soak.ts'],
    env: { DIEM_SANG_SOAK: '1' },
    testTimeout: 900_000,
    // What is measured must not share the machine with what computes.
    fileParallelism: false,
  },
});
