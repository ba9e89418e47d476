import { z } from 'zod';
import {
  articleContributionsView,
  collectedProposalsView,
  collectionsView,
  consultationsView,
  consultationView,
  draftTextsView,
  inclusionView,
  objectionsView,
  paperBatchesView,
  quarantineView,
  recountView,
  textVersionView,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource, Seq, Version } from '../resource.ts';

const all = `${inProcess}/consultations` as const;
const one = `${all}/{consultation}` as const;
const domain = 'consultation';
const texts = `${inProcess}/texts` as const;
const after = z.uuid();
/** Who counts and keeps the roll, and who watches them: a quarantine tells that somebody voted twice. */
const readers = [
  'administrator',
  'team',
  'secretary',
  'polling-officer',
  'paper-officer',
  'monitoring-body',
  'observer',
] as const;

/** The consultations: their rules, their results once published, and what anyone needs to count again. */
export const consultationResources: readonly Resource[] = [
  resource({ path: all, name: 'consultations', domain, after, view: consultationsView }),
  resource({ path: one, name: 'consultation', domain, view: consultationView }),
  resource({
    path: `${one}/recount`,
    name: 'recount',
    domain,
    tag: (view: { recountHash: string }) => view.recountHash,
    view: recountView,
  }),
  resource({
    path: `${one}/inclusion/{code}`,
    name: 'inclusion',
    domain,
    params: { code: z.string().regex(/^[0-9a-f]{64}$/) },
    view: inclusionView,
  }),
  resource({ path: `${one}/objections`, name: 'objections', domain, after, view: objectionsView }),
  resource({
    path: `${one}/paper-batches`,
    name: 'paper-batches',
    domain,
    after,
    readers,
    view: paperBatchesView,
  }),
  resource({ path: `${one}/quarantine`, name: 'quarantine', domain, after, readers, view: quarantineView }),
  resource({
    path: `${inProcess}/collections`,
    name: 'collections',
    domain: 'collection',
    after,
    view: collectionsView,
  }),
  resource({
    path: `${inProcess}/collections/{collection}/proposals`,
    name: 'collected-proposals',
    domain: 'collection',
    after: Seq,
    view: collectedProposalsView,
  }),
  resource({ path: texts, name: 'draft-texts', domain: 'debate', after, view: draftTextsView }),
  resource({ path: `${texts}/{text}`, name: 'draft-text', domain: 'debate', view: textVersionView }),
  resource({
    path: `${texts}/{text}/versions/{version}`,
    name: 'text-version',
    domain: 'debate',
    params: { version: Version },
    view: textVersionView,
  }),
  resource({
    path: `${texts}/{text}/contributions`,
    name: 'article-contributions',
    domain: 'debate',
    query: { version: Version.optional(), article: Name.optional() },
    after,
    view: articleContributionsView,
  }),
];
