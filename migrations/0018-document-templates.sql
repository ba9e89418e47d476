-- An organization's own texts of the templates of its documents. Each version is kept; one of a kind and language is
-- in force, or none: then the one that is built in is.
create table document_template (
  organization text not null references organization (organization),
  kind text not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  version int not null check (version > 0),
  text text not null check (length(text) between 1 and 100000),
  hash text not null check (length(hash) = 64),
  -- The version of the kind's contract that it was checked against.
  contract int not null check (contract > 0),
  -- The version that it was written from; nought is the one that is built in, null is not said.
  based_on int check (based_on >= 0),
  published_by uuid not null,
  published_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization, kind, language, version),
  foreign key (organization, published_by) references person (organization, id)
);
create unique index document_template_in_force on document_template (organization, kind, language)
  where ended_at is null;
