import { type Language, say } from '../templates/messages.ts';
import { statusOf } from './problems.ts';

/** A problem document, RFC 9457, with what to do next. */
export const problemSchema = {
  type: 'object' as const,
  properties: {
    type: { type: 'string' as const, format: 'uri-reference' },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    detail: { type: 'string' as const },
    next: { type: 'string' as const },
    code: { type: 'string' as const, enum: Object.keys(statusOf) },
    issues: { type: 'array' as const, items: { type: 'object' as const } },
    checklist: { type: 'object' as const },
  },
  required: ['type', 'title', 'status', 'detail', 'next', 'code'],
};

/** One page of a list. */
export const pageSchema = {
  type: 'object' as const,
  properties: {
    items: { type: 'array' as const, items: { type: 'object' as const } },
    next: { type: 'string' as const },
  },
  required: ['items'],
};

/** What an accepted command answers. */
export const acceptedSchema = (language: Language) => ({
  type: 'object' as const,
  properties: {
    ok: { const: true },
    seq: { type: 'integer' as const, description: say(language, 'api.seq') },
    event: { type: 'string' as const, description: say(language, 'api.event') },
    recordedAt: {
      type: 'string' as const,
      format: 'date-time',
      description: say(language, 'api.recordedAt'),
    },
    late: { type: 'boolean' as const, description: say(language, 'api.late') },
    result: { type: 'object' as const, description: say(language, 'api.result') },
    once: {
      type: 'array' as const,
      items: { type: 'string' as const },
      description: say(language, 'api.once'),
    },
    process: { type: 'object' as const, description: say(language, 'api.processAfter') },
  },
  required: ['ok', 'seq', 'event', 'recordedAt', 'late', 'result'],
});

/** What a voter is told: that the ballot is in the box, and nothing of the choice or of the hour. */
export const acknowledgementSchema = (language: Language) => ({
  type: 'object' as const,
  description: say(language, 'api.acknowledgement'),
  properties: {
    consultation: { type: 'string' as const, format: 'uuid' },
    charterHash: { type: 'string' as const },
    inclusionCode: { type: 'string' as const },
  },
  required: ['consultation', 'charterHash', 'inclusionCode'],
});
