-- The pictures that an issued file shows in words, because they could not be shown: hash and reason.
alter table document_rendition add column missing jsonb not null default '[]';
