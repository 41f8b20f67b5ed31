-- What a text tells besides its words: the direction of its script, where its original is, what search engines and links to it show.
alter table article add column direction varchar(4) default 'auto' not null;
alter table article add column canonical varchar(2000) default '' not null;
alter table article add column description varchar(300) default '' not null;
alter table article add column social_image varchar(2000) default '' not null;

alter table draft add column direction varchar(4) default 'auto' not null;
alter table draft add column canonical varchar(2000) default '' not null;
alter table draft add column description varchar(300) default '' not null;
alter table draft add column social_image varchar(2000) default '' not null;

alter table revision add column direction varchar(4) default 'auto' not null;
alter table revision add column canonical varchar(2000) default '' not null;
alter table revision add column description varchar(300) default '' not null;
alter table revision add column social_image varchar(2000) default '' not null;

-- An ordered group of articles. One that was deleted can be brought back until somebody wants its name.
create table series (
    id bigint primary key,
    slug varchar(200) not null unique,
    name varchar(100) not null,
    description varchar(500) not null,
    deleted_at timestamp with time zone
);

-- An article is part of one series at most.
create table series_part (
    article_id bigint primary key references article (id),
    series_id bigint not null references series (id),
    position integer not null
);
create index series_part_series on series_part (series_id, position);

-- Slugs that were a series' once and lead to it.
create table series_slug (
    slug varchar(200) primary key,
    series_id bigint not null references series (id)
);
create index series_slug_series on series_slug (series_id);
