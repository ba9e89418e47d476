import {
  commitmentsView,
  commitmentView,
  planVersionView,
  planView,
  progressView,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource, Version } from '../resource.ts';

/** The action plan, its commitments, and how they come along. */
export const planResources: readonly Resource[] = [
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
];
