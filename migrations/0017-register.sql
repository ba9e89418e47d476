-- Observation, signature, publication and errata of documents, and the bytes that are still to be made of them.

-- Who is asked to sign, as the document asked when it was drafted; what it corrects, and how many errata it has itself.
alter table document add column signers jsonb not null default '[]';
alter table document add column corrects uuid;
alter table document add column errata int not null default 0 check (errata >= 0);
alter table document add foreign key (organization, process, corrects) references document (organization, process, id);
create index document_by_corrected on document (organization, process, corrects) where corrects is not null;

-- The minutes that are signed, by their meeting: what the rule on signed minutes looks for.
create index minutes_signed_by_meeting on document (organization, process, subject)
  where kind = 'minutes' and signed_at is not null and state in ('signed', 'published');

-- What is observed is a text of a draft. On paper, an officer records what somebody else observed, with its scan.
alter table document_observation add column content_hash text not null default '';
alter table document_observation add column means text not null default 'electronic';
alter table document_observation add column scan text;
alter table document_observation add column recorded_by uuid;
alter table document_observation add column answered_at timestamptz;
alter table document_observation add foreign key (organization, recorded_by) references person (organization, id);
create index observation_of_document on document_observation (organization, process, document, id);

-- On paper, an officer hands in what somebody else signed.
alter table document_signature add column recorded_by uuid;
alter table document_signature add foreign key (organization, recorded_by) references person (organization, id);

-- Who has read a draft and has nothing to observe.
create table document_reading (
  organization text not null,
  process uuid not null,
  document uuid not null,
  person uuid not null,
  content_hash text not null,
  means text not null check (means in ('electronic', 'paper')),
  scan text,
  recorded_by uuid not null,
  read_at timestamptz not null,
  primary key (organization, process, document, person, content_hash),
  foreign key (organization, process, document) references document (organization, process, id),
  foreign key (organization, person) references person (organization, id),
  foreign key (organization, recorded_by) references person (organization, id)
);

-- Who of the people on record was at a meeting, and in which capacity. Everybody else who was there is counted only.
create table meeting_attendee (
  organization text not null,
  process uuid not null,
  meeting uuid not null,
  person uuid not null,
  capacity text not null,
  recorded_at timestamptz not null,
  primary key (organization, process, meeting, person),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);

-- Those who were at a meeting observe the draft of its minutes until an hour, or say that they have nothing to observe.
alter table minutes add column observe_until timestamptz;
alter table minutes_observation add column means text not null default 'electronic';
alter table minutes_observation add column scan text;
alter table minutes_observation add column recorded_by uuid;
alter table minutes_observation add foreign key (organization, recorded_by) references person (organization, id);
create table minutes_reading (
  organization text not null,
  process uuid not null,
  minutes uuid not null,
  version int not null,
  person uuid not null,
  means text not null check (means in ('electronic', 'paper')),
  scan text,
  recorded_by uuid not null,
  read_at timestamptz not null,
  primary key (organization, process, minutes, version, person),
  foreign key (organization, process, minutes) references minutes (organization, process, id),
  foreign key (organization, person) references person (organization, id),
  foreign key (organization, recorded_by) references person (organization, id)
);

-- Issued bytes show the errata that there were when they were made.
alter table document_rendition add column errata int not null default 0;
alter table document_rendition drop constraint document_rendition_pkey;
alter table document_rendition add primary key (organization, process, document, stage, errata, format);

-- What is still to be rendered: a row in the transaction of the command that asked for it, gone when the bytes are kept.
create table rendition_due (
  organization text not null,
  process uuid not null,
  document uuid not null,
  stage text not null check (stage in ('approved', 'signed')),
  errata int not null,
  asked_at timestamptz not null,
  attempts int not null default 0,
  next_try_at timestamptz not null,
  claimed_until timestamptz,
  given_up_at timestamptz,
  fault text,
  primary key (organization, process, document, stage, errata),
  foreign key (organization, process, document) references document (organization, process, id)
);
create index rendition_to_make on rendition_due (organization, next_try_at) where given_up_at is null;
