import { z } from 'zod';

/** The kinds of meeting. Rules may ask something else of each. */
export const meetingKinds = [
  'dialogue',
  'assembly',
  'working-group',
  'training',
  'hearing',
  'roving-assembly',
  'security-cabinet',
  'working-table',
  // Days of talks or a regional forum, which end with conclusions and not with decisions.
  'conference',
] as const;
export const MeetingKind = z.enum(meetingKinds);
export type MeetingKind = z.output<typeof MeetingKind>;

/** How people come together. */
export const Modality = z.enum(['in-person', 'online', 'hybrid']);

/** The total that counts the held meetings of a kind. */
export const heldOf = (kind: MeetingKind) => `meetings-held-${kind}` as const;
