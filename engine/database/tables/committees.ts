import type { Generated } from 'kysely';
import type { ElectionResult } from '../../committees/count/result.ts';
import type { CountedContest, PostAsked } from '../../committees/count/terms.ts';
import type {
  CommitteeKind,
  ElectionMode,
  Goal,
  MemberRole,
  Post,
  RevocationNeeds,
  TieRule,
} from '../../committees/kinds.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { Jsonb } from './kernel.ts';

interface Sealed {
  organization: string;
  process: string;
  id: string;
  salt: string;
  seal: string;
}

interface Span {
  readonly unit: 'business-days' | 'natural-days' | 'hours' | 'months';
  readonly count: number;
}

/** How many members of a group were elected, as it was declared. */
export interface Composed {
  readonly group: string;
  readonly count: number;
}

export interface CommitteeTables {
  committee: Sealed & {
    state: string;
    kind: CommitteeKind;
    title: string;
    purpose: string;
    territory: string | null;
    area: string | null;
    parent: string | null;
    posts: Jsonb<readonly Post[]>;
    goals: Jsonb<readonly Goal[]>;
    role: MemberRole | null;
    term: Jsonb<Span> | null;
    revocation: RevocationNeeds;
    terms: Generated<number>;
    term_from: string | null;
    term_to: string | null;
    resolution: string | null;
    delivers: string | null;
    due_at: string | null;
    reported_at: string | null;
    ended_at: string | null;
    ended_because: string | null;
  };
  election: Sealed & {
    state: string;
    committee: string;
    meeting: string;
    number: number;
    repeats: string | null;
    fills: 'every-seat' | 'vacancies';
    mode: ElectionMode;
    ties: TieRule;
    posts: Jsonb<readonly PostAsked[]>;
    voting_groups: Jsonb<readonly string[]>;
    may_vote: string;
    may_stand: string;
    on_agenda: boolean;
    objections: Jsonb<Span> | null;
    called_at: string;
    candidates: Generated<number>;
    rounds: Generated<number>;
    result: Jsonb<ElectionResult> | null;
    presiding: string | null;
    composition: Jsonb<readonly Composed[]> | null;
    declared_at: string | null;
    objections_until: string | null;
    open_objections: Generated<number>;
    ended_at: string | null;
    reason: string | null;
  };
  candidate: Sealed & {
    state: string;
    election: string;
    code: string;
    post: string;
    slate: string | null;
    position: number;
    person: string | null;
    nominated_at: string;
  };
  election_round: Sealed & {
    election: string;
    round: number;
    meeting: string;
    voters: number;
    counted_by: string;
    dissent: number | null;
    contests: Jsonb<readonly CountedContest[]>;
    counted_at: string;
  };
  election_lot: Sealed & {
    election: string;
    contest: string;
    drawn: Jsonb<readonly string[]>;
    record: string;
    drawn_at: string;
  };
  election_objection: Sealed & {
    election: string;
    text: string;
    raised_at: string;
    upheld: boolean | null;
    answer: string | null;
    answered_at: string | null;
  };
  membership: Sealed & {
    state: string;
    committee: string;
    election: string | null;
    candidate: string | null;
    replaces: string | null;
    person: string | null;
    seat: string | null;
    body: string | null;
    post: string;
    mandate: string | null;
    valid_from: string;
    valid_to: string | null;
    ended_at: string | null;
    note: string | null;
  };
  revocation: Sealed & {
    membership: string;
    meeting: string;
    voters: number;
    votes: Jsonb<{ readonly for: number; readonly against: number; readonly abstain: number }>;
    revoked: boolean;
    counted_by: string;
    reason: string;
    decided_at: string;
  };
  committee_report: Sealed & {
    committee: string;
    final: boolean;
    summary: string;
    sources: Jsonb<readonly Evidence[]>;
    reported_at: string;
  };
}
