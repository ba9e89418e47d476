-- The plan: commitments with their milestones, who monitors, who endorsed, the plan and its versions.

create table action_plan (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  version int not null,
  title text not null,
  vision jsonb not null,
  chapters jsonb not null,
  starts_on date not null,
  ends_on date not null,
  drafted_at timestamptz not null,
  submitted_at timestamptz,
  -- Kept when a submission is withdrawn: from then on the end of the plan does not move.
  first_submitted_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process),
  foreign key (organization, process) references process (organization, id),
  check (starts_on < ends_on)
);

-- A field that nobody has filled in is null, which is not the same as an empty answer.
create table commitment (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  code text not null,
  number int,
  version int not null,
  title text not null,
  problem text,
  status_quo text,
  action text,
  lead text,
  responsible_office text,
  supporting jsonb not null,
  outside jsonb not null,
  counterpart text,
  open_government_values jsonb not null,
  policy_areas jsonb not null,
  starts_on date,
  ends_on date,
  indicators jsonb not null,
  artefacts jsonb not null,
  withdrawn_because text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, code),
  foreign key (organization, process) references process (organization, id)
);

-- A milestone that an amendment took out keeps its row, so that what was promised stays readable.
create table milestone (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  code text not null,
  ordinal int not null,
  title text not null,
  starts_on date,
  due_on date,
  responsible text,
  evidence_asked text,
  removed_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, commitment, code),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);

create table commitment_proposal (
  organization text not null,
  process uuid not null,
  commitment uuid not null,
  proposal uuid not null,
  primary key (organization, process, commitment, proposal),
  foreign key (organization, process, commitment) references commitment (organization, process, id),
  foreign key (organization, process, proposal) references proposal (organization, process, id)
);
create index commitment_of_proposal on commitment_proposal (organization, process, proposal);

-- A coding judges one version of a commitment; an amended text is to be coded again.
create table commitment_coding (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  commitment_version int not null,
  verifiable text not null,
  relevant text not null,
  open_government_values jsonb not null,
  potential text not null,
  grounds text not null,
  coded_by text not null,
  coded_at timestamptz not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);
create unique index coding_in_force on commitment_coding (organization, process, commitment) where superseded_at is null;

create table commitment_version (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  version int not null,
  content jsonb not null,
  hash text not null,
  made_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, commitment, version),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);

create table plan_version (
  organization text not null,
  process uuid not null,
  id uuid not null,
  plan uuid not null,
  version int not null,
  cause text not null check (cause in ('submission', 'amendment')),
  content jsonb not null,
  hash text not null,
  starts_on date not null,
  ends_on date not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, plan, version),
  foreign key (organization, process, plan) references action_plan (organization, process, id)
);

-- Whatever changes after submission says why, and by which act of the forum.
create table amendment (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  milestone uuid,
  plan_version int not null,
  commitment_version int not null,
  reason text not null,
  act text,
  approved_at timestamptz,
  amended_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id),
  foreign key (organization, process, milestone) references milestone (organization, process, id)
);
create index amendment_without_act on amendment (organization, process, id) where approved_at is null;
create index amendment_of_commitment on amendment (organization, process, commitment, amended_at);

create table monitoring_body (
  organization text not null,
  process uuid not null,
  id uuid not null,
  body text not null,
  act text not null,
  appointed_by text not null,
  appointed_at timestamptz not null,
  independence text,
  relations jsonb not null,
  ended_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create unique index monitoring_body_in_office on monitoring_body (organization, process) where ended_at is null;

create table plan_endorsement (
  organization text not null,
  process uuid not null,
  id uuid not null,
  plan uuid not null,
  sector text not null,
  body text not null,
  act text not null,
  endorsed_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, plan) references action_plan (organization, process, id)
);
create index endorsement_by_sector on plan_endorsement (organization, process, sector, endorsed_at);

-- An institution outside the organization is bound by an accord or not at all.
create table accord (
  organization text not null,
  process uuid not null,
  id uuid not null,
  institution text not null,
  act text not null,
  signed_at timestamptz not null,
  evidence jsonb not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
