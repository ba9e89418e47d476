-- How an independent mechanism coded a commitment, what an earlier cycle teaches this one, the transfer of practices to
-- other institutions, and where a workflow was taken from.

-- A coding as the mechanism published it. In `answers` a scale that the report leaves empty stands as `blank`, one on
-- which it says that there are no data as `no-data`; one that it does not have is not in it.
create table mechanism_coding (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  commitment_version int not null,
  mechanism text not null,
  report text not null,
  published_on date,
  answers jsonb not null,
  criticisms jsonb not null,
  -- The lessons that its recommendations became.
  lessons jsonb not null,
  evidence jsonb not null,
  recorded_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);
create index mechanism_coding_of_commitment on mechanism_coding (organization, process, commitment, id);

-- A lesson of another process, brought to this one, and what this one answers to it.
create table carried_lesson (
  organization text not null,
  process uuid not null,
  id uuid not null,
  from_process uuid not null,
  from_lesson uuid not null,
  about text not null,
  lesson text not null,
  answer text check (answer in ('taken-up', 'taken-up-in-part', 'not-taken-up')),
  commitment uuid,
  reason text,
  carried_at timestamptz not null,
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, from_lesson),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, from_process, from_lesson) references lesson (organization, process, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);
create index carried_lesson_open on carried_lesson (organization, process, id) where answer is null;

-- A practice that works in one place and is handed on to others; described once, in the programme of the transfers.
create table practice (
  organization text not null,
  process uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  description text not null,
  forms jsonb not null,
  done_when text not null,
  described_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, code),
  foreign key (organization, process) references process (organization, id)
);

create table transfer_accord (
  organization text not null,
  process uuid not null,
  id uuid not null,
  institution text not null,
  practices jsonb not null,
  council_agreement text,
  council_approved_on date,
  signed_on date not null,
  evidence jsonb not null,
  provenance text not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create unique index transfer_accord_in_force on transfer_accord (organization, process) where superseded_at is null;

-- What was done to hand a practice on, to make it known, to put it to work, and how it went. Counts are of people; null
-- where nobody counted, which is not zero.
create table transfer_step (
  organization text not null,
  process uuid not null,
  id uuid not null,
  kind text not null check (kind in ('transfer', 'dissemination', 'start', 'operation', 'evaluation')),
  practice text not null,
  form text,
  happened_on date not null,
  until_on date,
  interventions int,
  participants int,
  women int,
  rural int,
  verdict text,
  grounds text,
  evidence jsonb not null,
  provenance text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index transfer_step_by_practice on transfer_step (organization, process, practice, kind, happened_on)
  where superseded_at is null;
create unique index transfer_step_once on transfer_step (organization, process, practice, kind)
  where superseded_at is null and kind in ('start', 'evaluation');

-- Where a published workflow was installed from, through whose hands it came before, and what was changed.
create table workflow_origin (
  organization text not null references organization (organization),
  workflow text not null,
  version int not null,
  from_organization text not null,
  from_workflow text not null,
  from_version int not null,
  from_hash text not null,
  lineage jsonb not null,
  differences jsonb not null,
  -- What changes for those who take part; null where the workflow that was taken over does not pass the check here.
  changes jsonb,
  installed_at timestamptz not null,
  primary key (organization, workflow, version),
  foreign key (organization, workflow, version) references workflow_version (organization, id, version)
);
