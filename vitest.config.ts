import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Properties try hundreds of generated texts; a shared machine can be slow.
    testTimeout: 60_000,
    // Without it one processor is left idle: on a machine with two, half of them.
    maxWorkers: '100%',
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/pages/**', 'tests/benchmarks/**'],
    passWithNoTests: false,
  },
});
