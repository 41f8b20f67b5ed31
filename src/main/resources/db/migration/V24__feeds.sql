-- What the site is called among programs, whatever becomes of its name and its address: made once, changed by nobody.
insert into setting (name, content) values ('site.id', cast(${uuid} as varchar(36)));
