import { z } from 'zod';
import { LeadPeriod } from '../calendar/lead.ts';
import { Slug } from '../kernel/values.ts';
import { MeetingKind } from './meeting-kinds.ts';

/** The parameters of the rules of dialogues: each fact reads them as its rule does, defaults filled in. */

/** The kinds of meeting that a rule looks at; left out, all of them. */
const kinds = z.array(MeetingKind).min(1).optional();

export const StakeholderMapParams = z.strictObject({
  /** Segments that the map must have, where a method names them. */
  required: z.array(Slug).default([]),
});

export const EverySegmentParams = z.strictObject({ perSegment: z.int().positive() });

export const NoticePeriodParams = z.strictObject({
  /** The notice by kind of meeting; a kind that is not named has none to keep. */
  notice: z.partialRecord(MeetingKind, LeadPeriod).refine((notice) => Object.keys(notice).length > 0, {
    message: 'Name the notice of at least one kind of meeting.',
  }),
});

/** What a call can be asked to say. Place and hours are the meeting's own and always there. */
export const callFields = [
  'convener',
  'object',
  'agenda',
  'documents',
  'who-may-attend',
  'registration-deadline',
  'contact',
] as const;
export type CallField = (typeof callFields)[number];

export const NoticeCompleteParams = z.strictObject({
  required: z.array(z.enum(callFields)).min(1).default(['convener', 'object', 'agenda', 'contact']),
  kinds,
});

export const SeveralChannelsParams = z.strictObject({
  minChannels: z.int().positive().default(2),
  minOffline: z.int().nonnegative().default(1),
  kinds,
});

export const InformationSharedParams = z.strictObject({ lead: LeadPeriod, kinds });

export const MinutesParams = z.strictObject({
  /** How long after the meeting its minutes may be approved; left out, at any time before the gate. */
  within: z
    .strictObject({ unit: z.enum(['business-days', 'natural-days']), count: z.int().positive() })
    .optional(),
});

export const TimelineParams = z.strictObject({ leadDays: z.int().nonnegative() });

export const PrivacyParams = z.strictObject({ k: z.int().min(2).max(100).default(5) });

export const InputPeriodParams = z.strictObject({
  min: z.strictObject({ unit: z.enum(['business-days', 'natural-days']), count: z.int().positive() }),
});
