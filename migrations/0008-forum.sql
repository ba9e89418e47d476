-- The forum: seats by sector, who holds them, resolutions and the votes on them.

create table seat (
  organization text not null,
  process uuid not null,
  id text not null,
  sector text not null,
  holder text not null,
  inferred boolean not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);

create table seat_holder (
  organization text not null,
  process uuid not null,
  id uuid not null,
  seat text not null,
  person uuid not null,
  capacity text not null check (capacity in ('titular', 'alternate')),
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);
create index seat_holder_of_seat on seat_holder (organization, process, seat);

create table resolution (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  kind text not null check (kind in ('passage', 'outcome', 'reopening')),
  stage text not null,
  outcome text,
  dossier uuid,
  dossier_hash text not null,
  reason text not null,
  call int not null,
  seats int not null,
  in_office int not null,
  opened_at timestamptz not null,
  closes_at timestamptz,
  decided_at timestamptz,
  result jsonb,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, dossier) references dossier (organization, id)
);
create index resolution_by_stage on resolution (organization, process, stage, opened_at);

-- One vote a seat in each call; that the titular or the alternate cast it is on record.
create table resolution_vote (
  organization text not null,
  process uuid not null,
  id uuid not null,
  resolution uuid not null,
  call int not null,
  seat text not null,
  person uuid not null,
  capacity text not null,
  vote text not null check (vote in ('approve', 'return', 'abstain')),
  observations text not null,
  cast_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, resolution, call, seat),
  foreign key (organization, process, resolution) references resolution (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id)
);
