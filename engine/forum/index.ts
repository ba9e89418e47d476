import { defineDomain } from '../kernel/domain.ts';
import { forumAtWork } from './activities.ts';
import { callResolutionAgain } from './commands/call-resolution-again.ts';
import { carryOutResolution } from './commands/carry-out-resolution.ts';
import { closeResolution } from './commands/close-resolution.ts';
import { composeForum } from './commands/compose-forum.ts';
import { proposeOutcome } from './commands/propose-outcome.ts';
import { proposeReopening } from './commands/propose-reopening.ts';
import { seatMember } from './commands/seat-member.ts';
import { voteResolution } from './commands/vote-resolution.ts';
import { withdrawRequest } from './commands/withdraw-request.ts';
import { decisionCommands, decisionLifecycles, decisionTexts, forumDecisions } from './decisions/domain.ts';
import { procedureByResolution } from './effects/adopt-procedure.ts';
import { forumMultiStakeholder } from './rules/forum-multi-stakeholder.ts';
import { voteThresholdReached } from './rules/vote-threshold-reached.ts';

/** The forum: its seats, and how it decides on the passage of stages. */
export const forum = defineDomain({
  name: 'forum',
  commands: [
    composeForum,
    seatMember,
    voteResolution,
    closeResolution,
    callResolutionAgain,
    carryOutResolution,
    withdrawRequest,
    proposeOutcome,
    proposeReopening,
    ...decisionCommands,
  ],
  rules: [voteThresholdReached, forumMultiStakeholder],
  activities: [forumDecisions, forumAtWork],
  effects: [procedureByResolution],
  lifecycles: [...decisionLifecycles],
  // What a member does in the forum is a public act, told by the member's id.
  personal: {
    actsById: {
      seat_holder: ['person'],
      resolution: ['asked_by'],
      resolution_vote: ['person', 'recorded_by'],
      forum_session: ['secretary'],
      resolution_text: ['written_by'],
      resolution_casting_vote: ['person'],
      resolution_conflict: ['person', 'raised_by'],
      consent_objection: ['person'],
      session_request_member: ['person'],
      session_attendance: ['person'],
      session_consent: ['person'],
      session_minutes_observation: ['observed_by'],
      session_minutes_word: ['person'],
      session_minutes_signature: ['person'],
    },
    notPersonal: {
      'seat.holder': 'an institution',
      'forum_session.called_by': 'in which capacity it was called',
      'resolution_vote.cast_by': 'by which means it was cast',
      'session_attendance.recorded_by': 'in which capacity it was recorded',
      'session_minutes_signature.signer': 'in which capacity it was signed',
      'session_minutes_signature.scan': 'the signed public act',
      'resolution.counted_by': 'by which rules it is counted',
    },
  },
  sealed: [...decisionTexts],
  deadlines: [{ wait: 'resolution-closes', table: 'resolution', column: 'closes_at' }],
});
