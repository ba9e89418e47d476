import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  attentionView,
  courseView,
  findingsView,
  type GateView,
  gateView,
  type MigrationDryRun,
  migrationDryRun,
  migrationsView,
  type ProcessView,
  processesView,
  processLedgerView,
  processView,
  rolesThatSend,
  type StageMapping,
  verifyOne,
} from '../../engine/index.ts';
import { checklistInWords } from '../../templates/explain/checklist.ts';
import { migrationInWords } from '../../templates/explain/migration.ts';
import { courseInWords } from '../diagram.ts';
import { inProcess, Name, type Resource, resource, Seq, Version } from '../resource.ts';

const stageName = '[a-z][a-z0-9-]{0,59}';

/** `new:present,…`: the stages that change their name. */
const StagePairs = z
  .string()
  .max(4_000)
  .regex(new RegExp(`^${stageName}:${stageName}(,${stageName}:${stageName})*$`));

/** `new,…`: the new stages that count as passed. */
const StageNames = z
  .string()
  .max(2_000)
  .regex(new RegExp(`^${stageName}(,${stageName})*$`));

const mappingIn = (stages: string, passed: string): StageMapping => ({
  stages: Object.fromEntries(stages.split(',').flatMap((pair) => (pair === '' ? [] : [pair.split(':')]))),
  passed: passed.split(',').filter((name) => name !== ''),
});

/** The version, which moves with the state alone; and what the organization says above its pages, where it says something. */
const processTag = ({ version, notice }: ProcessView): number | string =>
  notice === null
    ? version
    : `${version}-${createHash('sha256').update(JSON.stringify(notice)).digest('hex').slice(0, 8)}`;

/** A process, its gates and its ledger. */
export const processResources: readonly Resource[] = [
  resource({
    path: '/api/{organization}/processes',
    name: 'processes',
    domain: 'process',
    query: { programme: z.uuid().optional() },
    after: z.uuid(),
    view: processesView,
  }),
  resource({
    path: inProcess,
    name: 'process',
    domain: 'process',
    tag: processTag,
    view: processView,
  }),
  resource({
    path: `${inProcess}/outline`,
    name: 'outline',
    domain: 'process',
    inWords: courseInWords,
    view: courseView,
  }),
  resource({
    path: `${inProcess}/stages/{stage}/gate`,
    name: 'gate',
    domain: 'process',
    params: { stage: Name },
    inWords: (view: GateView, language) => ({
      checklist: checklistInWords(language, view.checklist, rolesThatSend),
    }),
    view: gateView,
  }),
  resource({
    path: `${inProcess}/migration`,
    name: 'migration-dry-run',
    domain: 'process',
    query: { version: Version.optional(), stages: StagePairs.optional(), passed: StageNames.optional() },
    // Which things of a process would be stranded is for those who work on it, and not worked out for anybody.
    readers: ['administrator', 'team', 'secretary', 'forum-member'],
    inWords: (view: MigrationDryRun, language) => ({ ...view, lines: migrationInWords(language, view) }),
    view: (engine, { stages = '', passed = '', ...asked }) =>
      migrationDryRun(engine, { ...asked, mapping: mappingIn(stages, passed) }),
  }),
  resource({
    path: `${inProcess}/migrations`,
    name: 'migrations',
    domain: 'process',
    view: migrationsView,
  }),
  resource({
    path: `${inProcess}/findings`,
    name: 'findings',
    domain: 'process',
    after: z.uuid(),
    view: findingsView,
  }),
  resource({
    path: `${inProcess}/attention`,
    name: 'attention',
    domain: 'process',
    after: z.uuid(),
    readers: ['administrator', 'team', 'facilitator', 'secretary'],
    view: attentionView,
  }),
  resource({
    path: `${inProcess}/ledger`,
    name: 'process-ledger',
    domain: 'process',
    after: Seq,
    view: processLedgerView,
  }),
  resource({
    path: `${inProcess}/verification`,
    name: 'verification',
    domain: 'process',
    view: verifyOne,
  }),
];
