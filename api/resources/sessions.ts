import { z } from 'zod';
import {
  procedureView,
  sessionMinutesView,
  sessionRequestsView,
  sessionsToComeView,
  sessionsView,
  sessionView,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource } from '../resource.ts';

const sessions = `${inProcess}/sessions` as const;

/** The sessions of a forum: its rules, calls, attendance, minutes. */
export const sessionResources: readonly Resource[] = [
  resource({ path: `${inProcess}/procedure`, name: 'procedure', domain: 'sessions', view: procedureView }),
  resource({
    path: sessions,
    name: 'sessions',
    domain: 'sessions',
    query: { state: Name.optional() },
    after: z.uuid(),
    view: sessionsView,
  }),
  resource({
    path: `${inProcess}/sessions-to-come`,
    name: 'sessions-to-come',
    domain: 'sessions',
    view: sessionsToComeView,
  }),
  resource({
    path: `${inProcess}/session-requests`,
    name: 'session-requests',
    domain: 'sessions',
    after: z.uuid(),
    view: sessionRequestsView,
  }),
  resource({ path: `${sessions}/{session}`, name: 'session', domain: 'sessions', view: sessionView }),
  resource({
    path: `${sessions}/{session}/minutes`,
    name: 'session-minutes',
    domain: 'sessions',
    view: sessionMinutesView,
  }),
];
