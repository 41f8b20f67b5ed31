create table other (id bigint primary key);
alter table note add column stars integer default 0 not null;
delete from note;
