-- Dialogues: who must be heard, meetings of every kind, what was said, minutes, agreements.

create table segment (
  organization text not null,
  process uuid not null,
  id text not null,
  name text not null,
  sensitive boolean not null,
  heard_in int not null default 0,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index segment_not_heard on segment (organization, process, heard_in);

create table meeting (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  kind text not null,
  title text not null,
  place text not null,
  modality text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  held_from timestamptz,
  held_to timestamptz,
  attendance jsonb,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);

create table meeting_segment (
  organization text not null,
  process uuid not null,
  meeting uuid not null,
  segment text not null,
  primary key (organization, process, meeting, segment),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, segment) references segment (organization, process, id)
);
create index meeting_of_segment on meeting_segment (organization, process, segment);

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
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, segment) references segment (organization, process, id)
);
create index contribution_of_meeting on contribution (organization, process, meeting, id);
create index contribution_not_visible on contribution (organization, process, id) where state <> 'visible';
