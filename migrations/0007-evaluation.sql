-- Evaluation: both sides' assessments on the field's scales, their discrepancies, lessons, the monitor's reports.

create table evaluation (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  scheduled_for date not null,
  scheduled_at timestamptz not null,
  published_at timestamptz,
  presented_to text,
  evidence jsonb not null,
  hash text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process),
  foreign key (organization, process) references process (organization, id)
);

-- `answers` holds, by scale and version, a level, `unknown` or `not-applicable`; a scale left blank is not in it.
create table assessment (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  side text not null check (side in ('own', 'independent')),
  phase text not null check (phase in ('inception', 'end-of-commitment')),
  answers jsonb not null,
  grounds text not null,
  evidence jsonb not null,
  assessed_at timestamptz not null,
  superseded_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);
create unique index assessment_in_force on assessment (organization, process, commitment, side, phase) where superseded_at is null;

create table discrepancy_note (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid not null,
  phase text not null,
  scale text not null,
  scale_version int not null,
  own text not null,
  independent text not null,
  note text not null,
  noted_by text not null,
  noted_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);
create index note_of_discrepancy on discrepancy_note (organization, process, commitment, scale);

create table lesson (
  organization text not null,
  process uuid not null,
  id uuid not null,
  commitment uuid,
  about text not null,
  lesson text not null,
  recorded_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);

-- What the monitoring body owes: an inception report of the plan, one at the end of each commitment, one to learn from.
create table monitoring_report (
  organization text not null,
  process uuid not null,
  id uuid not null,
  kind text not null check (kind in ('inception', 'end-of-commitment', 'learning')),
  commitment uuid,
  summary text not null,
  evidence jsonb not null,
  delivered_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, commitment) references commitment (organization, process, id)
);
create index report_by_kind on monitoring_report (organization, process, kind, commitment, delivered_at);
