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
import { forumMultiStakeholder } from './rules/forum-multi-stakeholder.ts';

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
  rules: [forumMultiStakeholder],
  activities: [forumDecisions, forumAtWork],
  lifecycles: [...decisionLifecycles],
  sealed: [
    ...decisionTexts,
  ],
  deadlines: [{ wait: 'resolution-closes', table: 'resolution', column: 'closes_at' }],
});
