import { defineDomain } from '../kernel/domain.ts';
import { committeesAtWork } from './activities.ts';
import { answerElectionObjection } from './commands/answer-election-objection.ts';
import { callCommittee } from './commands/call-committee.ts';
import { callElection } from './commands/call-election.ts';
import { cancelElection } from './commands/cancel-election.ts';
import { confirmElection } from './commands/confirm-election.ts';
import { countElection } from './commands/count-election.ts';
import { declareElection } from './commands/declare-election.ts';
import { drawElectionLot } from './commands/draw-election-lot.ts';
import { endCommittee } from './commands/end-committee.ts';
import { extendWorkingGroup } from './commands/extend-working-group.ts';
import { fillVacancy } from './commands/fill-vacancy.ts';
import { nominateCandidates } from './commands/nominate-candidates.ts';
import { objectToElection } from './commands/object-to-election.ts';
import { rejectElection } from './commands/reject-election.ts';
import { reportToForum } from './commands/report-to-forum.ts';
import { resignMembership } from './commands/resign-membership.ts';
import { revokeMembership } from './commands/revoke-membership.ts';
import { setUpWorkingGroup } from './commands/set-up-working-group.ts';
import { withdrawCandidacy } from './commands/withdraw-candidacy.ts';
import { moreTimeByResolution, workingGroupByResolution } from './effects.ts';
import { candidacyLifecycle, committeeLifecycle, electionLifecycle, membershipLifecycle } from './machine.ts';
import { committeeElected } from './rules/committee-elected.ts';
import { workingGroupsReported } from './rules/working-groups-reported.ts';

/** Collegiate bodies of the people: committees and commissions that assemblies elect, and working groups. */
export const committees = defineDomain({
  name: 'committees',
  commands: [
    callCommittee,
    callElection,
    nominateCandidates,
    withdrawCandidacy,
    countElection,
    drawElectionLot,
    declareElection,
    objectToElection,
    answerElectionObjection,
    confirmElection,
    rejectElection,
    cancelElection,
    resignMembership,
    revokeMembership,
    fillVacancy,
    setUpWorkingGroup,
    extendWorkingGroup,
    reportToForum,
    endCommittee,
  ],
  rules: [committeeElected, workingGroupsReported],
  activities: [committeesAtWork],
  effects: [workingGroupByResolution, moreTimeByResolution],
  lifecycles: [committeeLifecycle, electionLifecycle, candidacyLifecycle, membershipLifecycle],
  // To stand and to be elected are public acts, by the id: they are handed out to the person, and stay.
  personal: {
    holds: [
      { table: 'membership', person: 'person', erase: 'kept' },
      { table: 'candidate', person: 'person', erase: 'kept' },
    ],
    notPersonal: {
      'membership.candidate': 'a candidacy',
      'election_round.counted_by': 'the function of those who counted',
      'revocation.counted_by': 'the function of those who counted',
    },
  },
  sealed: [
    {
      table: 'committee',
      columns: ['title', 'purpose', 'posts', 'goals', 'delivers', 'ended_because'],
    },
    {
      table: 'election',
      columns: [
        'posts',
        'voting_groups',
        'may_vote',
        'may_stand',
        'result',
        'presiding',
        'composition',
        'reason',
      ],
    },
    { table: 'candidate', columns: ['code', 'post', 'slate', 'position', 'person'] },
    { table: 'election_round', columns: ['voters', 'counted_by', 'dissent', 'contests'] },
    { table: 'election_lot', columns: ['contest', 'drawn', 'record'] },
    { table: 'election_objection', columns: ['text', 'answer'] },
    { table: 'membership', columns: ['post', 'body', 'note'] },
    { table: 'revocation', columns: ['voters', 'votes', 'revoked', 'counted_by', 'reason'] },
    { table: 'committee_report', columns: ['summary', 'sources'] },
  ],
  deadlines: [{ wait: 'working-group-due', table: 'committee', column: 'due_at' }],
});
