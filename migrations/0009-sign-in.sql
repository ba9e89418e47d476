-- Sign-in. What belongs to the installation is in a schema of its own, because one sign-in may hold mandates in
-- several organizations; what belongs to an organization leads with it, like everything else.

-- How a person is reached. Personal: erased with the person; never in a ledger.
create table person_contact (
  organization text not null,
  person uuid not null,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  language text not null check (language ~ '^[a-z]{2}$'),
  primary key (organization, person),
  unique (organization, email),
  foreign key (organization, person) references person (organization, id)
);

-- Which account signs in as which person. A person has one account, and an account is one person here.
create table person_sign_in (
  organization text not null,
  person uuid not null,
  account text not null,
  since timestamptz not null,
  primary key (organization, person),
  unique (organization, account),
  foreign key (organization, person) references person (organization, id)
);

-- An invitation is open until it is accepted, withdrawn, replaced by a newer one, or over.
create table invitation (
  organization text not null,
  id uuid not null,
  person uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (organization, id),
  foreign key (organization, person) references person (organization, id)
);
create unique index invitation_open on invitation (organization, person)
  where accepted_at is null and withdrawn_at is null;

-- Mail that waits, written by the command that it tells of. It holds no address and no text: both are put together
-- when it is sent, so that what was erased meanwhile is not sent.
create table outgoing_mail (
  organization text not null,
  id uuid not null,
  kind text not null,
  person uuid not null,
  subject text not null,
  written_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (organization, id),
  foreign key (organization, person) references person (organization, id)
);
create index outgoing_mail_waiting on outgoing_mail (organization, next_try_at)
  where sent_at is null and given_up_at is null;

create schema sign_in;

-- The accounts of this installation, each by its holder's address, and what the library for sign-in keeps of them.
create table sign_in.holder (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table sign_in.session (
  id text primary key,
  user_id text not null references sign_in.holder (id) on delete cascade,
  token text not null unique,
  ip_address text,
  user_agent text,
  second_factor_at timestamptz,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_of_account on sign_in.session (user_id);

-- Who an account is at a provider of OpenID Connect: the provider and its subject. No token of the provider is kept.
create table sign_in.identity (
  id text primary key,
  user_id text not null references sign_in.holder (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index identity_of_account on sign_in.identity (user_id);

create table sign_in.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on sign_in.verification (identifier);

create table sign_in.second_factor (
  id text primary key,
  user_id text not null unique references sign_in.holder (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count int default 0,
  locked_until timestamptz
);

-- In which organizations an account is somebody, so that one sign-in finds them all.
create table sign_in.membership (
  organization text not null,
  person uuid not null,
  account text not null references sign_in.holder (id) on delete cascade,
  primary key (organization, person),
  unique (organization, account)
);
create index membership_of_account on sign_in.membership (account);

-- Who is invited, so that a provider's sign-in is let in for an address that is. Gone when the invitation is.
create table sign_in.invited (
  organization text not null,
  invitation uuid not null,
  email text not null,
  expires_at timestamptz not null,
  primary key (organization, invitation)
);
create index invited_by_email on sign_in.invited (email);

-- Who asked for a link, known or not: the same row for both, so that the answer takes the same time. What is
-- known is looked up when the link is sent. Once sent, the row keeps the hash of its token for the log.
create table sign_in.link_request (
  id uuid primary key,
  email text,
  language text not null,
  asked_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  settled_at timestamptz,
  token_hash text unique,
  used_at timestamptz
);
create index link_request_waiting on sign_in.link_request (next_try_at) where settled_at is null;

-- How often something was tried in a stretch of time. Keys are hashed with the installation's secret.
create table sign_in.tries (
  key text primary key,
  since timestamptz not null,
  count int not null
);
create index tries_by_age on sign_in.tries (since);

-- The code that founds the first organization: one, as a hash.
create table sign_in.setup_code (
  single boolean primary key default true check (single),
  hash text not null,
  expires_at timestamptz not null
);

-- What happened at the door. No address: the account's id, or a hash keyed with the installation's secret.
create table sign_in.security_log (
  id uuid primary key,
  at timestamptz not null,
  event text not null,
  account text,
  subject text
);
create index security_log_by_time on sign_in.security_log (at);

-- A transaction of an organization reads nothing of sign-in but its own members and its own invitations.
alter table sign_in.holder enable row level security;
alter table sign_in.session enable row level security;
alter table sign_in.identity enable row level security;
alter table sign_in.verification enable row level security;
alter table sign_in.second_factor enable row level security;
alter table sign_in.membership enable row level security;
alter table sign_in.invited enable row level security;
alter table sign_in.link_request enable row level security;
alter table sign_in.tries enable row level security;
alter table sign_in.setup_code enable row level security;
alter table sign_in.security_log enable row level security;
create policy of_installation on sign_in.holder using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.session using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.identity using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.verification using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.second_factor using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.link_request using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.tries using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.setup_code using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation on sign_in.security_log using (nullif(current_setting('cauce.organization', true), '') is null);
create policy of_installation_or_organization on sign_in.membership
  using (organization = coalesce(nullif(current_setting('cauce.organization', true), ''), organization));
create policy of_installation_or_organization on sign_in.invited
  using (organization = coalesce(nullif(current_setting('cauce.organization', true), ''), organization));

grant usage on schema sign_in to cauce_app;
grant select, insert, update, delete on sign_in.holder, sign_in.session, sign_in.identity, sign_in.verification,
  sign_in.second_factor, sign_in.membership, sign_in.invited, sign_in.link_request, sign_in.tries,
  sign_in.setup_code to cauce_app;
grant select, insert, delete on sign_in.security_log to cauce_app;
