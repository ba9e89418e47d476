-- What people tried and were refused, kept beside the ledger and not in it: nothing happened, so there is nothing to
-- remember for ever. No input, no words of anybody: codes and ids. A row is never changed; it is swept away in time.

create table refused_attempt (
  organization text not null references organization (organization),
  id uuid not null,
  process uuid,
  command text not null,
  person uuid not null,
  roles jsonb not null,
  code text not null,
  reason text,
  thing text,
  subjects jsonb not null,
  attempted_at timestamptz not null,
  primary key (organization, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, person) references person (organization, id)
);
create index refused_attempt_of_process on refused_attempt (organization, process, id);
create index refused_attempt_by_time on refused_attempt (organization, attempted_at);

-- How many there were in an hour, by who tried: a person by their id, and the public, voters and strangers in bulk,
-- so that nobody fills the disk by being refused.
create table refused_attempt_count (
  organization text not null references organization (organization),
  hour timestamptz not null,
  caller text not null,
  code text not null,
  count int not null,
  primary key (organization, hour, caller, code)
) with (fillfactor = 50);
