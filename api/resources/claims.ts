import { z } from 'zod';
import { artefactsView, contradictionsView, inconsistenciesView } from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** What does not go together: claims that somebody holds against each other, and what comes out of the data by itself. */
export const claimResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/contradictions`,
    name: 'contradictions',
    domain: 'claims',
    after: z.uuid(),
    view: contradictionsView,
  }),
  resource({
    path: `${inProcess}/inconsistencies`,
    name: 'inconsistencies',
    domain: 'claims',
    view: inconsistenciesView,
  }),
  resource({
    path: `${inProcess}/artefacts`,
    name: 'artefacts',
    domain: 'sequence',
    after: z.uuid(),
    view: artefactsView,
  }),
];
