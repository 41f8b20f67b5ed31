-- Which live text links to which article: the slug as it is written there, and whose it is. The number outlives the slug; no key
-- holds it to its article, because that would lock an article which is about to move while the counter is held.
create table article_link (
    article_id bigint not null references article (id) on delete cascade,
    slug varchar(200) not null,
    target_id bigint,
    primary key (article_id, slug)
);
create index article_link_target on article_link (target_id, article_id);
create index article_link_slug on article_link (slug, target_id);
