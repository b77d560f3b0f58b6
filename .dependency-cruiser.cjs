/** The borders inside the program. A module is a folder of `server/` that an owner would recognise; `index.ts` is its door. */
const notModules = 'platform|app|testing|startup|lambda|house|fuzz|torture'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other, be it for a type, are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'modules-know-no-demo',
      comment: 'A shop of somebody else starts without our demo data; only what starts or shows the demo knows it.',
      severity: 'error',
      from: { path: '^server/', pathNot: '\\.test\\.ts$|^server/(app|startup|testing|house|fuzz|torture)/' },
      to: { path: '^demo/' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Everything stands on the platform; it stands on nothing of ours.',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/', pathNot: '^server/platform/' },
    },
    {
      name: 'modules-meet-at-their-index',
      comment: 'What another module may use stands in its index.ts; the rest can change without asking.',
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: '\\.test\\.ts$|^server/testing/' },
      to: { path: `^server/(?!(?:${notModules})/)[^/]+/`, pathNot: ['^server/$1/', '^server/[^/]+/index\\.ts$', '^server/simulators/main\\.ts$'] },
    },
    {
      name: 'nothing-imports-the-composition-root',
      comment: 'context.ts, app.ts and main.ts put the modules together; a module that needed them would be put together with itself.',
      severity: 'error',
      from: { path: '^server/[^/]+/|^web/', pathNot: '\\.test\\.ts$|^server/(testing|startup|lambda|house|fuzz|torture)/' },
      to: { path: '^server/(context|open-context|modules|app|main)\\.ts$|^server/lambda/' },
    },
    {
      name: 'tests-stay-out-of-the-program',
      comment: 'What only tests need must not be shipped.',
      severity: 'error',
      from: { path: '^(server|db|demo|generate|web|bench)/', pathNot: '\\.test\\.tsx?$|/samples\\.ts$|^server/(testing|house|fuzz|torture)/|/testing/' },
      to: { path: '^server/testing/|/samples\\.ts$|\\.test\\.tsx?$' },
    },
    {
      name: 'ui-knows-nothing-of-the-api',
      comment: 'The design system shows what it is given.',
      severity: 'error',
      from: { path: '^web/ui/' },
      to: { path: '^(web/(?!ui/)|server/|db/|demo/|generate/)' },
    },
    {
      name: 'ground-knows-no-area',
      comment: 'What several areas of the screens stand on stands on none of them.',
      severity: 'error',
      from: { path: '^web/ground/' },
      to: { path: '^web/(?!(ground|ui|api)/)' },
    },
    {
      name: 'screens-know-the-contract-only',
      comment: 'The browser gets nothing of the server but the generated client.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|db|demo|generate)/' },
    },
    {
      name: 'imports-exist',
      comment: 'An import that cannot be found works on one machine only.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/|^infra/cdk\\.out/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
}
