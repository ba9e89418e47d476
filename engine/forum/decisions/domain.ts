import { defineActivity } from '../../workflow/activity.ts';
import { decideConflict } from '../conflicts/decide-conflict.ts';
import { declareConflict } from '../conflicts/declare-conflict.ts';
import { raiseConflict } from '../conflicts/raise-conflict.ts';
import { recuse } from '../conflicts/recuse.ts';
import { amendResolution } from '../consent/amend-resolution.ts';
import { answerConsentObjection } from '../consent/answer-consent-objection.ts';
import { raiseConsentObjection } from '../consent/raise-consent-objection.ts';
import { settleConsentObjection } from '../consent/settle-consent-objection.ts';
import { conflictLifecycle, objectionLifecycle, resolutionByTerms, resolutionLifecycle } from '../machine.ts';
import { proposeResolution } from '../resolutions/propose-resolution.ts';
import { withdrawResolution } from '../resolutions/withdraw-resolution.ts';
import { askToMeet } from './ask-to-meet.ts';
import { castCastingVote } from './cast-casting-vote.ts';
import { openResolutionInWriting } from './open-in-writing.ts';
import { openResolutionInSession } from './open-resolution.ts';
import { recordVotes } from './record-votes.ts';

/** The commands by which a forum decides by its rules of procedure. */
export const decisionCommands = [
  proposeResolution,
  withdrawResolution,
  openResolutionInSession,
  openResolutionInWriting,
  recordVotes,
  castCastingVote,
  askToMeet,
  declareConflict,
  raiseConflict,
  recuse,
  decideConflict,
  raiseConsentObjection,
  answerConsentObjection,
  settleConsentObjection,
  amendResolution,
] as const;

/**
 * The forum deciding by its rules of procedure: any matter, in sessions or in writing, by vote or by consent. Belongs to
 * what is open throughout, beside the forum's work itself.
 */
export const forumDecisions = defineActivity({
  name: 'forum-decisions',
  version: 1,
  commands: decisionCommands.map(({ name }) => name),
  lifecycles: ['resolution@2', 'conflict', 'consent-objection'],
});

export const decisionLifecycles = [
  resolutionByTerms,
  resolutionLifecycle,
  conflictLifecycle,
  objectionLifecycle,
] as const;

/** What is free text in a decision, committed to by the ledger. */
export const decisionTexts = [
  { table: 'resolution', columns: ['reason'] },
  { table: 'resolution_vote', columns: ['observations'] },
  { table: 'resolution_text', columns: ['title', 'body', 'effect'] },
  { table: 'resolution_excuse', columns: ['law'] },
  { table: 'resolution_casting_vote', columns: ['observations'] },
  { table: 'resolution_conflict', columns: ['reason', 'decision'] },
  { table: 'consent_objection', columns: ['reason', 'answer'] },
] as const;
