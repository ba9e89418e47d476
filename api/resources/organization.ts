import { z } from 'zod';
import {
  type Change,
  fileView,
  givenRoles,
  Instant,
  keysView,
  LocalDate,
  mandatesView,
  organizationLedgerView,
  organizationView,
  peopleView,
  roles,
  type WorkflowOriginView,
  workflowOriginView,
  workflowPackView,
  workflowsView,
  workflowView,
} from '../../engine/index.ts';
import { explainChange } from '../../templates/explain/workflow-change.ts';
import type { Language } from '../../templates/messages.ts';
import { Name, type Resource, resource, Seq, Version } from '../resource.ts';

/** Each change with its sentence, for those who take part. */
const changesInWords = (language: Language, changes: readonly Change[]) =>
  changes.map((change) => ({ ...change, words: explainChange(language, change) }));

/** What an organization has of its own. */
export const organizationResources: readonly Resource[] = [
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
    path: '/api/{organization}/workflows/{workflow}/{version}/pack',
    name: 'workflow-pack',
    domain: 'workflow-packs',
    params: { workflow: Name, version: Version },
    tag: (view: { hash: string }) => view.hash,
    view: workflowPackView,
  }),
  resource({
    path: '/api/{organization}/workflows/{workflow}/{version}/origin',
    name: 'workflow-origin',
    domain: 'workflow-packs',
    params: { workflow: Name, version: Version },
    inWords: (view: WorkflowOriginView, language) => ({
      ...view,
      changes: view.changes === null ? null : changesInWords(language, view.changes),
      changesSince: changesInWords(language, view.changesSince),
    }),
    view: workflowOriginView,
  }),
  resource({
    path: '/api/{organization}/people',
    name: 'people',
    domain: 'organization',
    after: z.uuid(),
    readers: ['administrator', 'secretary', 'team'],
    view: peopleView,
  }),
  resource({
    path: '/api/{organization}/mandates',
    name: 'mandates',
    domain: 'organization',
    query: {
      role: z.enum(givenRoles).optional(),
      on: z.union([LocalDate, Instant]).optional(),
      knownAt: Instant.optional(),
      process: z.uuid().optional(),
      person: z.uuid().optional(),
    },
    after: z.uuid(),
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
