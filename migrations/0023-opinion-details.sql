-- What a technical opinion was asked in words, and what its unit found apart from its conclusion.
create table technical_opinion_detail (
  organization text not null,
  process uuid not null,
  id uuid not null,
  question text,
  aspects jsonb not null,
  conditions jsonb not null,
  cost jsonb,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, id) references technical_opinion (organization, process, id)
);
