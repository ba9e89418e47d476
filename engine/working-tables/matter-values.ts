import { z } from 'zod';

/** Who reported a matter, by what they are and never by name. */
export const Reporter = z.enum(['liaison', 'assembly', 'resident', 'official']);

/** How it reached the team. */
export const ReportChannel = z.enum([
  'meeting',
  'messaging',
  'social-media',
  'telephone',
  'in-person',
  'portal',
]);

export const Urgency = z.enum(['urgent', 'emerging', 'ordinary']);
