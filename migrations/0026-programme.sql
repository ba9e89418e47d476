-- Programmes: one command to many processes, and the places that they are in, with the posts there.

-- What was asked of many processes at once. Who asked, by which key and whether a second factor stood behind it, is
-- kept, because each of its commands is carried out later as theirs and judged then.
create table intent (
  organization text not null,
  process uuid not null,
  id uuid not null,
  command text not null,
  input jsonb not null,
  salt text not null,
  seal text not null,
  asked_by uuid not null,
  key text,
  scopes jsonb,
  unconfirmed boolean not null,
  asked_at timestamptz not null,
  total int not null,
  accepted int not null default 0,
  refused int not null default 0,
  ended_at timestamptz,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
) with (fillfactor = 50);

-- One command of it. `place` is its number within the intent and part of the key under which it is sent; `target` is
-- the process that it is sent to or that it opened.
create table intent_child (
  organization text not null,
  process uuid not null,
  id uuid not null,
  intent uuid not null,
  place int not null,
  target uuid,
  input jsonb not null,
  salt text not null,
  seal text not null,
  batch uuid,
  attempts int not null default 0,
  claimed_until timestamptz,
  settled_at timestamptz,
  outcome jsonb,
  primary key (organization, process, id),
  foreign key (organization, process, intent) references intent (organization, process, id)
) with (fillfactor = 70);
create unique index intent_child_by_place on intent_child (organization, process, intent, place);
-- In turn over all intents, so that a long one holds up no short one.
create index intent_child_waiting on intent_child (organization, place, id) where settled_at is null;
create index intent_child_refused on intent_child (organization, process, intent, place)
  where outcome -> 'refused' is not null;

-- The levels of territory that an organization has, from the widest to the narrowest. A new declaration replaces the
-- one before, which stays on record.
create table territory_level (
  organization text not null references organization (organization),
  id uuid not null,
  batch uuid not null,
  level text not null,
  ordinal int not null,
  name text not null,
  salt text not null,
  seal text not null,
  declared_at timestamptz not null,
  replaced_at timestamptz,
  primary key (organization, id)
);
create unique index territory_level_standing on territory_level (organization, level) where replaced_at is null;

-- The places: a path from the widest to the narrowest. `source` says where it is known from.
create table territory (
  organization text not null references organization (organization),
  id uuid not null,
  batch uuid not null,
  path text not null,
  level text not null,
  name text not null,
  source text not null,
  illustrative boolean not null,
  salt text not null,
  seal text not null,
  declared_at timestamptz not null,
  replaced_at timestamptz,
  primary key (organization, id)
);
create unique index territory_standing on territory (organization, path) where replaced_at is null;
create index territory_by_level on territory (organization, level, path) where replaced_at is null;

-- Who is at work in a place: an official by office or mandate, and how many of others, as it was declared. No names.
create table territory_post (
  organization text not null references organization (organization),
  id uuid not null,
  batch uuid not null,
  territory text not null,
  post text not null,
  area text,
  office text,
  mandate uuid,
  headcount int not null,
  source text not null,
  illustrative boolean not null,
  salt text not null,
  seal text not null,
  declared_at timestamptz not null,
  replaced_at timestamptz,
  primary key (organization, id),
  foreign key (organization, mandate) references mandate (organization, id)
);
create unique index territory_post_standing on territory_post (organization, territory, post, area) nulls not distinct
  where replaced_at is null;
