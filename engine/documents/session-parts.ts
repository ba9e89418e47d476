import type { z } from 'zod';
import type { Enough as EnoughRule } from '../forum/procedure/quorum-rules.ts';
import type { SessionView } from '../forum/views/session.ts';
import type { Enough, SessionMatter, SessionSet } from './contracts/session-notice.ts';
import type { Collecting } from './kind.ts';
import { sharedDocuments } from './meeting-parts.ts';

/** A session as its papers announce it. */
export const sessionSet = (session: SessionView): z.input<typeof SessionSet> => ({
  kind: session.kind as 'ordinary' | 'extraordinary',
  number: session.number,
  modality: session.modality as 'in-person' | 'remote' | 'hybrid',
  place: session.place,
  link: session.link,
  startsAt: session.startsAt,
});

/** The agenda that was called, with what was added to it in time, and the documents of each matter. */
export const mattersOf = ({ agenda, documents }: SessionView): z.input<typeof SessionMatter>[] =>
  agenda
    .filter(({ offAgenda }) => !offAgenda)
    .map(({ item, number, title, kind, added }) => ({
      ...{ number, title, kind, added },
      documents: sharedDocuments(
        documents.filter((document) => document.item === item).map(({ source }) => source),
      ),
    }));

/** The documents of a session as a whole. */
export const documentsOfSession = ({ documents }: SessionView) =>
  sharedDocuments(documents.filter(({ item }) => item === null).map(({ source }) => source));

/** How many are enough, as papers print it. */
export function enoughTold(rule: EnoughRule | 'those-present'): z.input<typeof Enough> {
  if (rule === 'those-present') return { form: 'those-present', percent: null, neverFewerThan: null };
  const [form, share] =
    'moreThan' in rule ? (['more-than', rule.moreThan] as const) : (['at-least', rule.atLeast] as const);
  // A third prints as 33.33 percent, and half as 50.
  const percent = Math.round(share * 10_000) / 100;
  return { form, percent, neverFewerThan: rule.neverFewerThan ?? null };
}

/** What papers of a session are listed by: the process and the day, since many are called in one. */
export function titleOfSession({ process, language }: Collecting, startsAt: string): string {
  const { timeZone } = process.workflow.spec.jurisdiction;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(startsAt));
  return `${process.title} · ${day}`;
}
