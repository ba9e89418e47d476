-- Systematization: what was said is put in order, becomes proposals, and every proposal and contribution is answered.

create table theme (
  organization text not null,
  process uuid not null,
  id text not null,
  name text not null,
  description text,
  salt text not null,
  seal text not null,
  defined_at timestamptz not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);

-- The first contribution without a theme, and the first without an answer, are found at once among a million.
alter table contribution add column coded_at timestamptz;
alter table contribution add column disposed_at timestamptz;
create index contribution_not_coded on contribution (organization, process, id) where coded_at is null;
create index contribution_not_disposed on contribution (organization, process, id) where disposed_at is null;

-- Under which theme a contribution stands, as a problem or as a solution. What a later coding replaced stays.
create table contribution_coding (
  organization text not null,
  process uuid not null,
  id uuid not null,
  contribution uuid not null,
  theme text not null,
  role text not null check (role in ('problem', 'solution')),
  coded_at timestamptz not null,
  replaced_at timestamptz,
  batch uuid not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, contribution) references contribution (organization, process, id),
  foreign key (organization, process, theme) references theme (organization, process, id)
);
create index contribution_coding_history on contribution_coding (organization, process, contribution, coded_at);
create unique index contribution_coding_in_force on contribution_coding (organization, process, theme, role, contribution)
  where replaced_at is null;

-- `cites` counts the contributions that it cites, `gathered` those that were answered with it: both are kept by the commands.
create table proposal (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  number int not null,
  code text,
  title text not null,
  problem text,
  description text,
  theme text not null,
  version int not null default 1,
  cites int not null default 0,
  gathered int not null default 0,
  merged_into uuid,
  salt text not null,
  seal text not null,
  formulated_at timestamptz not null,
  primary key (organization, process, id),
  unique (organization, process, number),
  unique (organization, process, code),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, theme) references theme (organization, process, id),
  foreign key (organization, process, merged_into) references proposal (organization, process, id)
) with (fillfactor = 80);
create index proposal_of_theme on proposal (organization, process, theme, number);
create index proposal_in_state on proposal (organization, process, state, number);
create index proposal_merged on proposal (organization, process, merged_into) where merged_into is not null;
create index proposal_without_source on proposal (organization, process, number)
  where cites = 0 and state in ('drafted', 'incorporated', 'partly-incorporated');
create index proposal_no_longer_live on proposal (organization, process, id)
  where gathered > 0 and state in ('excluded', 'merged', 'split');

-- A text that an amendment replaced, as it was.
create table proposal_former_text (
  organization text not null,
  process uuid not null,
  id uuid not null,
  proposal uuid not null,
  version int not null,
  title text not null,
  problem text,
  description text,
  theme text not null,
  replaced_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, proposal, version),
  foreign key (organization, process, proposal) references proposal (organization, process, id)
);

-- What a proposal was made of: those that were merged into it when it was written, or the one that it was split from.
create table proposal_origin (
  organization text not null,
  process uuid not null,
  proposal uuid not null,
  origin uuid not null,
  kind text not null check (kind in ('merge', 'split')),
  primary key (organization, process, proposal, origin),
  foreign key (organization, process, proposal) references proposal (organization, process, id),
  foreign key (organization, process, origin) references proposal (organization, process, id)
);
create index proposal_become on proposal_origin (organization, process, origin);

create table proposal_citation (
  organization text not null,
  process uuid not null,
  proposal uuid not null,
  contribution uuid not null,
  primary key (organization, process, proposal, contribution),
  foreign key (organization, process, proposal) references proposal (organization, process, id),
  foreign key (organization, process, contribution) references contribution (organization, process, id)
);
create index proposal_citing on proposal_citation (organization, process, contribution);

create table technical_opinion (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  proposal uuid not null,
  unit text not null,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  given_at timestamptz,
  given_on_version int,
  opinion text check (opinion in ('feasible', 'feasible-with-changes', 'technically-impossible', 'outside-powers')),
  grounds text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, proposal) references proposal (organization, process, id)
);
create index technical_opinion_on_proposal on technical_opinion (organization, process, proposal);
create index technical_opinion_awaited on technical_opinion (organization, process, due_at) where given_at is null;

-- What was answered to a proposal. An answer that another replaced before publication stays.
create table proposal_disposition (
  organization text not null,
  process uuid not null,
  id uuid not null,
  proposal uuid not null,
  outcome text not null check (outcome in ('incorporated', 'merged', 'partly', 'excluded')),
  reason text check (reason in ('technical-impossibility', 'outside-powers', 'budget', 'duplicate', 'other')),
  merged_into uuid,
  response text,
  disposed_at timestamptz not null,
  replaced_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  check ((reason is not null) = (outcome in ('partly', 'excluded'))),
  check ((merged_into is not null) = (outcome = 'merged')),
  check (reason is distinct from 'other' or response is not null),
  foreign key (organization, process, proposal) references proposal (organization, process, id),
  foreign key (organization, process, merged_into) references proposal (organization, process, id)
);
create unique index proposal_disposition_in_force on proposal_disposition (organization, process, proposal)
  where replaced_at is null;
create index proposal_disposition_history on proposal_disposition (organization, process, proposal, disposed_at);
create index proposal_excluded on proposal_disposition (organization, process, reason)
  where replaced_at is null and outcome = 'excluded';

-- What was answered to a contribution, and the proposal that it went into.
create table contribution_disposition (
  organization text not null,
  process uuid not null,
  id uuid not null,
  contribution uuid not null,
  outcome text not null check (outcome in ('incorporated', 'merged', 'partly', 'excluded')),
  reason text check (reason in ('technical-impossibility', 'outside-powers', 'budget', 'duplicate', 'other')),
  proposal uuid,
  response text,
  disposed_at timestamptz not null,
  replaced_at timestamptz,
  batch uuid not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  check ((reason is not null) = (outcome in ('partly', 'excluded'))),
  check ((proposal is null) = (outcome = 'excluded')),
  check (reason is distinct from 'other' or response is not null),
  foreign key (organization, process, contribution) references contribution (organization, process, id),
  foreign key (organization, process, proposal) references proposal (organization, process, id)
);
create unique index contribution_disposition_in_force on contribution_disposition (organization, process, contribution)
  where replaced_at is null;
create index contribution_disposition_history on contribution_disposition (organization, process, contribution, disposed_at);
create index contribution_gathered on contribution_disposition (organization, process, proposal, contribution)
  where replaced_at is null and proposal is not null;
create index contribution_excluded on contribution_disposition (organization, process, reason)
  where replaced_at is null and outcome = 'excluded';

-- The reasoned response as it was published: what was heard and what is answered, theme by theme, with every proposal.
create table reasoned_response (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  version int not null,
  content jsonb not null,
  hash text not null,
  published_at timestamptz not null,
  reopened_at timestamptz,
  reopened_because text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, version),
  foreign key (organization, process) references process (organization, id)
);
create unique index reasoned_response_in_force on reasoned_response (organization, process) where state = 'published';
