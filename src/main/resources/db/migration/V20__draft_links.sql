-- Which draft links to which article: the slug as it is written there, and whose it was when it was written.
create table draft_link (
    article_id bigint not null references article (id) on delete cascade,
    slug varchar(200) not null,
    target_id bigint,
    primary key (article_id, slug)
);
create index draft_link_slug on draft_link (slug, article_id);
create index draft_link_target on draft_link (target_id, article_id);

-- Drafts that were written before are made anew in the background, and their links noted with that.
update draft set edition = 0 where body_html like '%article/%';
