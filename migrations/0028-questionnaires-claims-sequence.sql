-- Questionnaires to institutions and the public, claims that contradict each other, and dated artefacts of a sequence.

create table questionnaire (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  code text not null,
  content jsonb not null,
  -- Of the content as it was frozen: what everybody who answers was asked.
  content_hash text,
  frozen_at timestamptz,
  due_at timestamptz,
  public_from timestamptz,
  public_until timestamptz,
  public_access text check (public_access in ('open', 'code')),
  -- Totals that are shown, kept by the commands.
  items int not null,
  sent int not null default 0,
  answered int not null default 0,
  citizens int not null default 0,
  covered int not null default 0,
  reminders int not null default 0,
  closed_at timestamptz,
  published_at timestamptz,
  -- What was published of all answers together, from which no single person's can be told.
  figures jsonb,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, code),
  foreign key (organization, process) references process (organization, id)
);

-- An institution that is asked. Its answer is given with a key, of which only the hash is kept.
create table surveyed_institution (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  batch uuid,
  questionnaire uuid not null,
  code text not null,
  title text not null,
  territory text,
  key_hash text not null,
  answer uuid,
  answered_at timestamptz,
  -- How many members of the public answered about it, and what of that number was published.
  citizens int not null default 0,
  citizens_shown int,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, questionnaire, code),
  foreign key (organization, process, questionnaire) references questionnaire (organization, process, id)
);
create index surveyed_institution_by_key on surveyed_institution (organization, process, questionnaire, key_hash);
create index surveyed_institution_owing on surveyed_institution (organization, process, questionnaire, code)
  where answered_at is null;
create index surveyed_institution_covered on surveyed_institution (organization, process, questionnaire, code)
  where citizens > 0;

-- A filled-in questionnaire. Of the public's there is nothing that says who filled it in.
create table questionnaire_answer (
  organization text not null,
  process uuid not null,
  id uuid not null,
  questionnaire uuid not null,
  side text not null check (side in ('institution', 'citizen')),
  about uuid not null,
  channel text not null check (channel in ('online', 'on-paper')),
  answers jsonb not null,
  superseded_by uuid,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, about) references surveyed_institution (organization, process, id)
);

-- How often each item was answered how: about one institution, or, where `about` is the questionnaire, about all of them.
create table questionnaire_tally (
  organization text not null,
  process uuid not null,
  questionnaire uuid not null,
  side text not null,
  about uuid not null,
  item text not null,
  value text not null,
  count int not null check (count >= 0),
  primary key (organization, process, questionnaire, about, side, item, value),
  foreign key (organization, process, questionnaire) references questionnaire (organization, process, id)
);

-- Codes that let one answer in each. Which answer came in by which code is written nowhere.
create table answer_code (
  organization text not null,
  process uuid not null,
  questionnaire uuid not null,
  code_hash text not null,
  used boolean not null default false,
  primary key (organization, process, questionnaire, code_hash),
  foreign key (organization, process, questionnaire) references questionnaire (organization, process, id)
);

-- One point on which claims were made that cannot all hold.
create table contradiction (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  code text not null,
  question text not null,
  why text not null,
  about_kind text,
  about_id uuid,
  raised_at timestamptz not null,
  outcome text,
  grounds text,
  authority text,
  evidence jsonb not null,
  holding uuid,
  settled_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, code),
  foreign key (organization, process) references process (organization, id)
);
create index contradiction_standing on contradiction (organization, process, id) where settled_at is null;

create table claim (
  organization text not null,
  process uuid not null,
  id uuid not null,
  contradiction uuid not null,
  code text not null,
  ordinal int not null,
  says text not null,
  quote text,
  source jsonb not null,
  declared text not null,
  evidence jsonb not null,
  recorded_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, contradiction, code),
  foreign key (organization, process, contradiction) references contradiction (organization, process, id)
);

-- What shows that a step of a sequence was taken: on which day, by which act, signed by whom.
create table dated_artefact (
  organization text not null,
  process uuid not null,
  id uuid not null,
  step text not null,
  dated_on date,
  postponed text,
  act jsonb not null,
  signers jsonb not null,
  provenance text not null check (provenance in ('sourced', 'inferred', 'illustrative', 'own-act')),
  note text,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create unique index dated_artefact_in_force on dated_artefact (organization, process, step) where superseded_at is null;
