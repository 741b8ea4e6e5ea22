/**
 * The order of the rooms (libs/README.md), as rules. Each has a planted violation in test/architecture/planted/<rule>,
 * so that a rule which no longer sees anything is noticed.
 */

/** A room uses what stands to its left. */
const rooms = [
  'kernel',
  'contract',
  'platform',
  'deadlines',
  'procedure',
  'reference',
  'identity',
  'diary',
  'documents',
  'disputes',
  'clocks',
  'proceedings',
  'service',
  'worklists',
  'figures',
  'routing',
  'mediation',
  'confirmation',
  'adjudication',
  'administrative-mediation',
  'exchange',
  'linkage',
  'notifications',
  'calendar',
];

const spec = '\\.spec\\.tsx?$';
const anyOf = (names) => `(${names.join('|')})`;

/** Frameworks, the database, files, the network: whatever makes a result depend on more than its arguments. */
const impure = [
  '(^|/)node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|@fastify)/',
  '^(node:)?(fs|net|http|https|dns|tls|child_process|process|os|worker_threads|timers)(/|$)',
];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms
      .slice(0, -1)
      .map((room, index) =>
        rule(
          'import-order',
          `${room} stands to the left of what it imports: calls go left, facts go right as events`,
          { path: `^libs/${room}/` },
          { path: `^libs/${anyOf(rooms.slice(index + 1))}/` },
        ),
      ),
    rule('known-rooms', 'a new room takes its place in the import order first', { path: `^libs/(?!${anyOf(rooms)}/)[^/]+/` }, {}),
    rule('index-only', 'a room is entered through its index.ts', { path: '^libs/([^/]+)/' }, { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] }),
    rule('apps-index-only', 'apps enter a room through its index.ts', { path: '^apps/' }, { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' }),
    rule('libs-not-apps', 'apps compose rooms; a room knows no app', { path: '^libs/' }, { path: '^apps/' }),
    rule('api-not-worker', 'the API records, the worker carries: between them is PostgreSQL', { path: '^apps/api/' }, { path: '^apps/worker/' }),
    rule('worker-not-api', 'the API records, the worker carries: between them is PostgreSQL', { path: '^apps/worker/' }, { path: '^apps/api/' }),
    rule(
      'bullmq-behind-the-bell',
      'BullMQ carries a bell and nothing else: apps/worker and platform/queue know it, and the bench that measures it alone',
      { pathNot: '^(apps/worker/|libs/platform/src/queue/|apps/ops/src/bench-clocks)' },
      { path: '(^|/)node_modules/bullmq/' },
    ),
    rule('web-contract-only', 'the browser gets types and nothing of the server', { path: '^apps/web/' }, { path: '^(libs|apps)/', pathNot: '^(apps/web|libs/contract)/' }),
    rule('web-contract-types', 'the contract is gone when the web is built', { path: '^apps/web/' }, { path: '^libs/contract/', dependencyTypesNot: ['type-only', 'type-import'] }),
    rule(
      'portal-stays-light',
      'antd alone is 333 KB: the portal is for telephones',
      { path: '^apps/web/src/(portal|api|i18n|paper)/' },
      { path: ['(^|/)node_modules/(antd|@ant-design)/', '^apps/web/src/desk/'] },
    ),
    rule('desk-not-portal', 'what both need stands in src/api, src/i18n or src/paper', { path: '^apps/web/src/desk/' }, { path: '^apps/web/src/portal/' }),
    rule(
      'pure-rooms',
      'the same arguments give the same answer, in a test, in five years',
      { path: ['^libs/(kernel|deadlines|procedure)/', '^libs/[^/]+/src/domain/'], pathNot: spec },
      { path: impure },
    ),
    rule(
      'domain-not-database',
      'pure code takes rows as arguments',
      { path: '^libs/[^/]+/src/domain/', pathNot: spec },
      { path: ['^libs/platform/', '\\.(store|queries|service|writers)\\.ts$'], dependencyTypesNot: ['type-only', 'type-import'] },
    ),
    rule('contract-types-only', 'a type needs nothing at run time', { path: '^libs/contract/' }, { dependencyTypesNot: ['type-only', 'type-import'], pathNot: '^libs/contract/' }),
    rule('no-circular', 'two files that need each other are one file', {}, { circular: true }),
    rule('no-test-in-code', 'tests and what they share stay out of the build', { path: '^(apps|libs)/', pathNot: spec }, { path: ['^test/', spec] }),
    rule(
      'no-dev-dependencies',
      'the server runs without devDependencies',
      { path: '^(apps/(api|worker|ops/src)|apps/contexts\\.ts|libs)', pathNot: spec },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'type-import'] },
    ),
    rule('resolvable', 'an import that leads nowhere', {}, { couldNotResolve: true }),
    rule('no-orphans', 'nobody imports it and it is no entry', { orphan: true, pathNot: [spec, '\\.d\\.ts$', '^apps/ops/[^/]+\\.mjs$', '^apps/web/vite\\.config\\.ts$'] }, {}),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '\\.(css|html)$'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'types', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    cache: false,
  },
};
