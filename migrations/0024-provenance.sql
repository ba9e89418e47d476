-- Where the facts of a process's documents come from, where nobody says it of one: by kind, or for every kind.
create table document_provenance (
  organization text not null,
  process uuid not null,
  id uuid not null,
  kind text,
  notes jsonb not null,
  declared_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index document_provenance_by_kind on document_provenance (organization, process, kind, id);
