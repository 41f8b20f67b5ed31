-- What the site is called among programs, whatever becomes of its name and its address: made once, changed by nobody.
insert into setting (name, content) values ('site.id', cast(${uuid} as varchar(36)));

-- The WebSub hub that was chosen last, up to which change it was told, and when that goes on.
create table hub (
    id integer primary key,
    url varchar(2000) not null,
    told_up_to bigint not null,
    attempts integer not null,
    next_at timestamp with time zone
);
insert into hub (id, url, told_up_to, attempts) values (1, '', 0, 0);
