-- Mandates within a scope, by an act that says so; their ends as facts of their own; programmes and territories;
-- who last wrote what another approves; the heads of ledgers; and waits of the organization itself.

-- A process may be opened under another, and in a territory: a path from the widest place to the narrowest.
alter table process add column programme uuid;
alter table process add column territory text;
alter table process add foreign key (organization, programme) references process (organization, id);
create index process_of_programme on process (organization, programme) where programme is not null;

-- `act` is the reference of the act, as people cite it.
alter table mandate add column scope text;
alter table mandate add column territory text;
alter table mandate add column subject uuid;
alter table mandate add column role_in_workflow text;
alter table mandate add column act_kind text;
alter table mandate add column act_date date;
alter table mandate add column act_file text;
alter table mandate add column given_to timestamptz;
alter table mandate add column recorded_at timestamptz;
alter table mandate add column salt text;
alter table mandate add column seal text;

update mandate set
  scope = case when process is null then 'organization' else 'process' end,
  act_kind = case when act = 'founding' then 'founding' else 'other' end,
  given_to = valid_to,
  recorded_at = valid_from;

-- What the ledger tells of a mandate as it was given: when that was recorded, and the end that it had then.
update mandate set
  recorded_at = told.recorded_at,
  given_to = (told.body -> 'payload' ->> 'to')::timestamptz
from ledger_event told
where told.organization = mandate.organization
  and told.type in ('organization-founded', 'mandate-given', 'member-seated')
  and told.body -> 'payload' ->> 'mandate' = mandate.id::text;

alter table mandate alter column scope set not null;
alter table mandate alter column act_kind set not null;
alter table mandate alter column recorded_at set not null;
alter table mandate add check ((scope in ('organization', 'territory')) = (process is null));
alter table mandate add check ((scope = 'territory') = (territory is not null));
alter table mandate add check ((scope in ('dialogue', 'commitment')) = (subject is not null));
alter table mandate add check (
  scope in ('organization', 'programme', 'territory', 'process', 'dialogue', 'commitment')
);
alter table mandate add foreign key (organization, act_file) references stored_file (organization, hash);
create index mandate_by_role on mandate (organization, role, id);
create index mandate_of_process on mandate (organization, process) where process is not null;

-- An end is a fact of its own and never rewrites the mandate: what was known of it before stays known.
create table mandate_end (
  organization text not null,
  mandate uuid not null,
  id uuid not null,
  ends_at timestamptz not null,
  act text not null,
  act_kind text not null,
  act_date date,
  act_file text,
  salt text,
  seal text,
  recorded_at timestamptz not null,
  primary key (organization, mandate, id),
  foreign key (organization, mandate) references mandate (organization, id),
  foreign key (organization, act_file) references stored_file (organization, hash)
);

insert into mandate_end (organization, mandate, id, ends_at, act, act_kind, recorded_at)
select mandate.organization, mandate.id, gen_random_uuid(), (told.body -> 'payload' ->> 'to')::timestamptz,
  coalesce(mandate.ended_by, ''), 'other', told.recorded_at
from mandate join ledger_event told on told.organization = mandate.organization
  and told.ledger = 'organization' and told.type = 'mandate-ended'
  and told.body -> 'payload' ->> 'mandate' = mandate.id::text;

alter table mandate drop column ended_by;

-- Who wrote a thing last: somebody else approves it.
create table authorship (
  organization text not null,
  process uuid not null,
  kind text not null,
  thing uuid not null,
  person uuid not null,
  primary key (organization, process, kind, thing),
  foreign key (organization, process) references process (organization, id)
);

-- How far the organization's own ledger has told of each process's. No foreign key: it outlives the process.
create table recorded_head (
  organization text not null references organization (organization),
  ledger text not null,
  seq int not null,
  hash text not null,
  recorded_at timestamptz not null,
  primary key (organization, ledger)
);

-- The organization waits too, and then there is no process.
alter table due alter column process drop not null;
alter table due drop constraint due_organization_process_kind_subject_key;
alter table due add constraint due_of_subject unique nulls not distinct (organization, process, kind, subject);

insert into due (organization, id, process, kind, subject, command, input, due_at, moves_with_suspension)
select organization, gen_random_uuid(), null, 'heads', 'organization', 'record-heads', '{}'::jsonb, created_at, false
from organization;
