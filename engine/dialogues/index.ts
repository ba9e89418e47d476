import { defineDomain } from '../kernel/domain.ts';
import { contributions, meetings, stakeholderMap } from './activities.ts';
import { holdMeeting } from './commands/hold-meeting.ts';
import { mapStakeholders } from './commands/map-stakeholders.ts';
import { recordContribution } from './commands/record-contribution.ts';
import { scheduleMeeting } from './commands/schedule-meeting.ts';
import { contributionLifecycle, meetingLifecycle } from './machine.ts';
import { everySegmentHeard } from './rules/every-segment-heard.ts';

/** Who must be heard, meetings of every kind, what was said, minutes and agreements. */
export const dialogues = defineDomain({
  name: 'dialogues',
  commands: [mapStakeholders, scheduleMeeting, holdMeeting, recordContribution],
  rules: [everySegmentHeard],
  activities: [stakeholderMap, meetings, contributions],
  lifecycles: [meetingLifecycle, contributionLifecycle],
  sealed: [
    { table: 'meeting', columns: ['title', 'place'] },
    { table: 'contribution', columns: ['body'], batches: true },
  ],
});
