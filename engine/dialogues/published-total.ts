import type { GroupCount } from '../database/tables/dialogues.ts';
import type { WorkflowSpec } from '../workflow/spec.ts';
import { publishedAttendance } from './published-attendance.ts';
import { privacyThreshold } from './views/privacy-threshold.ts';

/** How many came in all, where that may be published; null where it would tell of single people. */
export const publishedTotal = (attendance: readonly GroupCount[], spec: WorkflowSpec): number | null =>
  publishedAttendance(attendance, privacyThreshold(spec)).total;
