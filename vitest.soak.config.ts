import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** All that takes longer: the properties tried fifty times as often, and what must be measured. */
export default mergeConfig(
  config,
  defineConfig({
    test: {
      include: ['test/**/*.soak.ts'],
      env: { DIEM_SANG_SOAK: '1' },
      testTimeout: 900_000,
      // What is measured must not share the machine with what computes.
      fileParallelism: false,
    },
  }),
);
