import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused } from '../../kernel/refusals.ts';
import { Instant, Slug } from '../../kernel/values.ts';
import type { Subject } from '../../people/scope.ts';
import { aboutOf } from '../about.ts';
import { subjectOf } from '../collect.ts';
import { Notes } from '../contracts/every-document.ts';
import { draftDocument } from '../draft.ts';
import { approve } from '../issue.ts';
import { kindOf } from '../kinds/index.ts';
import { Answer } from '../observation/answers.ts';
import { drafters } from '../roles.ts';

/**
 * Drafts a document of the register from the process's own facts: nothing of it is typed. What its own domain has approved
 * already is entered as approved.
 */
export const draftDocumentCommand = defineCommand({
  name: 'draft-document',
  input: z.strictObject({
    kind: Slug,
    /** The thing that it is about: a meeting, a commitment. Left out, the process itself. */
    subject: z.string().trim().min(1).max(100).optional(),
    language: z.enum(['es', 'en']).default('es'),
    about: z.record(z.string().max(60), z.json()).default({}),
    notes: Notes.default({ marks: {}, provenance: [] }),
    /** Until when those who were there may observe it. */
    observeUntil: Instant.optional(),
    /** What is answered to the observations of the draft before: all of them. */
    answers: z.array(Answer).max(200).default([]),
  }),
  by: drafters,
  about: ({ kind, subject }) => ({ subject: thingOf(kind, subject) }),
  course: 'always',
  async record(context) {
    const { input, recordedAt } = context;
    const { kind: name, subject = null, language, notes, observeUntil = null, answers } = input;
    const kind = kindOf(name);
    if (kind === undefined) return invalid('kind', 'unknown-document-kind', { kind: name });
    if (kind.subject !== 'process' && subject === null) return invalid('subject', 'kind-asks-its-subject');
    if (name === 'erratum') return invalid('kind', 'erratum-is-issued');
    if (observeUntil !== null && observeUntil <= recordedAt)
      return invalid('observeUntil', 'in-the-past', { recordedAt });
    const about = aboutOf(kind, input.about);
    if (isRefused(about)) return about;
    const drafted = await draftDocument(context, {
      kind: name,
      subject: subjectOf(kind, subject),
      about,
      language,
      notes,
      observeUntil,
      answers,
    });
    if (isRefused(drafted)) return drafted;
    const { document, folio, version, contentHash } = drafted;
    const refused =
      kind.approvedBy === 'its-own' ? await approve(context, document, 'adopt.approved') : undefined;
    if (refused !== undefined) return refused;
    return {
      event: {
        type: 'document-drafted',
        payload: { document, kind: name, folio, version, contentHash, language },
      },
      result: { document, folio, version, contentHash },
    };
  },
});

/** The dialogue or commitment that a document is about, for mandates that reach no further. */
function thingOf(kind: string, subject: string | undefined): Subject | undefined {
  const of = kindOf(kind)?.subject;
  if (subject === undefined) return undefined;
  if (of === 'meeting') return { kind: 'dialogue', id: subject };
  return of === 'commitment' ? { kind: 'commitment', id: subject } : undefined;
}
