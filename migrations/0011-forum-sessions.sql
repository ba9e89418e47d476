-- The forum's sessions: terms of seats, rules of procedure by version, calls, agendas, attendance, minutes.

-- A seat has a term of its own, and may be the one that presides. Each holder has theirs, by a mandate.
alter table seat add column valid_from timestamptz;
alter table seat add column valid_to timestamptz;
alter table seat add column presides boolean not null default false;
alter table seat add constraint seat_term check (valid_to > valid_from);

alter table seat_holder add column mandate uuid;
alter table seat_holder add column suspended_from timestamptz;
alter table seat_holder add column suspended_to timestamptz;
alter table seat_holder add foreign key (organization, mandate) references mandate (organization, id);

-- The versions of its rules that a forum published itself. Those that its workflow brings are version 1 and stand there.
create table forum_procedure (
  organization text not null,
  process uuid not null,
  id uuid not null,
  organ text not null,
  version int not null check (version > 0),
  body jsonb not null,
  hash text not null check (length(hash) = 64),
  act text not null,
  in_force_from timestamptz not null,
  published_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, organ, version),
  foreign key (organization, process) references process (organization, id)
);

-- A session of an organ, held by the rules that it was called under, whatever is published later.
create table forum_session (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  organ text not null,
  kind text not null check (kind in ('ordinary', 'extraordinary')),
  number int check (number > 0),
  modality text not null check (modality in ('in-person', 'remote', 'hybrid')),
  place text,
  link text,
  starts_at timestamptz not null,
  called_at timestamptz not null,
  called_by text not null check (called_by in ('presiding', 'secretary', 'members')),
  secretary uuid not null,
  notice_business_days int not null,
  notice_natural_days int not null,
  notice_hours int not null,
  notice_short boolean not null,
  without_notice boolean not null,
  documents_in_time boolean not null default true,
  procedure_version int not null,
  procedure_hash text not null,
  procedure jsonb not null,
  call int not null default 1 check (call in (1, 2)),
  second_call_at timestamptz,
  no_quorum_at timestamptz,
  opened_at timestamptz,
  presiding text,
  quorum jsonb,
  closed_at timestamptz,
  reason text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, organ, kind, number),
  check (closed_at >= opened_at),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, secretary) references person (organization, id),
  foreign key (organization, process, presiding) references seat (organization, process, id)
);
create index forum_session_by_start on forum_session (organization, process, organ, starts_at);
create index forum_session_opened on forum_session (organization, process, organ, opened_at)
  where opened_at is not null;
create index forum_session_to_come on forum_session (organization, process, starts_at)
  where state in ('called', 'second-call', 'open', 'suspended');

-- What members ask a session for; when enough of them have asked, they may call it themselves.
create table session_request (
  organization text not null,
  process uuid not null,
  id uuid not null,
  organ text not null,
  matter text not null,
  session uuid,
  requested_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, session) references forum_session (organization, process, id)
);

create table session_request_member (
  organization text not null,
  process uuid not null,
  request uuid not null,
  seat text not null,
  person uuid not null,
  capacity text not null check (capacity in ('titular', 'alternate')),
  requested_at timestamptz not null,
  primary key (organization, process, request, seat),
  foreign key (organization, process, request) references session_request (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id)
);

-- The agenda. What was not called is added in time, or is off the agenda and dealt with only where all agree.
create table session_item (
  organization text not null,
  process uuid not null,
  id uuid not null,
  session uuid not null,
  number int not null check (number > 0),
  title text not null,
  kind text not null check (kind in ('matter', 'minutes', 'agreements', 'resolution', 'other')),
  resolution uuid,
  minutes uuid,
  added text not null check (added in ('call', 'addition', 'off-agenda')),
  added_at timestamptz not null,
  admitted_at timestamptz,
  dealt_with_at timestamptz,
  note text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, session, number),
  foreign key (organization, process, session) references forum_session (organization, process, id),
  foreign key (organization, process, resolution) references resolution (organization, process, id)
);
create index session_item_of_resolution on session_item (organization, process, resolution)
  where resolution is not null;

-- Who was there, from when to when, in what capacity and how. A seat is present once at a time.
create table session_attendance (
  organization text not null,
  process uuid not null,
  id uuid not null,
  session uuid not null,
  seat text not null,
  person uuid not null,
  capacity text not null check (capacity in ('titular', 'alternate')),
  mode text not null check (mode in ('in-person', 'remote')),
  in_at timestamptz not null,
  out_at timestamptz check (out_at >= in_at),
  recorded_by text not null check (recorded_by in ('member', 'secretary')),
  primary key (organization, process, id),
  foreign key (organization, process, session) references forum_session (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);
create unique index session_attendance_present on session_attendance (organization, process, session, seat)
  where out_at is null;
create index session_attendance_of_session on session_attendance (organization, process, session);

-- Each member's word on what needs everybody's: a session without notice (no item), or a matter off the agenda.
create table session_consent (
  organization text not null,
  process uuid not null,
  id uuid not null,
  session uuid not null,
  item uuid,
  seat text not null,
  person uuid not null,
  capacity text not null check (capacity in ('titular', 'alternate')),
  agrees boolean not null,
  given_at timestamptz not null,
  primary key (organization, process, id),
  unique nulls not distinct (organization, process, session, item, seat),
  foreign key (organization, process, session) references forum_session (organization, process, id),
  foreign key (organization, process, item) references session_item (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id)
);

create table session_document (
  organization text not null,
  process uuid not null,
  id uuid not null,
  session uuid not null,
  item uuid,
  source jsonb not null,
  shared_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, session) references forum_session (organization, process, id),
  foreign key (organization, process, item) references session_item (organization, process, id)
);
create index session_document_of_session on session_document (organization, process, session);

-- A session that was interrupted says why, and when and where it goes on.
create table session_break (
  organization text not null,
  process uuid not null,
  id uuid not null,
  session uuid not null,
  reason text not null,
  place text,
  suspended_at timestamptz not null,
  resumes_at timestamptz not null,
  resumed_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, session) references forum_session (organization, process, id)
);
create index session_break_of_session on session_break (organization, process, session);

-- The minutes of a session, written from what is on record; what was approved is frozen, with its hash.
create table session_minutes (
  organization text not null,
  process uuid not null,
  id uuid not null,
  session uuid not null,
  state text not null,
  version int not null,
  content jsonb not null,
  content_hash text not null,
  drafted_at timestamptz not null,
  observe_until timestamptz not null,
  approved_at timestamptz,
  approved_in uuid,
  signed_at timestamptz,
  publish_until timestamptz,
  published_at timestamptz,
  errata int not null default 0,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, session),
  foreign key (organization, process, session) references forum_session (organization, process, id),
  foreign key (organization, process, approved_in) references forum_session (organization, process, id)
);
create index session_minutes_not_published on session_minutes (organization, process, id)
  where published_at is null;
alter table session_item add foreign key (organization, process, minutes)
  references session_minutes (organization, process, id);

create table session_minutes_observation (
  organization text not null,
  process uuid not null,
  id uuid not null,
  minutes uuid not null,
  seat text,
  observed_by uuid not null,
  text text not null,
  observed_at timestamptz not null,
  taken boolean,
  reply text,
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, minutes) references session_minutes (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id)
);
create index session_observation_of_minutes on session_minutes_observation (organization, process, minutes);

-- Each present member's word on the minutes, where they are approved in writing.
create table session_minutes_word (
  organization text not null,
  process uuid not null,
  minutes uuid not null,
  version int not null,
  seat text not null,
  person uuid not null,
  approves boolean not null,
  given_at timestamptz not null,
  primary key (organization, process, minutes, version, seat),
  foreign key (organization, process, minutes) references session_minutes (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id)
);

-- Signing is an act: who, in what capacity, when, by what means; and so is refusing to sign.
create table session_minutes_signature (
  organization text not null,
  process uuid not null,
  id uuid not null,
  minutes uuid not null,
  signer text not null check (signer in ('secretary', 'presiding', 'dissenter', 'member')),
  seat text,
  person uuid not null,
  capacity text not null check (capacity in ('secretary', 'titular', 'alternate')),
  act text not null check (act in ('signed', 'refused')),
  content_hash text not null,
  means text not null check (means in ('electronic', 'paper')),
  scan text,
  reason text,
  signed_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique nulls not distinct (organization, process, minutes, signer, seat),
  check (means <> 'paper' or act <> 'signed' or scan is not null),
  foreign key (organization, process, minutes) references session_minutes (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);

create table session_minutes_erratum (
  organization text not null,
  process uuid not null,
  id uuid not null,
  minutes uuid not null,
  number int not null,
  says text not null,
  should_say text not null,
  reason text not null,
  added_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, minutes, number),
  foreign key (organization, process, minutes) references session_minutes (organization, process, id)
);

-- An agreement is of a meeting or of a session, and followed alike.
alter table agreement alter column meeting drop not null;
alter table agreement add column session uuid;
alter table agreement add constraint agreement_of_one check ((meeting is null) <> (session is null));
alter table agreement add foreign key (organization, process, session)
  references forum_session (organization, process, id);
create unique index agreement_of_session on agreement (organization, process, session, number)
  where session is not null;
