-- What an organization says above all its pages: in each language one line, or nothing.
alter table organization add column notice jsonb;
