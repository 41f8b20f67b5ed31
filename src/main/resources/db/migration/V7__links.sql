-- Which live text links to which article: the slug as it is written there, and whose it is. The number outlives the slug.
create table article_link (
    article_id bigint not null references article (id) on delete cascade,
    slug varchar(200) not null,
    target_id bigint references article (id) on delete set null,
    primary key (article_id, slug)
);
create index article_link_target on article_link (target_id, article_id);
create index article_link_slug on article_link (slug, target_id);
