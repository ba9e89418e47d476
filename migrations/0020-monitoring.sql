-- Monitoring: who is told how a process goes, when, what they were told, and that they received it.

-- When the report of each month is due, and in which language reports are written. One for each process that is monitored.
create table monitoring_schedule (
  organization text not null,
  process uuid not null,
  day_unit text not null check (day_unit in ('business-day', 'day')),
  day int not null check (day between 1 and 28),
  language text not null check (language in ('es', 'en')),
  set_at timestamptz not null,
  primary key (organization, process),
  foreign key (organization, process) references process (organization, id)
);

-- A body that is told. `appointed` is the appointment that it was subscribed by, where nobody did it by hand.
create table monitoring_subscription (
  organization text not null,
  process uuid not null,
  id uuid not null,
  body text not null,
  appointed uuid,
  subscribed_at timestamptz not null,
  ended_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, appointed) references monitoring_body (organization, process, id)
);
create index monitoring_subscription_in_force on monitoring_subscription (organization, process) where ended_at is null;

-- A report that was issued. `cause_key` names what it was issued for, once.
create table status_report (
  organization text not null,
  process uuid not null,
  id uuid not null,
  cause text not null check (cause in ('monthly', 'passage', 'overdue', 'asked')),
  cause_key text not null,
  about jsonb not null,
  document uuid,
  -- The events that it tells as new: from one number to another, both counted; none where `from_seq` is the greater.
  from_seq int not null,
  to_seq int not null,
  -- The end of the ledger that its figures were read behind.
  head_seq int not null,
  head_hash text not null,
  recipients int not null,
  due_at timestamptz not null,
  issued_at timestamptz not null,
  primary key (organization, process, id),
  unique (organization, process, cause_key),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, document) references document (organization, process, id)
);

-- What fell overdue and was told, once for each day that it was due on.
create table overdue_told (
  organization text not null,
  process uuid not null,
  thing text not null,
  due_at timestamptz not null,
  report uuid not null,
  primary key (organization, process, thing, due_at),
  foreign key (organization, process, report) references status_report (organization, process, id)
);

-- That a monitoring body received a report, with what it observes.
create table status_report_receipt (
  organization text not null,
  process uuid not null,
  id uuid not null,
  report uuid not null,
  observations text,
  acknowledged_by uuid not null,
  acknowledged_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, report) references status_report (organization, process, id),
  foreign key (organization, acknowledged_by) references person (organization, id)
);
create index receipt_of_report on status_report_receipt (organization, process, report, id);
