-- Implementation: reporting periods, progress by milestone and period, delays, and how each commitment ended.

create table reporting_period (
  organization text not null,
  process uuid not null,
  id text not null,
  ordinal int not null,
  starts_on date not null,
  ends_on date not null,
  due_at timestamptz not null,
  calendar_version text not null,
  checked_at timestamptz,
  missing_when_checked int,
  primary key (organization, process, id),
  unique (organization, process, ordinal),
  foreign key (organization, process) references process (organization, id)
);

-- How a commitment goes, and how it ended; its id is the commitment's.
create table fulfilment (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  summary text,
  artefacts jsonb not null,
  reason_code text,
  ended_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, id) references commitment (organization, process, id)
);

-- A report that is replaced stays; only the one in force counts.
create table progress_report (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  milestone uuid not null,
  period text not null,
  completion text not null,
  text text,
  nil text,
  evidence jsonb not null,
  reported_at timestamptz not null,
  overdue boolean not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, milestone) references milestone (organization, process, id),
  foreign key (organization, process, period) references reporting_period (organization, process, id)
);
create unique index progress_in_force on progress_report (organization, process, milestone, period) where superseded_at is null;

create table milestone_delay (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  milestone uuid not null,
  due_on date,
  expected_on date not null,
  reason_code text not null,
  reason text not null,
  declared_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, milestone) references milestone (organization, process, id)
);
create index delay_of_milestone on milestone_delay (organization, process, milestone, declared_at);
