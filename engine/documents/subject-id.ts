import { Id } from '../kernel/values.ts';

/** The id of nothing: what a document is asked about by something that is no id is not there. */
const nothing = '00000000-0000-0000-0000-000000000000';

/** The id of what a document is about, to be looked up. */
export const subjectId = (subject: string | null): string => Id.safeParse(subject).data ?? nothing;
