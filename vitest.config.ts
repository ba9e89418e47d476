import { defineConfig } from 'vitest/config';

const architecture = ['test/architecture/**/*.test.ts'];

// Where to leave the results as JSON, one file per run, for a program that counts them.
const reports = process.env.CAUCE_TEST_REPORTS;

// The same files run against both databases. Two kinds need only one of them: what needs no database at all
// (*.pure.test.ts) runs with PGlite, and what PGlite cannot show, being one connection, runs with PostgreSQL.
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: reports
      ? ['default', ['json', { outputFile: `${reports}/${process.pid}.json` }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'pglite',
          include: ['test/**/*.test.ts'],
          exclude: [...architecture, 'test/**/*.postgres.test.ts'],
          env: { CAUCE_TEST_DATABASE: 'pglite' },
          globalSetup: ['test/setup/pglite.ts'],
          setupFiles: ['test/setup/each-file.ts'],
          pool: 'forks',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['test/**/*.test.ts'],
          // A demonstration runs on the embedded database, and what it shows is tried there.
          exclude: [...architecture, 'test/**/*.pure.test.ts', 'test/demo/**'],
          env: { CAUCE_TEST_DATABASE: 'postgres' },
          globalSetup: ['test/setup/postgres.ts'],
          setupFiles: ['test/setup/each-file.ts'],
          pool: 'forks',
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // The server as a process of its own, killed and started over and over: `npm run test:crash`.
      {
        test: {
          name: 'crash',
          include: ['test/crash/*.crash.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      // Pages in a real browser: `npm run test:browser`, with Chromium on the machine.
      {
        test: {
          name: 'browser',
          include: ['test/browser/*.browser.ts'],
          env: { CAUCE_TEST_DATABASE: 'pglite' },
          globalSetup: ['test/setup/pglite.ts'],
          setupFiles: ['test/setup/each-file.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'architecture', include: architecture, testTimeout: 30_000 } },
    ],
  },
});
