import { z } from 'zod';
import { complianceView, informationRefreshesView } from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** How a process stands by what its programme asks, and what was kept up to date. */
export const standardsResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/compliance`,
    name: 'compliance',
    domain: 'standards',
    view: complianceView,
  }),
  resource({
    path: `${inProcess}/information-refreshes`,
    name: 'information-refreshes',
    domain: 'standards',
    after: z.uuid(),
    view: informationRefreshesView,
  }),
];
