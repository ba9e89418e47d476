import {
  consentsOfPersonView,
  consentsView,
  personalDataView,
  privacyNoticeView,
  signInSheetView,
} from '../../engine/index.ts';
import { inProcess, type Resource, resource, Version } from '../resource.ts';
import { tableInWords } from '../suppression-in-words.ts';

const domain = 'privacy';

/** What people are told, what they agreed to, and what is held on them. */
export const privacyResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/privacy-notice`,
    name: 'privacy-notice',
    domain,
    query: { version: Version.optional() },
    view: privacyNoticeView,
  }),
  resource({
    path: `${inProcess}/consents`,
    name: 'consents',
    domain,
    inWords: tableInWords,
    view: consentsView,
  }),
  resource({
    path: `${inProcess}/meetings/{meeting}/sign-in-sheet`,
    name: 'sign-in-sheet',
    domain,
    readers: ['team', 'facilitator', 'secretary', 'administrator'],
    view: signInSheetView,
  }),
  resource({
    path: '/api/{organization}/people/{person}/personal-data',
    name: 'personal-data',
    domain,
    readers: ['administrator'],
    own: 'person',
    view: personalDataView,
  }),
  resource({
    path: '/api/{organization}/people/{person}/consents',
    name: 'consents-of-person',
    domain,
    readers: ['administrator'],
    own: 'person',
    view: consentsOfPersonView,
  }),
];
