import { z } from 'zod';
import {
  citationsView,
  dispositionsView,
  opinionsView,
  proposalsView,
  proposalView,
  reasonedResponseView,
  themesView,
  traceOfContribution,
  traceOfProposal,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource, Seq, Version } from '../resource.ts';

const domain = 'systematization';
const after = z.uuid();

/** What was made of the contributions, what became of each, and the line from one end to the other. */
export const systematizationResources: readonly Resource[] = [
  resource({ path: `${inProcess}/themes`, name: 'themes', domain, view: themesView }),
  resource({
    path: `${inProcess}/proposals`,
    name: 'proposals',
    domain,
    query: { theme: Name.optional(), state: Name.optional() },
    after: Seq,
    view: proposalsView,
  }),
  resource({ path: `${inProcess}/proposals/{proposal}`, name: 'proposal', domain, view: proposalView }),
  resource({
    path: `${inProcess}/proposals/{proposal}/citations`,
    name: 'citations',
    domain,
    after,
    view: citationsView,
  }),
  resource({
    path: `${inProcess}/proposals/{proposal}/trace`,
    name: 'proposal-trace',
    domain,
    view: traceOfProposal,
  }),
  resource({
    path: `${inProcess}/contributions/{contribution}/trace`,
    name: 'contribution-trace',
    domain,
    view: traceOfContribution,
  }),
  resource({
    path: `${inProcess}/opinions`,
    name: 'opinions',
    domain,
    query: { awaited: z.stringbool().optional() },
    after,
    view: opinionsView,
  }),
  resource({
    path: `${inProcess}/dispositions`,
    name: 'dispositions',
    domain,
    after,
    view: dispositionsView,
  }),
  resource({
    path: `${inProcess}/reasoned-response`,
    name: 'reasoned-response',
    domain,
    query: { version: Version.optional() },
    view: reasonedResponseView,
  }),
];
