import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['server/src/**/*.test.ts', 'client/src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/unit/**/*.test.ts'] } },
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], globalSetup: ['test/server/build.ts'], testTimeout: 60_000 } },
    ],
  },
});
