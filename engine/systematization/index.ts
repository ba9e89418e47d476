import { defineDomain } from '../kernel/domain.ts';
import {
  coding,
  dispositions,
  proposals,
  reasonedResponse,
  technicalOpinions,
  themes,
} from './activities.ts';
import { amendProposal } from './commands/amend-proposal.ts';
import { codeContributions } from './commands/code-contributions.ts';
import { defineTheme } from './commands/define-theme.ts';
import { disposeContributions } from './commands/dispose-contributions.ts';
import { disposeProposal } from './commands/dispose-proposal.ts';
import { formulateProposal } from './commands/formulate-proposal.ts';
import { giveOpinion } from './commands/give-opinion.ts';
import { markOpinionOverdue } from './commands/mark-opinion-overdue.ts';
import { mergeProposals } from './commands/merge-proposals.ts';
import { publishReasonedResponse } from './commands/publish-reasoned-response.ts';
import { reopenReasonedResponse } from './commands/reopen-reasoned-response.ts';
import { requestOpinion } from './commands/request-opinion.ts';
import { splitProposal } from './commands/split-proposal.ts';
import { withdrawOpinionRequest } from './commands/withdraw-opinion-request.ts';
import { proposalLifecycle, reasonedResponseLifecycle, technicalOpinionLifecycle } from './machine.ts';
import { opinionDetailColumns } from './opinion-detail.ts';
import { opinionWait } from './opinion-wait.ts';
import { everyInputSystematized } from './rules/every-input-systematized.ts';
import { everyProposalDisposed } from './rules/every-proposal-disposed.ts';
import { traceableBothWays } from './rules/traceable-both-ways.ts';

/** What was said, put in order: themes, proposals, technical opinions, and an answer with reasons to everything. */
export const systematization = defineDomain({
  name: 'systematization',
  commands: [
    defineTheme,
    codeContributions,
    formulateProposal,
    amendProposal,
    mergeProposals,
    splitProposal,
    requestOpinion,
    giveOpinion,
    markOpinionOverdue,
    withdrawOpinionRequest,
    disposeProposal,
    disposeContributions,
    publishReasonedResponse,
    reopenReasonedResponse,
  ],
  rules: [everyInputSystematized, everyProposalDisposed, traceableBothWays],
  activities: [themes, coding, proposals, technicalOpinions, dispositions, reasonedResponse],
  lifecycles: [proposalLifecycle, technicalOpinionLifecycle, reasonedResponseLifecycle],
  deadlines: [{ wait: opinionWait, table: 'technical_opinion', column: 'due_at' }],
  personal: { notPersonal: { 'theme.name': 'a theme' } },
  sealed: [
    { table: 'theme', columns: ['name', 'description'] },
    { table: 'contribution_coding', columns: ['contribution', 'theme', 'role'], batches: true },
    { table: 'proposal', columns: ['title', 'problem', 'description'], document: 'proposals' },
    { table: 'proposal_former_text', columns: ['title', 'problem', 'description'] },
    { table: 'technical_opinion', columns: ['unit', 'opinion', 'grounds'], document: 'technical-opinions' },
    { table: 'technical_opinion_detail', columns: opinionDetailColumns },
    {
      table: 'proposal_disposition',
      columns: ['proposal', 'outcome', 'reason', 'merged_into', 'response'],
    },
    {
      table: 'contribution_disposition',
      columns: ['contribution', 'outcome', 'reason', 'proposal', 'response'],
      batches: true,
    },
    {
      table: 'reasoned_response',
      columns: ['content', 'hash', 'reopened_because'],
      document: 'reasoned-response',
    },
  ],
});
