import { defineDomain } from '../kernel/domain.ts';
import { meetings, stakeholderMap } from './activities.ts';
import { holdMeeting } from './commands/hold-meeting.ts';
import { mapStakeholders } from './commands/map-stakeholders.ts';
import { scheduleMeeting } from './commands/schedule-meeting.ts';
import { meetingLifecycle } from './machine.ts';
import { everySegmentHeard } from './rules/every-segment-heard.ts';

/** Who must be heard, meetings of every kind, what was said, minutes and agreements. */
export const dialogues = defineDomain({
  name: 'dialogues',
  commands: [mapStakeholders, scheduleMeeting, holdMeeting],
  rules: [everySegmentHeard],
  activities: [stakeholderMap, meetings],
  lifecycles: [meetingLifecycle],
  sealed: [{ table: 'meeting', columns: ['title', 'place'] }],
});
