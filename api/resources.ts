import { z } from 'zod';
import {
  attentionView,
  commitmentsView,
  commitmentView,
  evaluationView,
  fileView,
  findingsView,
  forumView,
  type GateView,
  gateView,
  keysView,
  lessonsView,
  mandatesView,
  organizationLedgerView,
  organizationView,
  type ProcessView,
  peopleView,
  planVersionView,
  planView,
  processesView,
  processLedgerView,
  processView,
  progressView,
  resolutionsView,
  roles,
  verifyOne,
  workflowsView,
  workflowView,
} from '../engine/index.ts';
import { checklistInWords } from '../templates/explain/checklist.ts';
import { Name, type Resource, resource } from './resource.ts';
import { consultationResources } from './resources/consultation.ts';
import { dialogueResources } from './resources/dialogues.ts';
import { systematizationResources } from './resources/systematization.ts';

/** `after` in a ledger: the number of an event. */
const Seq = z.string().regex(/^\d{1,9}$/);
const Version = z.coerce.number().int().min(1).max(1_000_000);

const inProcess = '/api/{organization}/processes/{process}';

/** Everything that can be read: one entry for each view of the engine. */
export const resources: readonly Resource[] = [
  resource({
    path: '/api/{organization}',
    name: 'organization',
    domain: 'organization',
    view: organizationView,
  }),
  resource({
    path: '/api/{organization}/ledger',
    name: 'organization-ledger',
    domain: 'organization',
    after: Seq,
    view: organizationLedgerView,
  }),
  resource({
    path: '/api/{organization}/workflows',
    name: 'workflows',
    domain: 'organization',
    after: z.string().regex(/^[a-z0-9-]{1,60}@\d{1,6}$/),
    view: workflowsView,
  }),
  resource({
    path: '/api/{organization}/workflows/{workflow}/{version}',
    name: 'workflow',
    domain: 'organization',
    params: { workflow: Name, version: Version },
    tag: (view: { hash: string }) => view.hash,
    view: workflowView,
  }),
  resource({
    path: '/api/{organization}/people',
    name: 'people',
    domain: 'organization',
    after: z.uuid(),
    readers: ['administrator'],
    view: peopleView,
  }),
  resource({
    path: '/api/{organization}/mandates',
    name: 'mandates',
    domain: 'organization',
    query: { person: z.uuid().optional() },
    after: z.uuid(),
    readers: ['administrator'],
    view: mandatesView,
  }),
  resource({
    path: '/api/{organization}/keys',
    name: 'keys',
    domain: 'organization',
    after: z.string().regex(/^[0-9a-f]{12}$/),
    readers: ['administrator'],
    view: keysView,
  }),
  resource({
    path: '/api/{organization}/processes',
    name: 'processes',
    domain: 'process',
    after: z.uuid(),
    view: processesView,
  }),
  resource({
    path: inProcess,
    name: 'process',
    domain: 'process',
    tag: (view: ProcessView) => view.version,
    view: processView,
  }),
  resource({
    path: `${inProcess}/stages/{stage}/gate`,
    name: 'gate',
    domain: 'process',
    params: { stage: Name },
    inWords: (view: GateView, language) => ({
      ...view,
      checklist: checklistInWords(language, view.checklist),
    }),
    view: gateView,
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
  resource({ path: `${inProcess}/forum`, name: 'forum', domain: 'forum', view: forumView }),
  resource({ path: `${inProcess}/resolutions`, name: 'resolutions', domain: 'forum', view: resolutionsView }),
  ...dialogueResources,
  ...systematizationResources,
  ...consultationResources,
  resource({ path: `${inProcess}/plan`, name: 'plan', domain: 'plan', view: planView }),
  resource({
    path: `${inProcess}/plan/versions/{version}`,
    name: 'plan-version',
    domain: 'plan',
    params: { version: Version },
    tag: (view: { hash: string }) => view.hash,
    view: planVersionView,
  }),
  resource({
    path: `${inProcess}/commitments`,
    name: 'commitments',
    domain: 'plan',
    after: Name,
    view: commitmentsView,
  }),
  resource({
    path: `${inProcess}/commitments/{commitment}`,
    name: 'commitment',
    domain: 'plan',
    view: commitmentView,
  }),
  resource({
    path: `${inProcess}/progress`,
    name: 'progress',
    domain: 'implementation',
    view: progressView,
  }),
  resource({
    path: `${inProcess}/evaluation`,
    name: 'evaluation',
    domain: 'evaluation',
    view: evaluationView,
  }),
  resource({
    path: `${inProcess}/lessons`,
    name: 'lessons',
    domain: 'evaluation',
    after: z.uuid(),
    view: lessonsView,
  }),
  resource({
    path: '/api/{organization}/files/{file}',
    name: 'file',
    domain: 'files',
    params: { file: z.string().regex(/^[0-9a-f]{64}$/) },
    // Scans and lists lie in the store beside evidence: what the public may see of it is for the portal to choose.
    readers: roles.filter((role) => role !== 'public' && role !== 'clock'),
    tag: (view: { file: string }) => view.file,
    view: fileView,
  }),
];
