alter table note drop column words;
insert into note (id, stars) values (3, 3);
insert into nowhere (id) values (1);
