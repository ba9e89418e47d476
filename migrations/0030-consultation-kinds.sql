-- Two more ways to consult: proposals that people collect and support, and a text debated article by article.

create table proposal_collection (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  -- What was announced: the question, who may support and how, and how many supports get an answer.
  terms jsonb not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  supports_until timestamptz not null,
  roll_size int not null default 0,
  proposals int not null default 0,
  supports int not null default 0,
  reached int not null default 0,
  keys_destroyed_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);

create table collected_proposal (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  collection uuid not null,
  number int not null,
  title text not null,
  body text not null,
  supports int not null default 0,
  -- Whether it has as many supports as get an answer.
  reached boolean not null default false,
  -- The proposal in which it goes on, and is answered.
  proposal uuid,
  received_at timestamptz not null,
  erased_because text,
  erased_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, collection, number),
  foreign key (organization, process, collection) references proposal_collection (organization, process, id),
  foreign key (organization, process, proposal) references proposal (organization, process, id)
);
create index collected_proposal_reached on collected_proposal (organization, process, number) where reached;

-- Who may support: pseudonyms under a key of the collection, never document numbers.
create table collection_elector (
  organization text not null,
  process uuid not null,
  collection uuid not null,
  pseudonym text not null,
  code_hash text,
  primary key (organization, process, collection, pseudonym),
  foreign key (organization, process, collection) references proposal_collection (organization, process, id)
);
create unique index collection_elector_by_code on collection_elector (organization, process, collection, code_hash)
  where code_hash is not null;

-- Who supports what, once each. When the keys are destroyed, nobody can tell any more whose pseudonym it is.
create table collection_support (
  organization text not null,
  process uuid not null,
  collection uuid not null,
  pseudonym text not null,
  collected uuid not null,
  primary key (organization, process, collection, pseudonym, collected),
  foreign key (organization, process, collected) references collected_proposal (organization, process, id)
);

create table draft_text (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  title text not null,
  -- As it stands: a draft until it is debated, then the latest version.
  articles jsonb not null,
  version int not null default 0,
  opens_at timestamptz,
  closes_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);

-- A version never changes once it is there.
create table draft_text_version (
  organization text not null,
  process uuid not null,
  id uuid not null,
  text uuid not null,
  version int not null check (version > 0),
  title text not null,
  articles jsonb not null,
  hash text not null,
  frozen_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, text, version),
  foreign key (organization, process, text) references draft_text (organization, process, id)
);

-- One article of a version that is debated: how much was said of it, and what is answered.
create table debated_article (
  organization text not null,
  process uuid not null,
  id uuid not null,
  text uuid not null,
  version int not null,
  article text not null,
  number int not null,
  in_favour int not null default 0,
  against int not null default 0,
  changes int not null default 0,
  outcome text check (outcome in ('kept', 'changed', 'removed')),
  response text,
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, text, version, article),
  foreign key (organization, process, text) references draft_text (organization, process, id)
);
create index debated_article_unanswered on debated_article (organization, process, text, version, number)
  where outcome is null;

create table article_contribution (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  text uuid not null,
  version int not null,
  article text not null,
  position text not null check (position in ('for', 'against', 'change')),
  body text not null,
  wording text,
  received_at timestamptz not null,
  erased_because text,
  erased_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, text) references draft_text (organization, process, id)
);
create index article_contribution_of_text on article_contribution (organization, process, text, version, id);

-- What people wrote in either, hidden with a reason, and the appeal against it.
create table statement_hiding (
  organization text not null,
  process uuid not null,
  id uuid not null,
  kind text not null check (kind in ('collected-proposal', 'article-contribution')),
  statement uuid not null,
  reason text not null,
  explanation text not null,
  hidden_by uuid not null,
  hidden_at timestamptz not null,
  appeal text,
  appealed_at timestamptz,
  outcome text,
  answer text,
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index statement_hiding_of_statement on statement_hiding (organization, process, statement, hidden_at, id);
