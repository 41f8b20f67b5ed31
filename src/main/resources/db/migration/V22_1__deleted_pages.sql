-- Pages of the site that were taken away and can be brought back for a while: beside the others, so that nothing shows them.
create table deleted_page (
    id bigint primary key,
    slug varchar(200) not null,
    title varchar(200) not null,
    body ${text} not null,
    position integer not null,
    deleted_at timestamp with time zone not null
);
create index deleted_page_newest on deleted_page (deleted_at desc, id desc);
