-- Dialogues: who must be heard, meetings of every kind, what was said, minutes, agreements.

-- `heard_in` is kept by the commands: in how many held meetings the segment was heard.
create table segment (
  organization text not null,
  process uuid not null,
  id text not null,
  name text not null,
  sensitive boolean not null,
  influence text check (influence in ('low', 'medium', 'high')),
  interest text check (interest in ('low', 'medium', 'high')),
  invited jsonb not null default '[]',
  heard_in int not null default 0,
  mapped_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawal text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index segment_not_heard on segment (organization, process, heard_in) where withdrawn_at is null;

-- When the team declared that the map of who must be heard is done.
create table stakeholder_map (
  organization text not null,
  process uuid not null,
  completed_at timestamptz not null,
  declared_at timestamptz not null,
  evidence jsonb not null,
  primary key (organization, process),
  foreign key (organization, process) references process (organization, id)
);

-- Each publication of the timeline is a row: the first one stays the first.
create table timeline (
  organization text not null,
  process uuid not null,
  id uuid not null,
  entries jsonb not null,
  published_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index timeline_by_publication on timeline (organization, process, published_at);

-- What rules ask of a meeting is counted when it happens, by the calendar of that day, and kept beside it:
-- how long before it was called, on how many channels, since when its documents were there.
create table meeting (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  kind text not null,
  title text not null,
  place text not null,
  modality text not null check (modality in ('in-person', 'online', 'hybrid')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  schedule int not null default 1,
  held_from timestamptz,
  held_to timestamptz check (held_to > held_from),
  attendance jsonb,
  contributions int not null default 0,
  agreements int not null default 0,
  call uuid,
  called_at timestamptz,
  called_late boolean not null default false,
  notice_business_days int,
  notice_natural_days int,
  notice_hours int,
  calendar text,
  call_has jsonb not null default '[]',
  channels int not null default 0,
  offline_channels int not null default 0,
  documents_at timestamptz,
  documents_business_days int,
  documents_natural_days int,
  documents_hours int,
  timeline_lead_days int,
  minutes_approved_at timestamptz,
  minutes_business_days int,
  minutes_natural_days int,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index meeting_held on meeting (organization, process, held_from) where state = 'held';
create index meeting_without_minutes on meeting (organization, process, id)
  where state = 'held' and minutes_approved_at is null;

create index meeting_called_late on meeting (organization, process, kind) where state = 'held' and called_late;

create table meeting_segment (
  organization text not null,
  process uuid not null,
  meeting uuid not null,
  segment text not null,
  heard boolean not null default false,
  primary key (organization, process, meeting, segment),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, segment) references segment (organization, process, id)
);
create index meeting_of_segment on meeting_segment (organization, process, segment);

-- Why a meeting was moved or cancelled: said in public.
create table meeting_change (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  change text not null check (change in ('rescheduled', 'cancelled')),
  reason text not null,
  from_starts_at timestamptz not null,
  to_starts_at timestamptz,
  changed_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);
create index change_of_meeting on meeting_change (organization, process, meeting);

-- What a call says. A call that is changed is a new one, and its notice counts anew.
create table meeting_call (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  schedule int not null,
  convener text,
  object text,
  agenda jsonb not null,
  who_may_attend text,
  registration_until timestamptz,
  contact text,
  recorded_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);
create index call_of_meeting on meeting_call (organization, process, meeting);

-- Where and when a call was published. What Cauce publishes itself has the instant of its record.
create table meeting_notice (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  call uuid not null,
  channel text not null,
  kind text not null check (kind in ('online', 'offline')),
  note text,
  evidence jsonb not null,
  published_at timestamptz not null,
  recorded_at timestamptz not null,
  late boolean not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, call) references meeting_call (organization, process, id)
);
create index notice_of_meeting on meeting_notice (organization, process, meeting);

create table meeting_document (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  source jsonb not null,
  shared_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);
create index document_of_meeting on meeting_document (organization, process, meeting);

-- When anybody may hand in contributions: it holds by the clock at each request.
create table contribution_window (
  organization text not null,
  process uuid not null,
  id uuid not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opens_at),
  business_days int not null,
  natural_days int not null,
  calendar text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);

-- A file of contributions that was taken in whole. The same file is not taken twice.
create table contribution_batch (
  organization text not null,
  process uuid not null,
  id uuid not null,
  file_hash text not null,
  rows int not null,
  imported_at timestamptz not null,
  primary key (organization, process, id),
  unique (organization, process, file_hash),
  foreign key (organization, process) references process (organization, id)
);

-- What people said: one row for each thing said. Its words can be hidden for a closed list of reasons, never deleted.
create table contribution (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid,
  segment text,
  kind text not null check (kind in ('need', 'problem', 'proposal')),
  body text not null,
  channel text not null,
  folio text,
  batch uuid,
  state text not null,
  received_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, folio),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, batch) references contribution_batch (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, segment) references segment (organization, process, id)
);
create index contribution_of_meeting on contribution (organization, process, meeting, id);
create index contribution_of_segment on contribution (organization, process, segment, id);
create index contribution_not_visible on contribution (organization, process, id) where state <> 'visible';

-- Why a contribution was hidden, what was said against it, and what was answered. Each hiding is a row.
create table hiding (
  organization text not null,
  process uuid not null,
  id uuid not null,
  contribution uuid not null,
  reason text not null,
  explanation text not null,
  hidden_by uuid not null,
  hidden_at timestamptz not null,
  appeal text,
  appealed_at timestamptz,
  answer text,
  outcome text check (outcome in ('restored', 'kept')),
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, contribution) references contribution (organization, process, id)
);
create index hiding_of_contribution on hiding (organization, process, contribution, id);

-- Minutes: what is typed is the agenda and the proceedings; place, hours and attendance are the meeting's facts.
-- `content` is what was approved, whole, and its hash is in the ledger.
create table minutes (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  state text not null,
  version int not null,
  agenda jsonb not null,
  proceedings text not null,
  drafted_at timestamptz not null,
  approved_at timestamptz,
  content jsonb,
  content_hash text,
  suppressed_below int,
  errata int not null default 0,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, meeting),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);

create index minutes_by_suppression on minutes (organization, process, suppressed_below);

create table minutes_observation (
  organization text not null,
  process uuid not null,
  id uuid not null,
  minutes uuid not null,
  text text not null,
  observed_by uuid not null,
  observed_at timestamptz not null,
  taken boolean,
  reply text,
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, minutes) references minutes (organization, process, id)
);
create index observation_of_minutes on minutes_observation (organization, process, minutes, id);

create table agreement (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  number int not null,
  state text not null,
  text text not null,
  owner text,
  due_on date,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, meeting, number),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);
create index agreement_without_owner_or_due on agreement (organization, process, id)
  where state <> 'cancelled' and (owner is null or due_on is null);
create index agreement_open on agreement (organization, process, due_on) where state = 'open';

-- What was told of an agreement: that it goes on, is done, was given to another, was cancelled.
create table agreement_entry (
  organization text not null,
  process uuid not null,
  id uuid not null,
  agreement uuid not null,
  kind text not null check (kind in ('assigned', 'progress', 'completed', 'cancelled')),
  note text not null,
  evidence jsonb not null,
  due_on date,
  occurred_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, agreement) references agreement (organization, process, id)
);
create index entry_of_agreement on agreement_entry (organization, process, agreement, id);
