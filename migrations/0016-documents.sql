-- The register of documents: numbered, hashed, signed, published, superseded; all of it kept.

-- The last number given in a series of an organization in a year.
create table register_number (
  organization text not null,
  series text not null,
  year int not null check (year between 1900 and 2199),
  last int not null check (last > 0),
  primary key (organization, series, year)
);

-- A document as it was drafted: its facts, frozen. A new version is another row under the same number.
create table document (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  kind text not null,
  -- The thing that it is about, by id or code; null where that is the process itself.
  subject text,
  -- What it was asked for besides its subject, as canonical JSON: a period, a version.
  about text not null default '{}',
  language text not null,
  title text not null,
  series text not null,
  year int not null,
  number int not null check (number > 0),
  folio text not null,
  version int not null check (version > 0),
  supersedes uuid,
  contract int not null check (contract > 0),
  -- The organization's own template that it is rendered with; null is the one that is built in.
  template int,
  template_hash text check (length(template_hash) = 64),
  data jsonb not null,
  content_hash text not null check (length(content_hash) = 64),
  -- How many events the ledger had, and the hash of the last of them, when the facts were read.
  ledger_events int not null,
  ledger_head text not null,
  drafted_at timestamptz not null,
  observe_until timestamptz,
  approved_at timestamptz,
  signed_at timestamptz,
  published_at timestamptz,
  ended_at timestamptz,
  reason text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, series, year, number, version),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, supersedes) references document (organization, process, id)
);
create index document_by_folio on document (organization, folio, version);
create index document_by_subject on document (organization, process, kind, subject, about, version);

-- Who is asked to sign, and what each of them did.
create table document_signature (
  organization text not null,
  process uuid not null,
  id uuid not null,
  document uuid not null,
  signer text not null,
  person uuid,
  capacity text not null,
  act text not null check (act in ('signed', 'dissented', 'refused')),
  means text not null check (means in ('electronic', 'paper')),
  scan text,
  reason text,
  content_hash text not null,
  signed_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, document, signer),
  foreign key (organization, process, document) references document (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);

create table document_observation (
  organization text not null,
  process uuid not null,
  id uuid not null,
  document uuid not null,
  text text,
  observed_by uuid not null,
  observed_at timestamptz not null,
  taken boolean,
  reply text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, document) references document (organization, process, id),
  foreign key (organization, observed_by) references person (organization, id)
);

-- The bytes that were issued, by the stage of the document that they show.
create table document_rendition (
  organization text not null,
  process uuid not null,
  document uuid not null,
  stage text not null check (stage in ('draft', 'approved', 'signed')),
  format text not null check (format in ('html', 'pdf', 'docx', 'txt')),
  file text not null check (length(file) = 64),
  renderer text not null,
  made_at timestamptz not null,
  primary key (organization, process, document, stage, format),
  foreign key (organization, process, document) references document (organization, process, id)
);
