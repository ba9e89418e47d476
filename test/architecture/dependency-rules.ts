import type { IFlattenedRuleSet } from 'dependency-cruiser';

/** Who may import whom. Paths are regular expressions over the path from the root of the repository. */
type Rule = NonNullable<IFlattenedRuleSet['forbidden']>[number];

/** What decides and judges: the same facts give the same answer, on any machine and at any hour. */
export const pure = [
  '^engine/[^/]+/rules/',
  '^engine/gates/verdict[.]ts$',
  '^engine/disclosure/',
  '^engine/kernel/decide[.]ts$',
  '^engine/workflow/spec[^/]*[.]ts$',
  '^engine/calendar/(?!(?:facts|views|commands)/)',
  '^engine/law/',
  '^engine/.*/machine[.]ts$',
];

/** The packages that speak to a database; `kysely` also builds statements, which facts and commands may do. */
const drivers = 'node_modules/(@electric-sql/pglite|postgres|kysely-postgres-js)/';
/** Where a pure module may not arrive, by itself or by way of others. */
export const database = [drivers, 'node_modules/kysely/', '^engine/database/'];

/** The folders of the engine that every domain stands on. Every other folder of the engine is a domain. */
const ground =
  '(?:kernel|attempts|disclosure|gates|ledger|calendar|law|people|notices|workflow|files|process|scales)';
const domain = `^engine/(?!${ground}/|database/)([^/]+)/`;

/** What any domain may import: the ground, what others show, and the door by which documents are issued. */
const openToDomains = [
  `^engine/${ground}/`,
  '^engine/database/',
  '^engine/[^/]+/(facts|views)/',
  '^engine/documents/(issue|erase-said)[.]ts$',
];

const shipped = '^(engine|api|cli|web|templates|workflows)/';

export const dependencyRules: Rule[] = [
  {
    name: 'no-cycle',
    comment:
      'Modules that need each other cannot be understood one at a time. Move what both need into a third. Types may: a command has a context, the context a catalogue, the catalogue commands, and none of that is there at run time.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphan',
    comment: 'A module that imports nothing and that nothing imports is dead. Use it or delete it.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: ['^(cli/cauce|demo/run|bench/run|[^/]+[.]config)[.]ts$', '[.]test[.]ts$'],
    },
    to: {},
  },
  {
    name: 'imports-resolve',
    comment: 'An import that leads nowhere would also hide what lies behind it from the other rules.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'workflows-are-data',
    comment:
      'A workflow is data that an auditor can read and that JSON can carry. It imports only what types it, engine/workflow/define.ts.',
    severity: 'error',
    from: { path: '^workflows/' },
    to: { pathNot: ['^workflows/', '^engine/workflow/define[.]ts$'] },
  },
  {
    name: 'pure-core',
    comment:
      'Rules, verdicts, decisions, specifications, calendars and machines are pure: no database, its types included. Hand them what they need as arguments.',
    severity: 'error',
    from: { path: pure },
    to: { path: database },
  },
  {
    name: 'pure-core-without-node',
    comment:
      'Rules, verdicts, decisions, specifications, calendars and machines are pure: nothing of Node, so that they give the same answer anywhere.',
    severity: 'error',
    from: { path: pure },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'xstate-in-machines',
    comment: 'Only files named machine.ts know XState, so that replacing or upgrading it touches few files.',
    severity: 'error',
    from: { path: '^(engine|api|cli|web|demo|templates|workflows)/', pathNot: '^engine/.*/machine[.]ts$' },
    to: { path: 'node_modules/xstate/' },
  },
  {
    name: 'one-door',
    comment:
      'What stands outside the engine comes in through engine/index.ts, so that the inside can change.',
    severity: 'error',
    from: { path: '^(api|cli|web|demo)/' },
    to: { path: '^engine/', pathNot: '^engine/index[.]ts$' },
  },
  {
    name: 'no-query-outside-the-engine',
    comment: 'The interfaces ask the engine; they never query the database.',
    severity: 'error',
    from: { path: '^(api|cli|web|demo|templates|workflows)/' },
    to: { path: [drivers, 'node_modules/kysely/'] },
  },
  {
    name: 'domains-meet-in-facts-and-views',
    comment:
      'A domain reads another through its facts/ or views/, never through its commands, its machine or its rows. What several domains need belongs to the ground they stand on.',
    severity: 'error',
    from: { path: domain, pathNot: '^engine/documents/' },
    to: {
      path: '^engine/',
      // $1 is the folder of the domain itself.
      pathNot: ['^engine/$1/', ...openToDomains],
    },
  },
  {
    name: 'documents-read-what-others-froze',
    comment:
      'A document is written from the facts and views of every domain, and knows by its type what they froze. It runs nothing of theirs but what is pure: how ballots are counted, what notice is asked, what a code may be.',
    severity: 'error',
    from: { path: '^engine/documents/' },
    to: {
      path: '^engine/',
      pathNot: [
        '^engine/documents/',
        ...openToDomains,
        '^engine/consultation/tally/recount[.]ts$',
        '^engine/dialogues/(notice-required|contribution-values)[.]ts$',
        '^engine/privacy/notice/purposes[.]ts$',
      ],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'the-transaction-is-handed-down',
    comment:
      'A domain knows the types of the database and is handed its transaction; it never opens one. A statement of fixed text takes the transaction as an argument.',
    severity: 'error',
    from: { path: domain },
    to: {
      path: '^engine/database/',
      pathNot: '^engine/database/statement[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'drivers-in-database',
    comment:
      'Only engine/database connects: a second connection inside a transaction hangs on PGlite and escapes the transaction on PostgreSQL.',
    severity: 'error',
    from: { path: '^(engine|api|cli|web|demo|templates|workflows)/', pathNot: '^engine/database/' },
    to: { path: drivers },
  },
  {
    name: 'shipped-code-stands-alone',
    comment: 'What runs in production imports neither tests nor demo nor benchmark.',
    severity: 'error',
    from: { path: shipped },
    to: { path: '^(test|demo|bench)/' },
  },
  {
    name: 'shipped-code-needs-no-development-package',
    comment: 'What runs in production must run where development packages are not installed.',
    severity: 'error',
    from: { path: shipped },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];
