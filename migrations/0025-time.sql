-- Windows in time: an electoral blackout, force majeure. What was declared stays; only where it ends may be declared anew.
create table act_window (
  organization text not null references organization (organization),
  id uuid not null,
  kind text not null check (kind in ('electoral-blackout', 'force-majeure')),
  title text not null,
  authority text not null,
  -- By law what it blocks is refused; otherwise it is done and marked.
  basis jsonb not null,
  -- The statement of law that its days were counted by.
  law text,
  country text,
  region text,
  level text check (level in ('national', 'state', 'municipal')),
  territory text,
  programme uuid,
  process uuid,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  -- Where it ends by what is known now.
  ends_at timestamptz not null check (ends_at >= from_at),
  blocks jsonb not null,
  exceptions jsonb not null,
  moves_deadlines boolean not null,
  waives jsonb not null,
  evidence jsonb not null,
  hash text not null check (length(hash) = 64),
  declared_at timestamptz not null,
  primary key (organization, id),
  foreign key (organization, programme) references process (organization, id),
  foreign key (organization, process) references process (organization, id)
);
create index act_window_by_end on act_window (organization, ends_at);

-- Every end that a window was declared to have, with the instant since when that is known.
create table act_window_end (
  organization text not null,
  id uuid not null,
  act_window uuid not null,
  ends_at timestamptz not null,
  reason text not null,
  known_at timestamptz not null,
  primary key (organization, id),
  foreign key (organization, act_window) references act_window (organization, id)
);
create index act_window_end_of on act_window_end (organization, act_window, id);

-- That a process knows of a window, since when, and with what end: its own ledger says so.
create table noted_window (
  organization text not null,
  process uuid not null,
  id uuid not null,
  ends_at timestamptz not null,
  first_noted_at timestamptz not null,
  noted_at timestamptz not null,
  -- The waivers that it brought.
  waivers jsonb not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, id) references act_window (organization, id)
);

-- What was done that a window may block, whether or not one stood: a window may be declared later.
create table timed_act (
  organization text not null,
  process uuid not null,
  id uuid not null,
  act text not null,
  command text not null,
  subject uuid,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  seq int not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id)
);
create index timed_act_by_time on timed_act (organization, process, happened_at);

-- That an act falls under an exception of a window: claimed in public, with its ground and evidence.
create table exception_claim (
  organization text not null,
  process uuid not null,
  id uuid not null,
  act_window uuid not null,
  act text not null,
  ground text not null,
  -- The thing that it is about; without one it stands for one act, the next or the one that is named.
  subject uuid,
  done uuid,
  reason text not null,
  evidence jsonb not null,
  salt text not null,
  seal text not null,
  claimed_at timestamptz not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, act_window) references act_window (organization, id)
);
create index exception_claim_of on exception_claim (organization, process, act_window, act);

-- Days that an organization closes or works besides its country's. The latest word on a day holds.
create table organization_day (
  organization text not null references organization (organization),
  id uuid not null,
  on_day date not null,
  is_day text not null check (is_day in ('closed', 'open', 'as-the-country')),
  reason text not null,
  declared_at timestamptz not null,
  primary key (organization, id)
);
create index organization_day_by_day on organization_day (organization, on_day, id);
-- The same, folded: what the calendar of its processes is made with. Null while there are none.
alter table organization add column calendar_days jsonb;

-- When the time of a wait began to run, and where it was due before anything moved it.
alter table due add column counted_from timestamptz;
alter table due add column counted_to timestamptz;
update due set counted_to = due_at, counted_from = coalesce(
  paused_at,
  (select max(changed_at) from standing_change as change
    where change.organization = due.organization and change.process = due.process and change.kind = 'resumed'),
  (select opened_at from process where process.organization = due.organization and process.id = due.process))
  where moves_with_suspension;
