-- Collegiate bodies of the people: committees, commissions and working groups; their elections by an assembly,
-- who sits on them by which act, and what they report. Who a candidate or a member is stands here by id only.

create table committee (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  kind text not null check (kind in ('planning-committee', 'commission', 'working-group')),
  title text not null,
  purpose text not null,
  territory text,
  area text,
  parent uuid,
  -- The posts with their number of seats, and what the composition is to be: both are asked, neither is found.
  posts jsonb not null,
  goals jsonb not null,
  role text,
  term jsonb,
  revocation text not null check (revocation in ('simple-majority', 'majority-of-present')),
  terms int not null default 0,
  term_from timestamptz,
  term_to timestamptz,
  resolution uuid,
  delivers text,
  due_at timestamptz,
  reported_at timestamptz,
  ended_at timestamptz,
  ended_because text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, parent) references committee (organization, process, id),
  foreign key (organization, process, resolution) references resolution (organization, process, id)
);
create index committee_in_office on committee (organization, process, kind, id) where state = 'in-office';
create index committee_by_territory on committee (organization, process, territory, id);

-- An election of a committee, on the agenda of an assembly. Its result is computed from its rounds and lots.
create table election (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  committee uuid not null,
  meeting uuid not null,
  number int not null,
  repeats uuid,
  fills text not null check (fills in ('every-seat', 'vacancies')),
  mode text not null check (mode in ('by-candidate', 'by-slate', 'by-acclamation')),
  ties text not null check (ties in ('second-round', 'lot', 'repeat')),
  posts jsonb not null,
  voting_groups jsonb not null,
  may_vote text not null,
  may_stand text not null,
  -- Whether it was called before the assembly began, as the agenda that people were called with.
  on_agenda boolean not null,
  objections jsonb,
  called_at timestamptz not null,
  candidates int not null default 0,
  rounds int not null default 0,
  result jsonb,
  presiding text,
  composition jsonb,
  declared_at timestamptz,
  objections_until timestamptz,
  open_objections int not null default 0,
  ended_at timestamptz,
  reason text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, committee, number),
  foreign key (organization, process, committee) references committee (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id),
  foreign key (organization, process, repeats) references election (organization, process, id)
);
create index election_of_meeting on election (organization, process, meeting);

create table candidate (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  election uuid not null,
  code text not null,
  post text not null,
  slate text,
  position int not null,
  person uuid,
  nominated_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, election, code),
  foreign key (organization, process, election) references election (organization, process, id),
  foreign key (organization, person) references person (organization, id)
);

-- A count of hands: totals only. How a person voted is asked of nobody and stands nowhere.
create table election_round (
  organization text not null,
  process uuid not null,
  id uuid not null,
  election uuid not null,
  round int not null,
  meeting uuid not null,
  voters int not null check (voters > 0),
  counted_by text not null,
  dissent int,
  contests jsonb not null,
  counted_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  unique (organization, process, election, round),
  foreign key (organization, process, election) references election (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);
create index round_of_meeting on election_round (organization, process, meeting);

-- A draw by lot, in public, among those who are tied; a place on the list of replacements may be drawn too.
create table election_lot (
  organization text not null,
  process uuid not null,
  id uuid not null,
  election uuid not null,
  contest text not null,
  drawn jsonb not null,
  record text not null,
  drawn_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, election) references election (organization, process, id)
);
create index lot_of_election on election_lot (organization, process, election);

create table election_objection (
  organization text not null,
  process uuid not null,
  id uuid not null,
  election uuid not null,
  text text not null,
  raised_at timestamptz not null,
  upheld boolean,
  answer text,
  answered_at timestamptz,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, election) references election (organization, process, id)
);
create index objection_of_election on election_objection (organization, process, election);

-- Who sits on a committee: elected, or named by a resolution for a seat or a body.
create table membership (
  organization text not null,
  process uuid not null,
  id uuid not null,
  state text not null,
  committee uuid not null,
  election uuid,
  candidate uuid,
  replaces uuid,
  person uuid,
  seat text,
  body text,
  post text not null,
  mandate uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  ended_at timestamptz,
  note text,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, committee) references committee (organization, process, id),
  foreign key (organization, process, election) references election (organization, process, id),
  foreign key (organization, process, candidate) references candidate (organization, process, id),
  foreign key (organization, process, replaces) references membership (organization, process, id),
  foreign key (organization, process, seat) references seat (organization, process, id),
  foreign key (organization, person) references person (organization, id),
  foreign key (organization, mandate) references mandate (organization, id)
);
create index membership_of_committee on membership (organization, process, committee, id);
create unique index membership_replaced_once on membership (organization, process, replaces)
  where replaces is not null;

-- An assembly's vote on taking somebody off a committee.
create table revocation (
  organization text not null,
  process uuid not null,
  id uuid not null,
  membership uuid not null,
  meeting uuid not null,
  voters int not null check (voters > 0),
  votes jsonb not null,
  revoked boolean not null,
  counted_by text not null,
  reason text not null,
  decided_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, membership) references membership (organization, process, id),
  foreign key (organization, process, meeting) references meeting (organization, process, id)
);
create index revocation_of_meeting on revocation (organization, process, meeting);

create table committee_report (
  organization text not null,
  process uuid not null,
  id uuid not null,
  committee uuid not null,
  final boolean not null,
  summary text not null,
  sources jsonb not null,
  reported_at timestamptz not null,
  salt text not null,
  seal text not null,
  primary key (organization, process, id),
  foreign key (organization, process, committee) references committee (organization, process, id)
);
create index report_of_committee on committee_report (organization, process, committee);
