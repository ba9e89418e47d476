-- What a programme's standards are judged by: what was brought up to date, how far participation went, and what
-- the assessor says of each requirement.
create table information_refresh (
  organization text not null,
  process uuid not null,
  id uuid not null,
  asset text not null check (asset in ('website', 'repository', 'minutes')),
  url text not null,
  refreshed_at timestamptz not null,
  recorded_at timestamptz not null,
  evidence jsonb not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index information_refresh_by_asset on information_refresh (organization, process, asset, refreshed_at);

create table participation_level (
  organization text not null,
  process uuid not null,
  id uuid not null,
  level text not null check (level in ('inform', 'consult', 'involve', 'collaborate', 'empower')),
  grounds text not null,
  evidence jsonb not null,
  declared_at timestamptz not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create unique index participation_level_current on participation_level (organization, process)
  where superseded_at is null;

create table requirement_assessment (
  organization text not null,
  process uuid not null,
  id uuid not null,
  standard text not null,
  requirement text not null,
  answer text not null check (answer in ('yes', 'no', 'not-told')),
  explanation text not null,
  evidence jsonb not null,
  assessed_at timestamptz not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create unique index requirement_assessment_current
  on requirement_assessment (organization, process, standard, requirement) where superseded_at is null;
