-- The kernel: organizations, who acts, processes, the ledger, what is due, files.
-- The organization leads every key, so that a distributed PostgreSQL can place each organization on a node.

-- The names of the organizations of this installation, and nothing else: what the sweep walks over.
create table tenant (
  organization text primary key check (organization ~ '^[a-z0-9](-?[a-z0-9])*$' and length(organization) <= 40)
);

create table organization (
  organization text primary key references tenant (organization),
  name text not null check (length(name) between 1 and 200),
  language text not null check (language ~ '^[a-z]{2}$'),
  created_at timestamptz not null
);

-- A person is an id here: what names them is kept apart and can be erased. Office and institution are public.
create table person (
  organization text not null references organization (organization),
  id uuid not null,
  office text,
  institution text,
  created_at timestamptz not null,
  primary key (organization, id)
);

create table api_key (
  organization text not null references organization (organization),
  prefix text not null,
  hash text not null,
  person uuid not null,
  label text not null,
  scopes jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization, prefix),
  foreign key (organization, person) references person (organization, id)
);

create table workflow_version (
  organization text not null references organization (organization),
  id text not null,
  version int not null,
  hash text not null,
  definition jsonb not null,
  published_at timestamptz not null,
  primary key (organization, id, version)
);

create table process (
  organization text not null references organization (organization),
  id uuid not null,
  title text not null,
  salt text not null,
  seal text not null,
  workflow text not null,
  workflow_version int not null,
  workflow_hash text not null,
  state jsonb not null,
  version int not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (organization, id),
  foreign key (organization, workflow, workflow_version) references workflow_version (organization, id, version)
) with (fillfactor = 70);

-- A role is held by a person, for a body, from a date to a date, by an act that says so.
create table mandate (
  organization text not null,
  id uuid not null,
  person uuid not null,
  role text not null,
  body text,
  process uuid,
  act text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  ended_by text,
  primary key (organization, id),
  foreign key (organization, person) references person (organization, id),
  foreign key (organization, process) references process (organization, id)
);
create index mandate_of_person on mandate (organization, person);

create table ledger_head (
  organization text not null references organization (organization),
  ledger text not null,
  seq int not null,
  hash text not null,
  recorded_at timestamptz not null,
  primary key (organization, ledger)
) with (fillfactor = 50);

create table ledger_event (
  organization text not null,
  ledger text not null,
  seq int not null,
  type text not null,
  body jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  primary key (organization, ledger, seq)
);
create index ledger_event_by_type on ledger_event (organization, ledger, type, seq);

create table receipt (
  organization text not null,
  principal text not null,
  key text not null,
  request_hash text not null,
  answer jsonb not null,
  recorded_at timestamptz not null,
  primary key (organization, principal, key)
);

-- Totals that are shown, kept by the commands under the process's lock: nothing ever counts a million rows.
create table counter (
  organization text not null,
  process uuid not null,
  name text not null,
  value int not null,
  primary key (organization, process, name),
  foreign key (organization, process) references process (organization, id)
) with (fillfactor = 50);

-- Waits are rows: a restart strands nothing.
create table due (
  organization text not null,
  id uuid not null,
  process uuid not null,
  kind text not null,
  subject text not null,
  command text not null,
  input jsonb not null,
  due_at timestamptz not null,
  moves_with_suspension boolean not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  paused_at timestamptz,
  settled_at timestamptz,
  outcome jsonb,
  primary key (organization, id),
  unique (organization, process, kind, subject),
  foreign key (organization, process) references process (organization, id)
);
create index due_waiting on due (organization, due_at) where settled_at is null and paused_at is null;

create table waiver (
  organization text not null,
  id uuid not null,
  process uuid not null,
  stage text not null,
  rule text not null,
  authority text not null,
  reason text not null,
  salt text not null,
  seal text not null,
  granted_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization, id),
  foreign key (organization, process) references process (organization, id)
);
create index waiver_of_stage on waiver (organization, process, stage);

-- What a stage's gate said when the stage was left, frozen: the dossier that an approval is bound to.
create table dossier (
  organization text not null,
  id uuid not null,
  process uuid not null,
  stage text not null,
  hash text not null,
  checklist jsonb not null,
  frozen_at timestamptz not null,
  passed_at timestamptz,
  primary key (organization, id),
  foreign key (organization, process) references process (organization, id)
);
create index dossier_of_stage on dossier (organization, process, stage, frozen_at);

-- What a correction says of an event that stands: the event is never changed, and both stay visible.
create table correction (
  organization text not null,
  process uuid not null,
  id uuid not null,
  corrected_seq int not null,
  reason text not null,
  changes jsonb not null,
  salt text not null,
  seal text not null,
  corrected_at timestamptz not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index correction_of_event on correction (organization, process, corrected_seq);

-- A rule that a past gate had as met and that a correction shows not to hold: public, and never deleted.
create table finding (
  organization text not null,
  id uuid not null,
  process uuid not null,
  stage text not null,
  rule text not null,
  corrected_seq int not null,
  correction_seq int not null,
  verdict jsonb not null,
  raised_at timestamptz not null,
  primary key (organization, id),
  foreign key (organization, process) references process (organization, id)
);
create index finding_of_process on finding (organization, process, raised_at);

create table stored_file (
  organization text not null references organization (organization),
  hash text not null check (length(hash) = 64),
  media_type text not null,
  size int not null,
  content bytea,
  stored_at timestamptz not null,
  primary key (organization, hash)
);

-- Why a process stood still, was cancelled or closed: said in public.
create table standing_change (
  organization text not null,
  process uuid not null,
  id uuid not null,
  kind text not null check (kind in ('suspended', 'resumed', 'cancelled', 'closed')),
  reason text not null,
  salt text not null,
  seal text not null,
  changed_at timestamptz not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
