-- What institutions write of a commitment when it ends, and what they declare and agree with one another.

-- The final report of a commitment; a later one takes the place of an earlier one, which stays.
create table final_report (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  version int not null check (version > 0),
  content jsonb not null,
  written_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, commitment, version),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);

-- The text of a joint declaration or of an accord; its signing is an act of the register.
create table instrument (
  organization text not null,
  process uuid not null,
  id uuid not null,
  kind text not null check (kind in ('declaration', 'accord')),
  code text not null,
  version int not null check (version > 0),
  content jsonb not null,
  written_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, kind, code, version),
  foreign key (organization, process) references process (organization, id)
);
