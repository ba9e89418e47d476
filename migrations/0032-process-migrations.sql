-- Moves of running processes to another version of their workflow: proposed, approved by the forum where there is one,
-- and done. What a move did to the stages is in the process's ledger; here is why, and who asked.

create table process_migration (
  organization text not null,
  process uuid not null,
  id uuid not null,
  -- The resolution that approves it; null where the administrator does.
  resolution uuid,
  from_version int not null,
  from_hash text not null,
  to_version int not null,
  to_hash text not null,
  mapping jsonb not null,
  -- The kinds of thing that were seen to lose their stage and are left where they stand.
  leaves jsonb not null,
  reason text not null,
  salt text not null,
  seal text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, resolution) references resolution (organization, process, id)
);
create index process_migration_of_resolution on process_migration (organization, process, resolution);

alter table resolution drop constraint resolution_kind_check;
alter table resolution add constraint resolution_kind_check
  check (kind in ('passage', 'outcome', 'reopening', 'matter', 'migration'));
