import { defineConfig } from 'vitest/config'

/**
 * Three projects: `server` (rules and stories on a real database), `web` (pure parts of the screens) and `e2e` (a real
 * browser). Two cores are the machine we plan for: three workers keep them busy while one of them waits for PostgreSQL.
 */
export default defineConfig({
  test: {
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
          globalSetup: ['server/testing/one-server-for-all.ts'],
          pool: 'forks',
          // Files share the modules that a worker has read: reading them anew took more than a third of the time. What a story changes it puts back.
          isolate: false,
          // What hangs is noticed all the same; what is slow only because others work may finish.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 20_000, interval: 20 } },
          // Node strips the types itself, exactly as in production; nothing here needs Vite's transforms.
          experimental: { viteModuleRunner: false },
        },
      },
      {
        test: {
          name: 'web',
          include: ['web/**/*.test.ts', 'web/**/*.test.tsx'],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          // A browser and a whole Parlour each take a core. After the others, so that no story waits for what it doesn't play with.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          globalSetup: ['server/testing/one-server-for-all.ts', 'e2e/before-all.ts'],
          pool: 'forks',
          isolate: false,
          // Each wait of a story has its own end; this one is for a machine that does much else.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          experimental: { viteModuleRunner: false },
        },
      },
    ],
  },
})
