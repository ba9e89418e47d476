import { z } from 'zod';
import {
  type Page,
  type RefusedAttemptLine,
  refusedAttemptCountsView,
  refusedAttemptsView,
} from '../../engine/index.ts';
import { explainAttempt } from '../../templates/explain/attempt.ts';
import { Name, type Resource, resource } from '../resource.ts';

/** What people tried and were refused. */
export const attemptResources: readonly Resource[] = [
  resource({
    path: '/api/{organization}/refused-attempts',
    name: 'refused-attempts',
    domain: 'organization',
    query: { process: z.uuid().optional(), command: Name.optional() },
    after: z.uuid(),
    // A mandate in one process reads what was tried in that process, which the query then names.
    readers: ['administrator', 'secretary', 'monitoring-body'],
    inWords: ({ items, ...rest }: Page<RefusedAttemptLine>, language) => ({
      items: items.map((line) => ({ ...line, words: explainAttempt(language, line) })),
      ...rest,
    }),
    view: refusedAttemptsView,
  }),
  resource({
    path: '/api/{organization}/refused-attempts/counts',
    name: 'refused-attempt-counts',
    domain: 'organization',
    after: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z~[0-9a-z-]{1,40}~[a-z-]{1,40}$/),
    readers: ['administrator'],
    view: refusedAttemptCountsView,
  }),
];
