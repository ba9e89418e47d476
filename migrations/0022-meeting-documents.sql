-- What the documents of meetings say and nothing had said before: the terms of a call, who signs, how an agreement was
-- taken, what is annexed, and the folios that cards for contributions are printed with.

-- What a call says besides; a row only where it says any of it. Its id is the call's.
create table meeting_call_terms (
  organization text not null,
  process uuid not null,
  id uuid not null,
  link text,
  who_may_vote text,
  -- How many people the meeting asks for to begin; null where it asks for none.
  quorum int check (quorum > 0),
  second_call_at timestamptz,
  criteria jsonb not null default '[]',
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, id) references meeting_call (organization, process, id)
);

-- Who is asked to sign the minutes of a meeting, by office and institution. Of several namings the last stands.
create table meeting_signer (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  naming int not null check (naming > 0),
  place int not null check (place > 0),
  signer text not null check (signer in ('facilitator', 'secretary', 'presiding', 'attendee')),
  person uuid,
  office text not null,
  institution text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, meeting, naming, place),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);

-- How an agreement was taken, and with which vote where hands were counted.
create table agreement_vote (
  organization text not null,
  process uuid not null,
  agreement uuid not null,
  form text not null check (form in ('consensus', 'acclamation', 'show-of-hands', 'roll-call', 'secret-ballot')),
  votes_for int check (votes_for >= 0),
  votes_against int check (votes_against >= 0),
  votes_abstain int check (votes_abstain >= 0),
  primary key (organization, process, agreement),
  foreign key (organization, process, agreement) references agreement (organization, process, id)
);

-- What is annexed to minutes, by the draft that annexed it: the last draft that annexes anything says all of it.
create table minutes_annex (
  organization text not null,
  process uuid not null,
  id uuid not null,
  minutes uuid not null,
  version int not null check (version > 0),
  source jsonb not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, minutes) references minutes (organization, process, id)
);
create index minutes_annex_of on minutes_annex (organization, process, minutes, version);

-- Folios set aside for the cards of a meeting: R3-0001 to R3-0200. A meeting keeps its series for good.
create table folio_range (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  series int not null check (series > 0),
  first int not null check (first > 0),
  last int not null,
  reserved_at timestamptz not null,
  primary key (organization, process, id),
  unique (organization, process, series, first),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  check (last >= first)
);
create index folio_range_of on folio_range (organization, process, meeting, first);

-- The committee or working group whose meeting it is, and how many of its members came.
alter table meeting add column committee uuid;
alter table meeting add column members_present int check (members_present >= 0);
alter table meeting add foreign key (organization, process, committee) references committee (organization, process, id);
create index meeting_of_committee on meeting (organization, process, committee, held_from) where committee is not null;
