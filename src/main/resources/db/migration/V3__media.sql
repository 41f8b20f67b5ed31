-- Pictures, by the SHA-256 of the file that was uploaded; deleted_at is when somebody put it aside, to be taken away a day later.
create table media (
    id bigint primary key,
    hash varchar(64) not null unique,
    name varchar(120) not null,
    type varchar(20) not null,
    width integer not null,
    height integer not null,
    bytes bigint not null,
    alt varchar(500) not null,
    focal_x double precision not null,
    focal_y double precision not null,
    created_at timestamp with time zone not null,
    created_by bigint not null references app_user (id),
    deleted_at timestamp with time zone
);
create index media_deletion on media (deleted_at);

-- Each width that is delivered; the widest is the picture's own.
create table media_variant (
    id bigint primary key,
    media_id bigint not null references media (id),
    width integer not null,
    height integer not null,
    type varchar(20) not null,
    bytes bigint not null,
    unique (media_id, width)
);

-- In a table of its own, so that no list can load it.
create table media_content (
    variant_id bigint primary key references media_variant (id),
    content ${bytes} not null
);

-- Which article shows what, in its draft, its live text or its social image. Articles are known by number only.
create table media_use (
    media_id bigint not null references media (id),
    article_id bigint not null,
    primary key (media_id, article_id)
);
create index media_use_article on media_use (article_id);
