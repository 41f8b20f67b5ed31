alter table note add column stars integer default 0 not null;
