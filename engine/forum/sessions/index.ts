import { defineDomain } from '../../kernel/domain.ts';
import { approveInWords } from '../minutes/commands/approve-in-words.ts';
import { approveSessionMinutes } from '../minutes/commands/approve-session-minutes.ts';
import { correctSessionMinutes } from '../minutes/commands/correct-session-minutes.ts';
import { observeSessionMinutes } from '../minutes/commands/observe-session-minutes.ts';
import { publishSessionMinutes } from '../minutes/commands/publish-session-minutes.ts';
import { redraftSessionMinutes } from '../minutes/commands/redraft-session-minutes.ts';
import { signSessionMinutes } from '../minutes/commands/sign-session-minutes.ts';
import { sessionMinutesLifecycle } from '../minutes/machine.ts';
import { publishProcedure } from '../procedure/commands/publish-procedure.ts';
import { forumMeetsRegularly } from '../rules/forum-meets-regularly.ts';
import { forumRulesPublic } from '../rules/forum-rules-public.ts';
import { offAgendaOnlyByAll } from '../rules/off-agenda-only-by-all.ts';
import { quorumReached } from '../rules/quorum-reached.ts';
import { secondCallLawful } from '../rules/second-call-lawful.ts';
import { sessionDocumentsShared } from '../rules/session-documents-shared.ts';
import { sessionMinutesApproved } from '../rules/session-minutes-approved.ts';
import { sessionNoticeKept } from '../rules/session-notice-kept.ts';
import { suspendMember } from '../seats/commands/suspend-member.ts';
import { vacateSeat } from '../seats/commands/vacate-seat.ts';
import { forumProcedure, forumSessions, sessionMinutes } from './activities.ts';
import { addAgendaItem } from './commands/add-agenda-item.ts';
import { agreeInSession } from './commands/agree-in-session.ts';
import { callSession } from './commands/call-session.ts';
import { callSessionAgain } from './commands/call-session-again.ts';
import { cancelSession } from './commands/cancel-session.ts';
import { checkInMember } from './commands/check-in-member.ts';
import { checkOutMember } from './commands/check-out-member.ts';
import { closeSession } from './commands/close-session.ts';
import { dealWithItem } from './commands/deal-with-item.ts';
import { declareNoQuorum } from './commands/declare-no-quorum.ts';
import { namePresidingSeat } from './commands/name-presiding-seat.ts';
import { numberEarlierSessions } from './commands/number-earlier-sessions.ts';
import { openSession } from './commands/open-session.ts';
import { proposeOffAgenda } from './commands/propose-off-agenda.ts';
import { requestSession } from './commands/request-session.ts';
import { resumeSession } from './commands/resume-session.ts';
import { shareSessionDocuments } from './commands/share-session-documents.ts';
import { suspendSession } from './commands/suspend-session.ts';
import { sessionLifecycle } from './machine.ts';

/** The sessions of a forum: its rules of procedure, calls, attendance and quorum, minutes. */
export const sessions = defineDomain({
  name: 'sessions',
  commands: [
    publishProcedure,
    vacateSeat,
    suspendMember,
    requestSession,
    callSession,
    addAgendaItem,
    shareSessionDocuments,
    checkInMember,
    checkOutMember,
    openSession,
    declareNoQuorum,
    callSessionAgain,
    namePresidingSeat,
    agreeInSession,
    proposeOffAgenda,
    dealWithItem,
    suspendSession,
    resumeSession,
    closeSession,
    cancelSession,
    numberEarlierSessions,
    observeSessionMinutes,
    redraftSessionMinutes,
    approveInWords,
    approveSessionMinutes,
    signSessionMinutes,
    publishSessionMinutes,
    correctSessionMinutes,
  ],
  rules: [
    forumMeetsRegularly,
    forumRulesPublic,
    quorumReached,
    secondCallLawful,
    offAgendaOnlyByAll,
    sessionNoticeKept,
    sessionDocumentsShared,
    sessionMinutesApproved,
  ],
  activities: [forumSessions, sessionMinutes, forumProcedure],
  lifecycles: [sessionLifecycle, sessionMinutesLifecycle],
  sealed: [
    { table: 'forum_procedure', columns: ['act'] },
    { table: 'forum_session', columns: ['place', 'link', 'reason'] },
    { table: 'session_request', columns: ['matter'] },
    { table: 'session_item', columns: ['title', 'note'] },
    { table: 'session_document', columns: ['source'] },
    { table: 'session_break', columns: ['reason', 'place'] },
    { table: 'session_minutes', columns: ['content'] },
    { table: 'session_minutes_observation', columns: ['text', 'reply'] },
    { table: 'session_minutes_signature', columns: ['reason'] },
    { table: 'session_minutes_erratum', columns: ['says', 'should_say', 'reason'] },
  ],
});
