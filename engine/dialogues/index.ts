import { defineDomain } from '../kernel/domain.ts';
import {
  agreements,
  agreementsFollowUp,
  blockAssemblies,
  comingMeetings,
  contributions,
  contributionsOpen,
  lastAssemblyReturn,
  meetings,
  minutes,
  moderation,
  remoteMeetings,
  sessionAgreements,
  stakeholderMap,
  timeline,
} from './activities.ts';
import { annulBlockAssembly } from './commands/annul-block-assembly.ts';
import { answerAppeal } from './commands/answer-appeal.ts';
import { appealHiding } from './commands/appeal-hiding.ts';
import { approveMinutes } from './commands/approve-minutes.ts';
import { assignAgreement } from './commands/assign-agreement.ts';
import { callComingMeetings } from './commands/call-coming-meetings.ts';
import { cancelAgreement } from './commands/cancel-agreement.ts';
import { cancelMeeting } from './commands/cancel-meeting.ts';
import { completeAgreement } from './commands/complete-agreement.ts';
import { completeStakeholderMap } from './commands/complete-stakeholder-map.ts';
import { draftMinutes } from './commands/draft-minutes.ts';
import { followAgreement } from './commands/follow-agreement.ts';
import { hideContribution } from './commands/hide-contribution.ts';
import { holdMeeting } from './commands/hold-meeting.ts';
import { importBlockAssemblies } from './commands/import-block-assemblies.ts';
import { importContributions } from './commands/import-contributions.ts';
import { mapStakeholders } from './commands/map-stakeholders.ts';
import { nameMinutesSigners } from './commands/name-minutes-signers.ts';
import { notifyMeeting } from './commands/notify-meeting.ts';
import { observeMinutes } from './commands/observe-minutes.ts';
import { openContributions } from './commands/open-contributions.ts';
import { publishNotice } from './commands/publish-notice.ts';
import { publishTimeline } from './commands/publish-timeline.ts';
import { readMinutes } from './commands/read-minutes.ts';
import { recordAgreement } from './commands/record-agreement.ts';
import { recordAttendanceOf } from './commands/record-attendance-of.ts';
import { recordContribution } from './commands/record-contribution.ts';
import { recordSessionAgreement } from './commands/record-session-agreement.ts';
import { rescheduleMeeting } from './commands/reschedule-meeting.ts';
import { reserveFoliosCommand } from './commands/reserve-folios.ts';
import { returnLastAssembly } from './commands/return-last-assembly.ts';
import { scheduleMeeting } from './commands/schedule-meeting.ts';
import { shareDocuments } from './commands/share-documents.ts';
import { submitContribution } from './commands/submit-contribution.ts';
import { switchToRemote } from './commands/switch-to-remote.ts';
import { withdrawSegment } from './commands/withdraw-segment.ts';
import { correctContributionRecorded } from './corrections/contribution-recorded.ts';
import { correctMeetingHeld } from './corrections/meeting-held.ts';
import { correctMinutesApproved } from './corrections/minutes-approved.ts';
import {
  agreementLifecycle,
  blockAssemblyLifecycle,
  contributionLifecycle,
  meetingLifecycle,
  minutesLifecycle,
} from './machine.ts';
import { agreementsHaveOwnerAndDue } from './rules/agreements-have-owner-and-due.ts';
import { blockAssembliesHeld } from './rules/block-assemblies-held.ts';
import { disaggregationKeepsPrivacy } from './rules/disaggregation-keeps-privacy.ts';
import { everySegmentHeard } from './rules/every-segment-heard.ts';
import { informationSharedBeforeMeeting } from './rules/information-shared-before-meeting.ts';
import { inputPeriodKept } from './rules/input-period-kept.ts';
import { lastAssemblyReturned } from './rules/last-assembly-returned.ts';
import { minutesCompleteAndApproved } from './rules/minutes-complete-and-approved.ts';
import { noticeComplete } from './rules/notice-complete.ts';
import { noticePeriodKept } from './rules/notice-period-kept.ts';
import { severalChannelsUsed } from './rules/several-channels-used.ts';
import { stakeholderMapDone } from './rules/stakeholder-map-done.ts';
import { timelinePublishedBeforeStart } from './rules/timeline-published-before-start.ts';

/** Who must be heard, meetings of every kind, what was said, minutes and agreements. */
export const dialogues = defineDomain({
  name: 'dialogues',
  commands: [
    mapStakeholders,
    withdrawSegment,
    completeStakeholderMap,
    publishTimeline,
    scheduleMeeting,
    rescheduleMeeting,
    cancelMeeting,
    notifyMeeting,
    publishNotice,
    shareDocuments,
    holdMeeting,
    draftMinutes,
    recordAttendanceOf,
    observeMinutes,
    readMinutes,
    approveMinutes,
    nameMinutesSigners,
    reserveFoliosCommand,
    recordContribution,
    importContributions,
    openContributions,
    submitContribution,
    hideContribution,
    appealHiding,
    answerAppeal,
    recordAgreement,
    recordSessionAgreement,
    assignAgreement,
    followAgreement,
    completeAgreement,
    cancelAgreement,
    returnLastAssembly,
    importBlockAssemblies,
    annulBlockAssembly,
    switchToRemote,
    callComingMeetings,
  ],
  rules: [
    stakeholderMapDone,
    everySegmentHeard,
    timelinePublishedBeforeStart,
    noticePeriodKept,
    noticeComplete,
    severalChannelsUsed,
    informationSharedBeforeMeeting,
    minutesCompleteAndApproved,
    agreementsHaveOwnerAndDue,
    inputPeriodKept,
    disaggregationKeepsPrivacy,
    lastAssemblyReturned,
    blockAssembliesHeld,
  ],
  activities: [
    stakeholderMap,
    timeline,
    meetings,
    minutes,
    contributions,
    contributionsOpen,
    moderation,
    agreements,
    agreementsFollowUp,
    sessionAgreements,
    lastAssemblyReturn,
    blockAssemblies,
    remoteMeetings,
    comingMeetings,
  ],
  lifecycles: [
    meetingLifecycle,
    minutesLifecycle,
    contributionLifecycle,
    agreementLifecycle,
    blockAssemblyLifecycle,
  ],
  corrections: [correctMeetingHeld, correctMinutesApproved, correctContributionRecorded],
  personal: {
    holds: [{ table: 'meeting_attendee', person: 'person', erase: 'row' }],
    actsById: {
      hiding: ['hidden_by'],
      minutes_observation: ['observed_by', 'recorded_by'],
      minutes_reading: ['person', 'recorded_by'],
      meeting_signer: ['person'],
    },
    notPersonal: {
      'minutes_observation.scan': 'what was observed on paper, kept with the minutes that it is about',
      'minutes_reading.scan': 'the paper on which somebody said that they had nothing to observe',
      'segment.name': 'a group of people',
      'meeting_call.contact': 'an office',
      'agreement.owner': 'an office, an institution or a body of the community',
      'agreement.owner_kind': 'a kind of body',
      'agreement.owner_committee': 'the id of a body of the community',
      'meeting_signer.signer': 'a capacity',
      'meeting_signer.office': 'an office',
      'meeting_signer.institution': 'an institution',
    },
  },
  sealed: [
    { table: 'segment', columns: ['name', 'invited', 'withdrawal'], document: 'stakeholder-map' },
    { table: 'timeline', columns: ['entries'], document: 'timeline' },
    { table: 'meeting', columns: ['title', 'place', 'attendance'] },
    { table: 'meeting_change', columns: ['reason'] },
    { table: 'meeting_call', columns: ['convener', 'object', 'agenda', 'who_may_attend', 'contact'] },
    { table: 'meeting_call_terms', columns: ['link', 'who_may_vote', 'criteria'] },
    { table: 'meeting_notice', columns: ['note', 'evidence'] },
    { table: 'meeting_document', columns: ['source'], document: 'meeting-documents' },
    { table: 'minutes', columns: ['agenda', 'proceedings', 'content'], document: 'minutes' },
    { table: 'minutes_annex', columns: ['source'] },
    { table: 'meeting_signer', columns: ['office', 'institution'] },
    { table: 'minutes_observation', columns: ['text', 'reply'] },
    { table: 'contribution', columns: ['body'], batches: true },
    { table: 'hiding', columns: ['explanation', 'appeal', 'answer'] },
    { table: 'agreement', columns: ['text', 'owner'] },
    { table: 'assembly_return', columns: ['notes'] },
    { table: 'block_assembly', columns: ['territory', 'held_on', 'attended'], batches: true },
    { table: 'agreement_entry', columns: ['note', 'evidence'] },
  ],
});
