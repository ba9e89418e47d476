-- Notices: what is told by mail and to whom, how each mail fared, who of the public asked for them, what came back.

-- What is told: one row for each call, change, cancellation or publication, in the transaction of what it tells of.
create table notice (
  organization text not null,
  process uuid not null,
  id uuid not null,
  kind text not null,
  -- The meeting, the session of a forum or the document that it is about.
  subject uuid not null,
  -- How many notices of the subject there were with this one: the sequence of its calendar file.
  sequence int not null check (sequence > 0),
  by_law boolean not null,
  recipients int not null,
  written_at timestamptz not null,
  primary key (organization, process, id),
  unique (organization, process, subject, sequence),
  foreign key (organization, process) references process (organization, id)
);
create index notice_by_time on notice (organization, process, written_at, id);

-- A member of the public who asked for the notices of a process. Begins with the button of the link that was mailed.
create table subscription (
  organization text not null,
  process uuid not null,
  id uuid not null,
  choice text not null check (choice in ('each', 'daily', 'weekly')),
  consent uuid,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('unsubscribed', 'consent-withdrawn')),
  primary key (organization, process, id),
  check ((ended_at is null) = (ended_by is null)),
  foreign key (organization, process) references process (organization, id),
  foreign key (organization, process, consent) references consent (organization, process, id)
);
create unique index subscription_by_id on subscription (organization, id);
create index subscription_in_force on subscription (organization, process, id)
  where confirmed_at is not null and ended_at is null;

-- Where they are reached. In this row alone, and gone with the consent or with the subscription.
create table subscription_address (
  organization text not null,
  process uuid not null,
  subscription uuid not null,
  consent uuid,
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  language text not null check (language ~ '^[a-z]{2}$'),
  primary key (organization, process, subscription),
  unique (organization, process, email),
  foreign key (organization, process, subscription) references subscription (organization, process, id),
  foreign key (organization, process, consent) references consent (organization, process, id)
);
create index subscription_address_by_consent on subscription_address (organization, process, consent)
  where consent is not null;

-- How somebody who acts here wants notices that no law asks for: each at once, one digest, or none.
create table notice_choice (
  organization text not null,
  person uuid not null,
  choice text not null check (choice in ('each', 'daily', 'weekly', 'none')),
  primary key (organization, person),
  foreign key (organization, person) references person (organization, id)
);

-- Mail goes to a person or to a subscription. Why it was not sent is a code; what the mail server said has no address in it.
alter table outgoing_mail alter column person drop not null;
alter table outgoing_mail add column process uuid;
alter table outgoing_mail add column subscription uuid;
alter table outgoing_mail add column notice uuid;
alter table outgoing_mail add column digest boolean not null default false;
-- When it was last about to be handed over: until it is known what came of that, the mail server may have it.
alter table outgoing_mail add column handed_at timestamptz;
alter table outgoing_mail add column repeated boolean not null default false;
alter table outgoing_mail add column reason text;
alter table outgoing_mail add column smtp_code int;
alter table outgoing_mail add column smtp_words text;
-- The mail whose digest it went in.
alter table outgoing_mail add column sent_in uuid;
alter table outgoing_mail add column closed_at timestamptz;
alter table outgoing_mail add constraint outgoing_mail_to_one check (person is null or subscription is null);
alter table outgoing_mail add foreign key (organization, process, notice)
  references notice (organization, process, id);
alter table outgoing_mail add foreign key (organization, process, subscription)
  references subscription (organization, process, id);
-- Each row is written three times on its way.
alter table outgoing_mail set (fillfactor = 50);
create index outgoing_mail_of_notice on outgoing_mail (organization, process, notice) where notice is not null;
create index outgoing_mail_of_subscription on outgoing_mail (organization, subscription)
  where subscription is not null;
create index outgoing_mail_for_a_person_to_see on outgoing_mail (organization, process, given_up_at)
  where given_up_at is not null and closed_at is null;

-- What came back (RFC 3464), and the addresses that nothing is sent to any more for it.
create table returned_mail (
  organization text not null,
  id uuid not null,
  mail uuid not null,
  action text not null check (action in ('failed', 'delayed', 'delivered', 'relayed', 'expanded')),
  status text not null,
  permanent boolean not null,
  recorded_at timestamptz not null,
  primary key (organization, id)
);
create index returned_mail_of_mail on returned_mail (organization, mail);

create table address_failing (
  organization text not null,
  -- The person or the subscription whose address it is; the address itself is not here.
  recipient uuid not null,
  status text not null,
  since timestamptz not null,
  primary key (organization, recipient)
);

-- When mail was last looked after, and what waited then: one row, written by whichever server looked.
create table sign_in.mail_sender (
  single boolean primary key default true check (single),
  looked_at timestamptz not null,
  waiting int not null,
  oldest_at timestamptz,
  failed int not null
);
alter table sign_in.mail_sender enable row level security;
create policy of_installation on sign_in.mail_sender
  using (nullif(current_setting('cauce.organization', true), '') is null);
grant select, insert, update, delete on sign_in.mail_sender to cauce_app;
