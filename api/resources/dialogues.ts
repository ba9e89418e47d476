import { z } from 'zod';
import {
  agreementsView,
  agreementView,
  attendanceView,
  contributionsView,
  meetingsView,
  meetingView,
  participationView,
  stakeholderMapView,
  timelineView,
} from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource } from '../resource.ts';
import { meetingInWords, meetingsInWords, tableInWords } from '../suppression-in-words.ts';

const domain = 'dialogues';
const after = z.uuid();

/** What was called, held, said and agreed. */
export const dialogueResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/stakeholder-map`,
    name: 'stakeholder-map',
    domain,
    view: stakeholderMapView,
  }),
  resource({ path: `${inProcess}/timeline`, name: 'timeline', domain, view: timelineView }),
  resource({
    path: `${inProcess}/meetings`,
    name: 'meetings',
    domain,
    query: { state: Name.optional() },
    after,
    inWords: meetingsInWords,
    view: meetingsView,
  }),
  resource({
    path: `${inProcess}/participation`,
    name: 'participation',
    domain,
    inWords: tableInWords,
    view: participationView,
  }),
  resource({
    path: `${inProcess}/meetings/{meeting}`,
    name: 'meeting',
    domain,
    inWords: meetingInWords,
    view: meetingView,
  }),
  resource({
    path: `${inProcess}/meetings/{meeting}/attendance`,
    name: 'attendance',
    domain,
    readers: ['team', 'facilitator', 'secretary', 'monitoring-body', 'administrator'],
    view: attendanceView,
  }),
  resource({
    path: `${inProcess}/contributions`,
    name: 'contributions',
    domain,
    query: { meeting: z.uuid().optional(), segment: Name.optional() },
    after,
    view: contributionsView,
  }),
  resource({
    path: `${inProcess}/agreements`,
    name: 'agreements',
    domain,
    query: { state: Name.optional() },
    after,
    view: agreementsView,
  }),
  resource({ path: `${inProcess}/agreements/{agreement}`, name: 'agreement', domain, view: agreementView }),
];
