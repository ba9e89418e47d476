import type { Context } from '../kernel/command.ts';

/** How many meetings one command takes; a process has some tens to come. */
const most = 500;

/** The meetings of a process that are set and to come, the next first: a query, for whoever asks for some of them. */
export const comingMeetings = ({ tx, organization, process, recordedAt }: Context<unknown>) =>
  tx
    .selectFrom('meeting')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('state', '=', 'scheduled')
    .where('starts_at', '>', recordedAt)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(most);
