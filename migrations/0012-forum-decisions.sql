-- How the forum decides by its rules of procedure: resolutions of any matter, rounds of votes, who recorded them,
-- conflicts of interest, the consent procedure, and dossiers that can be told to be still what was seen.

-- A resolution by rules of procedure has them pinned when its vote opens; one by a workflow's terms has none of this.
alter table resolution drop constraint resolution_kind_check;
alter table resolution add constraint resolution_kind_check
  check (kind in ('passage', 'outcome', 'reopening', 'matter'));
alter table resolution alter column stage drop not null;
alter table resolution add constraint resolution_stage_check check (kind = 'matter' or stage is not null);
alter table resolution add column organ text not null default 'forum';
alter table resolution add column counted_by text not null default 'terms'
  check (counted_by in ('terms', 'procedure'));
alter table resolution add column matter text;
alter table resolution add column method text not null default 'vote' check (method in ('vote', 'consent'));
alter table resolution add column held text check (held in ('in-session', 'in-writing'));
alter table resolution add column session uuid;
alter table resolution add column item uuid;
alter table resolution add column round int not null default 1 check (round > 0);
alter table resolution add column tie_steps int not null default 0;
alter table resolution add column tie_step text check (tie_step in ('second-vote', 'new-session', 'casting-vote'));
alter table resolution add column meet_by timestamptz;
alter table resolution add column outvoting boolean not null default false;
alter table resolution add column procedure_version int;
alter table resolution add column procedure_hash text;
alter table resolution add column procedure jsonb;
alter table resolution add column asked_by uuid;
alter table resolution add column voting_since timestamptz;
alter table resolution add foreign key (organization, process, session)
  references forum_session (organization, process, id);
alter table resolution add foreign key (organization, process, item)
  references session_item (organization, process, id);
alter table resolution add foreign key (organization, asked_by) references person (organization, id);
create index resolution_by_matter on resolution (organization, process, matter, decided_at)
  where matter is not null;
create index resolution_of_session on resolution (organization, process, session) where session is not null;

-- What is put to the forum, in words and in what it does when it is approved; amended, it is the next version.
create table resolution_text (
  organization text not null,
  process uuid not null,
  id uuid not null,
  resolution uuid not null,
  version int not null check (version > 0),
  title text not null,
  body text not null,
  effect jsonb,
  hash text not null check (length(hash) = 64),
  written_by uuid not null,
  written_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, resolution, version),
  foreign key (organization, process, resolution) references resolution (organization, process, id),
  foreign key (organization, written_by) references person (organization, id)
);

-- A round of a vote: the first, a second one after a tie, or the one of a new session. Kept with how it was counted.
create table resolution_round (
  organization text not null,
  process uuid not null,
  id uuid not null,
  resolution uuid not null,
  call int not null,
  round int not null,
  session uuid,
  outcome text not null check (outcome in ('approved', 'rejected', 'tie', 'no-quorum')),
  counted jsonb not null,
  counted_at timestamptz not null,
  primary key (organization, process, id),
  unique (organization, process, resolution, call, round),
  foreign key (organization, process, resolution) references resolution (organization, process, id)
);

-- One vote a seat in each round. Who recorded it is on record where it was not the member: the roll call's secretary.
alter table resolution_vote add column round int not null default 1;
alter table resolution_vote add column cast_by text not null default 'member'
  check (cast_by in ('member', 'roll-call'));
alter table resolution_vote add column mode text check (mode in ('in-person', 'remote', 'in-writing'));
alter table resolution_vote add column recorded_by uuid;
alter table resolution_vote drop constraint resolution_vote_organization_process_resolution_call_seat_key;
alter table resolution_vote add constraint resolution_vote_once
  unique (organization, process, resolution, call, round, seat);
alter table resolution_vote add foreign key (organization, recorded_by) references person (organization, id);

-- The law that lets a member abstain where the rules forbid it.
create table resolution_excuse (
  organization text not null,
  process uuid not null,
  id uuid not null,
  vote uuid not null,
  law text not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, vote) references resolution_vote (organization, process, id)
);

-- A casting vote is an act of its own, beside the vote of the seat that presides.
create table resolution_casting_vote (
  organization text not null,
  process uuid not null,
  id uuid not null,
  resolution uuid not null,
  seat text not null,
  person uuid not null,
  vote text not null check (vote in ('approve', 'return')),
  observations text not null,
  cast_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, resolution),
  foreign key (organization, process, resolution) references resolution (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id)
);

-- A conflict of interest in a matter: declared by the member or raised by another, and what came of it.
create table resolution_conflict (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  resolution uuid not null,
  seat text not null,
  person uuid not null,
  raised text not null check (raised in ('by-the-member', 'by-another')),
  raised_by uuid not null,
  reason text not null,
  raised_at timestamptz not null,
  decision text,
  decided_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, resolution, person),
  foreign key (organization, process, resolution) references resolution (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);

-- A reasoned objection in the consent procedure, its answer, and how it ended.
create table consent_objection (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  resolution uuid not null,
  text_version int not null,
  seat text not null,
  person uuid not null,
  reason text not null,
  raised_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  settled_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, resolution) references resolution (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id)
);
create unique index consent_objection_standing on consent_objection (organization, process, resolution, seat)
  where state in ('raised', 'answered');
alter table resolution add column object_until timestamptz;
alter table resolution add column answer_until timestamptz;

-- What a dossier was built on besides its checklist, so that it can be asked whether it is still so.
alter table dossier add column documents jsonb;
alter table dossier add column counts jsonb;
alter table dossier add column built_hash text;
alter table dossier add column at_seq int;
