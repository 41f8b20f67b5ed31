-- Rows that stay locked until a transaction ends, so that decisions of one kind follow one another; always taken first, before
-- articles, tags and the counter of changes: see Turns.
create table turn (
    name varchar(20) primary key
);
insert into turn (name) values ('staff');
