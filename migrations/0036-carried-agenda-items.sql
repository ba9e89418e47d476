-- What an item of a local agenda goes on with: an item of the version before that was not done.
alter table agenda_item add column continues uuid;
alter table agenda_item add foreign key (organization, process, continues)
  references agenda_item (organization, process, id);
create unique index agenda_item_continues on agenda_item (organization, process, agenda, continues)
  where continues is not null;
