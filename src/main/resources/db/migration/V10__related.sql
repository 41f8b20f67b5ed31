-- What to read after an article, worked out when something is published. Articles are known by number only: a key would lock
-- articles that are being published.
create table article_related (
    article_id bigint not null,
    place integer not null,
    related_id bigint not null,
    primary key (article_id, place)
);
create index article_related_related on article_related (related_id);

-- Up to which change that was done; whoever works on it holds the row.
create table related_progress (
    id integer primary key,
    n bigint not null
);
insert into related_progress (id, n) values (1, 0);
