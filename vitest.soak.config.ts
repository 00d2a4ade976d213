import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** The same tests with long random histories, and those that measure. */
export default mergeConfig(
  config,
  defineConfig({
    test: {
      include: ['test/**/*.soak.ts'],
      env: { DIEM_SANG_SOAK: '1' },
      testTimeout: 600_000,
    },
  }),
);
