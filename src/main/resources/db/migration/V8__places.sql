-- Where else than in articles pictures are shown: on a page of the site, beside an author. A place is an address.
create table media_place (
    media_id bigint not null references media (id),
    place varchar(300) not null,
    label varchar(200) not null,
    primary key (media_id, place)
);
create index media_place_place on media_place (place);
insert into media_place (media_id, place, label)
    select m.id, '/desk/pages/' || p.slug, p.title from media m, site_page p where position('/media/' || m.hash || '/' in p.body) > 0;

-- The address of what shows an author.
alter table app_user add column picture varchar(300);

-- The navigation, where the owner has put one together; without a row the pages of the site are it.
create table navigation_entry (
    position integer primary key,
    title varchar(60) not null,
    address varchar(500) not null
);
