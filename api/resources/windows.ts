import {
  Instant,
  LocalDate,
  lawView,
  ownDaysView,
  processWindowsView,
  standingWindowsView,
} from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** Time that is not like any other, and what the law says and said. */
export const windowResources: readonly Resource[] = [
  resource({
    path: '/api/{organization}/windows',
    name: 'windows',
    domain: 'windows',
    query: { on: Instant.optional(), knownAt: Instant.optional() },
    view: standingWindowsView,
  }),
  resource({
    path: '/api/{organization}/law',
    name: 'law',
    domain: 'windows',
    query: { on: LocalDate.optional(), knownOn: LocalDate.optional() },
    view: lawView,
  }),
  resource({
    path: '/api/{organization}/days',
    name: 'own-days',
    domain: 'windows',
    view: ownDaysView,
  }),
  resource({
    path: `${inProcess}/windows`,
    name: 'process-windows',
    domain: 'windows',
    view: processWindowsView,
  }),
];
