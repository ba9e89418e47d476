-- Consultations: the charter, who may vote, the ballots, paper, the count, the result, objections.

create table consultation (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  round int not null check (round > 0),
  repeats uuid,
  repeated_by uuid,
  -- The whole charter; from its freezing on it never changes, and its hash is in the ledger.
  charter jsonb not null,
  charter_hash text,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  frozen_at timestamptz,
  roll_size int not null default 0,
  -- What there was when it closed: how many ballots, and the roots over them and over who voted.
  closing jsonb,
  keys_destroyed_at timestamptz,
  outcome text check (outcome in ('valid', 'turnout-not-met', 'tie', 'void')),
  published_at timestamptz,
  objections_until timestamptz,
  open_objections int not null default 0,
  annulling_objections int not null default 0,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, repeats) references consultation (organization, process, id),
  foreign key (organization, process, repeated_by) references consultation (organization, process, id)
);
create index consultation_standing on consultation (organization, process, id)
  where repeated_by is null and state not in ('drafted', 'discarded');

-- Who may vote, where a roll or codes say so: pseudonyms under the consultation's key, never document numbers.
create table elector (
  organization text not null,
  process uuid not null,
  consultation uuid not null,
  pseudonym text not null,
  code_hash text,
  primary key (organization, process, consultation, pseudonym),
  foreign key (organization, process, consultation) references consultation (organization, process, id)
);
create unique index elector_by_code on elector (organization, process, consultation, code_hash)
  where code_hash is not null;

-- Who voted, and the ballots. No foreign keys: each ballot would lock the consultation's row a little, and all
-- of them together a lot; that it is there is read under the ballot lock, and no consultation is ever deleted.
create table roll_entry (
  organization text not null,
  process uuid not null,
  consultation uuid not null,
  pseudonym text not null,
  channel text not null,
  link text,
  inclusion_code text,
  batch uuid,
  primary key (organization, process, consultation, pseudonym)
);

create table ballot (
  organization text not null,
  process uuid not null,
  consultation uuid not null,
  inclusion_code text not null,
  sealed bytea not null,
  primary key (organization, process, consultation, inclusion_code)
);

create table quarantine (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  consultation uuid not null,
  inclusion_code text not null,
  pseudonym text,
  reason text not null,
  decided_because text,
  set_aside_at timestamptz not null,
  primary key (organization, process, id),
  foreign key (organization, process, consultation) references consultation (organization, process, id)
);
create index quarantine_of_consultation on quarantine (organization, process, consultation, inclusion_code);
create unique index quarantine_standing on quarantine (organization, process, consultation, inclusion_code)
  where state <> 'released';

create table paper_batch (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  consultation uuid not null,
  code text not null,
  place text not null,
  first_entry jsonb not null,
  second_entry jsonb,
  totals jsonb,
  note text not null,
  first_by text not null,
  second_by text,
  repeated_voters int,
  voters_off_roll int,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, consultation) references consultation (organization, process, id)
);
create unique index paper_batch_code on paper_batch (organization, process, consultation, code)
  where state <> 'withdrawn';

-- The voters of a paper batch as its first entry has them, until the batch is reconciled and they go on the roll.
create table paper_voter (
  organization text not null,
  process uuid not null,
  batch uuid not null,
  pseudonym text not null,
  primary key (organization, process, batch, pseudonym),
  foreign key (organization, process, batch) references paper_batch (organization, process, id)
);

-- What the count found. Sealed with a salt, so that the ledger tells nothing before the result is published.
create table consultation_count (
  organization text not null,
  process uuid not null,
  id uuid not null,
  totals jsonb not null,
  marks_root text not null,
  roll_head jsonb not null,
  ballots_head jsonb not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, id) references consultation (organization, process, id)
);

-- The plain list: one mark each, sorted, all written in one transaction. Nothing in it comes from a voter's row.
create table opened_mark (
  organization text not null,
  process uuid not null,
  consultation uuid not null,
  place int not null,
  option text not null,
  primary key (organization, process, consultation, place),
  foreign key (organization, process, consultation) references consultation (organization, process, id)
);

-- A result as published; a public lot that decides a tie makes the next version.
create table consultation_result (
  organization text not null,
  process uuid not null,
  id uuid not null,
  consultation uuid not null,
  version int not null,
  outcome text not null,
  tally jsonb not null,
  lot jsonb,
  recount_hash text not null,
  published_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, consultation, version),
  foreign key (organization, process, consultation) references consultation (organization, process, id)
);

create table objection (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  consultation uuid not null,
  subject text not null,
  text text not null,
  decision text,
  answer text,
  raised_at timestamptz not null,
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, consultation) references consultation (organization, process, id)
);
create index objection_of_consultation on objection (organization, process, consultation, id);

-- Why a consultation was annulled, and by whose authority.
create table annulment (
  organization text not null,
  process uuid not null,
  id uuid not null,
  reason text not null,
  authority text not null,
  explanation text not null,
  annulled_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, id) references consultation (organization, process, id)
);
