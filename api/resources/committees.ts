import { z } from 'zod';
import {
  committeeKinds,
  committeesView,
  committeeView,
  electionsView,
  electionView,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource } from '../resource.ts';

const domain = 'committees';
const after = z.uuid();
const Territory = z.string().max(300);

/** The collegiate bodies of the people, and the elections that put them in office. */
export const committeeResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/committees`,
    name: 'committees',
    domain,
    query: {
      state: Name.optional(),
      kind: z.enum(committeeKinds).optional(),
      territory: Territory.optional(),
      area: Name.optional(),
    },
    after,
    view: committeesView,
  }),
  resource({ path: `${inProcess}/committees/{committee}`, name: 'committee', domain, view: committeeView }),
  resource({
    path: `${inProcess}/elections`,
    name: 'elections',
    domain,
    query: { state: Name.optional(), committee: z.uuid().optional(), meeting: z.uuid().optional() },
    after,
    view: electionsView,
  }),
  resource({ path: `${inProcess}/elections/{election}`, name: 'election', domain, view: electionView }),
];
