-- Personal data: privacy notices, consents, names, named attendance, and what erases them again.

-- A wait that outlives its process falls due when the process ends: data are kept for a time after it.
alter table due add column at_end boolean not null default false;

-- A person who was erased is an id and stays one: nothing is collected of them again.
alter table person add column erased_at timestamptz;

-- What people are told before anything is collected of them. A change is a new version; each stays readable.
create table privacy_notice (
  organization text not null,
  process uuid not null,
  id uuid not null,
  version int not null,
  preset text not null,
  law text not null,
  content jsonb not null,
  hash text not null,
  published_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, version),
  foreign key (organization, process) references process (organization, id)
);

-- Who agreed to what, by which text, when and how. Exactly one of `person` and `attendee` says who, and an erasure
-- may take either. The ledger has ids, codes and hashes of it; who gave it for a minor is erasable.
create table consent (
  organization text not null,
  process uuid not null,
  id uuid not null,
  person uuid,
  attendee uuid,
  purpose text not null,
  notice uuid not null,
  text_hash text not null,
  law text not null,
  form text not null check (form in ('express', 'express-written')),
  means text not null check (means in ('electronic', 'electronic-signature', 'paper')),
  scan text,
  minor boolean not null,
  given_by text not null check (given_by in ('person', 'guardian')),
  guardian text,
  given_at timestamptz not null,
  batch uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, notice) references privacy_notice (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);
create index consent_of_person on consent (organization, person) where person is not null;
create index consent_by_purpose on consent (organization, process, purpose);
create index consent_by_scan on consent (organization, scan) where scan is not null;

-- The name of a person, apart from all that they do. It is in no ledger, not even as a seal: a name is easily guessed.
create table person_identity (
  organization text not null,
  person uuid not null,
  process uuid not null,
  consent uuid not null,
  name text not null,
  recorded_at timestamptz not null,
  primary key (organization, person),
  foreign key (organization, person) references person (organization, id),
  foreign key (organization, process, consent) references consent (organization, process, id)
);
create index identity_by_consent on person_identity (organization, process, consent);

-- The sign-in sheet of a meeting: names apart from the counts by group, and never with a segment. The row stays when
-- the name is erased, so that how many were named stays whole.
create table attendee (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid not null,
  person uuid,
  name text,
  consent uuid not null,
  batch uuid,
  recorded_at timestamptz not null,
  erased_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, consent) references consent (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);
create index attendee_of_meeting on attendee (organization, process, meeting, id);
create index attendee_by_consent on attendee (organization, process, consent);
create index attendee_of_person on attendee (organization, person) where person is not null;

-- Why belonging to a segment is sensitive: each marking is a version, the latest holds, and none is taken away.
create table segment_sensitivity (
  organization text not null,
  process uuid not null,
  segment text not null,
  version int not null,
  categories jsonb not null,
  marked_at timestamptz not null,
  primary key (organization, process, segment, version),
  foreign key (organization, process, segment) references segment (organization, process, id)
);

-- What keeps personal data from being erased for a while: an open case, with its reason and its end.
create table legal_hold (
  organization text not null,
  process uuid not null,
  id uuid not null,
  person uuid,
  purpose text,
  ground text not null,
  reason text not null,
  until timestamptz not null,
  placed_at timestamptz not null,
  lifted_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, person) references person (organization, id)
);
create index legal_hold_standing on legal_hold (organization, process, until) where lifted_at is null;

-- A contribution whose words were erased for the personal data in them: counted, with its reason, never undone.
create table text_erasure (
  organization text not null,
  process uuid not null,
  id uuid not null,
  contribution uuid not null,
  reason text not null,
  erased_at timestamptz not null,
  primary key (organization, process, id),
  unique (organization, process, contribution),
  foreign key (organization, process, contribution) references contribution (organization, process, id)
);

-- A stored picture or recording in which people can be told: under a notice, for a purpose, and not for ever.
create table photograph (
  organization text not null,
  process uuid not null,
  id uuid not null,
  meeting uuid,
  file text not null,
  purpose text not null,
  taken_at timestamptz not null,
  recorded_at timestamptz not null,
  erased_at timestamptz,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, file) references stored_file (organization, hash)
);
create index photograph_by_purpose on photograph (organization, process, purpose) where erased_at is null;
create index photograph_by_file on photograph (organization, file) where erased_at is null;
