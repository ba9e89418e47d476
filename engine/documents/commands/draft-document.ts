import { z } from 'zod';
import type { Json } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused } from '../../kernel/refusals.ts';
import { Instant, Slug } from '../../kernel/values.ts';
import { Notes } from '../contracts/common.ts';
import { draftDocument } from '../draft.ts';
import { approve } from '../issue.ts';
import { kindOf } from '../kinds/index.ts';

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
  }),
  by: ['team', 'secretary', 'point-of-contact', 'facilitator', 'technical-unit', 'territorial-servant'],
  course: 'always',
  async record(context) {
    const { input, recordedAt } = context;
    const { kind: name, subject = null, language, notes, observeUntil = null } = input;
    const kind = kindOf(name);
    if (kind === undefined) return invalid('kind', 'unknown-document-kind', { kind: name });
    if (observeUntil !== null && observeUntil <= recordedAt)
      return invalid('observeUntil', 'in-the-past', { recordedAt });
    const about = (kind.about?.parse(input.about) ?? {}) as Json;
    const drafted = await draftDocument(context, {
      kind: name,
      subject,
      about,
      language,
      notes,
      observeUntil,
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
