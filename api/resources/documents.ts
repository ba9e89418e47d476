import { z } from 'zod';
import { documentsView, documentView, registerEntryView, registerView, roles } from '../../engine/index.ts';
import { inProcess, Name, type Resource, resource } from '../resource.ts';

const listed = {
  query: {
    kind: Name.optional(),
    subject: z.string().min(1).max(100).optional(),
    state: Name.optional(),
    year: z.coerce.number().int().min(1900).max(9999).optional(),
    words: z.string().min(1).max(200).optional(),
  },
  after: z.uuid(),
} as const;

/** Whoever works here: drafts, and papers that wait for their signatures, are not for everybody. */
const workers = roles.filter((role) => role !== 'public' && role !== 'clock');

/** The documents of a process: what was published, and the whole register for those who work on it. */
export const documentResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/documents`,
    name: 'documents',
    domain: 'documents',
    ...listed,
    view: documentsView,
  }),
  resource({
    path: `${inProcess}/documents/{document}`,
    name: 'published-document',
    domain: 'documents',
    view: documentView,
  }),
  resource({
    path: `${inProcess}/register`,
    name: 'register',
    domain: 'documents',
    ...listed,
    readers: workers,
    view: registerView,
  }),
  resource({
    path: `${inProcess}/register/{document}`,
    name: 'register-entry',
    domain: 'documents',
    readers: workers,
    view: registerEntryView,
  }),
];
