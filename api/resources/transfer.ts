import { z } from 'zod';
import { practicesView, transferInstitutionsView, transfersView, transferView } from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** Practices that are handed on, how the transfer to one institution stands, and all of a programme added up. */
export const transferResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/practices`,
    name: 'practices',
    domain: 'transfer',
    view: practicesView,
  }),
  resource({
    path: `${inProcess}/transfer`,
    name: 'transfer',
    domain: 'transfer',
    view: transferView,
  }),
  resource({
    path: `${inProcess}/transfers`,
    name: 'transfers',
    domain: 'transfer',
    view: transfersView,
  }),
  resource({
    path: `${inProcess}/transfers/institutions`,
    name: 'transfer-institutions',
    domain: 'transfer',
    after: z.uuid(),
    view: transferInstitutionsView,
  }),
];
