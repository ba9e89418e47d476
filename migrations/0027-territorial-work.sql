-- Work in a territory: matters that people report, working tables, diagnoses, agendas, assemblies by block, and what
-- each assembly was told of the last.

-- A place below the process's own, and the working table that a meeting is a sitting of.
alter table meeting add column territory text;
alter table meeting add column working_table uuid;

-- Who owns an agreement besides an office: a body of the community.
alter table agreement add column owner_kind text check (owner_kind in ('office', 'committee', 'liaison-network'));
alter table agreement add column owner_committee uuid;
alter table agreement add foreign key (organization, process, owner_committee)
  references committee (organization, process, id);

-- Something that somebody reports from a territory, known by its number.
create table matter (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  number int not null,
  reported_by text not null,
  channel text not null,
  area text,
  urgency text not null check (urgency in ('urgent', 'emerging', 'ordinary')),
  territory text,
  text text not null,
  outcome text,
  working_table uuid,
  reported_at timestamptz not null,
  ended_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, number),
  foreign key (organization, process) references process (organization, id)
);
create index matter_standing on matter (organization, process, reported_at) where state in ('reported', 'on-table');

-- A table at which the areas of government that are called sit down with the community on one matter.
create table working_table (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  number int not null,
  kind text not null check (kind in ('working-table', 'technical-resolution')),
  title text not null,
  object text not null,
  territory text,
  areas jsonb not null,
  -- What it was born from beside the matters that it took up: an assembly, or another table that handed its work on.
  meeting uuid,
  parent uuid,
  -- The body that sits for the community.
  committee uuid,
  sittings int not null default 0,
  last_sitting_at timestamptz,
  opened_at timestamptz not null,
  outcome text,
  handed_to text,
  ended_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, number),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, parent) references working_table (organization, process, id),
  foreign key (organization, process, committee) references committee (organization, process, id)
);
create index working_table_open on working_table (organization, process, last_sitting_at) where state = 'open';
alter table matter add foreign key (organization, process, working_table)
  references working_table (organization, process, id);
create index matter_of_table on matter (organization, process, working_table) where working_table is not null;

alter table meeting add foreign key (organization, process, working_table)
  references working_table (organization, process, id);
create index meeting_of_table on meeting (organization, process, working_table) where working_table is not null;

-- What an assembly was told of the agreements of those before it.
create table assembly_return (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  previous uuid not null,
  fulfilled int not null,
  open int not null,
  overdue int not null,
  cancelled int not null,
  notes jsonb not null,
  returned_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, meeting),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, previous) references meeting (organization, process, id)
);

-- An assembly of a block, taken from a sheet of many. The people who came are a number.
create table block_assembly (
  organization text not null,
  process uuid not null,
  id uuid not null,
  batch uuid,
  state text not null,
  territory text not null,
  held_on date not null,
  attended int not null check (attended > 0),
  source text not null,
  illustrative boolean not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, territory, held_on, id),
  foreign key (organization, process) references process (organization, id)
);

-- What a territory found out about itself.
create table diagnosis (
  organization text not null,
  process uuid not null,
  id uuid not null,
  number int not null,
  kind text not null check (kind in ('general', 'participatory')),
  meeting uuid,
  summary text not null,
  problems jsonb not null,
  source text not null,
  illustrative boolean not null,
  recorded_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, number),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);

-- A local development agenda: a version of what a community wants done, and by whom.
create table local_agenda (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  number int not null,
  title text not null,
  summary text not null,
  diagnosis uuid not null,
  committee uuid,
  items int not null,
  meeting uuid,
  adopted jsonb,
  drafted_at timestamptz not null,
  approved_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, number),
  foreign key (organization, process, diagnosis) references diagnosis (organization, process, id),
  foreign key (organization, process, committee) references committee (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);

create table agenda_item (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  agenda uuid not null,
  number int not null,
  area text,
  title text not null,
  action text not null,
  priority int not null check (priority between 1 and 5),
  carried_out_by text not null check (carried_out_by in ('government', 'together', 'community')),
  owner text,
  owner_committee uuid,
  note text,
  followed_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, agenda, number),
  foreign key (organization, process, agenda) references local_agenda (organization, process, id),
  foreign key (organization, process, owner_committee) references committee (organization, process, id)
);

-- A meeting may also keep its day and be held online.
alter table meeting_change drop constraint meeting_change_change_check;
alter table meeting_change add constraint meeting_change_change_check
  check (change in ('rescheduled', 'cancelled', 'moved-online'));
