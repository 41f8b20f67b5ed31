-- The newsroom: what the desk reads its lists by, the way of an article, tags with a past.

-- The state in one word and the last change by anybody: derived, so that each list of the desk follows an index.
alter table article add column state varchar(10);
alter table article add column changed_at timestamp with time zone;
alter table article add column changed_by bigint;
alter table article add column review_note varchar(1000);

update article set
    changed_at = (select greatest(d.updated_at, article.updated_at) from draft d where d.article_id = article.id),
    changed_by = (select d.updated_by from draft d where d.article_id = article.id),
    state = case
        when trashed_at is not null then 'TRASHED'
        when publication = 'PUBLISHED' then 'PUBLISHED'
        when exists (select 1 from timed_action t where t.article_id = article.id and t.kind = 'PUBLISH') then 'SCHEDULED'
        when review = 'SUBMITTED' then 'SUBMITTED'
        when review = 'RETURNED' then 'RETURNED'
        when publication = 'WITHDRAWN' then 'WITHDRAWN'
        else 'DRAFT'
    end;

alter table article alter column state set not null;
alter table article alter column changed_at set not null;
alter table article add constraint article_changed_by foreign key (changed_by) references app_user (id);

-- Descending, because H2 follows an index in its own direction only.
create index article_changed on article (changed_at desc, id desc);
create index article_state on article (state, changed_at desc, id desc);
create index article_state_title on article (state, title, id);
create index article_state_published on article (state, published_at desc, id desc);
create index article_title on article (title, id);
create index article_published on article (published_at desc, id desc);
create index draft_tag_tag on draft_tag (tag_id, article_id);

-- When somebody last looked at what others changed.
create table desk_visit (
    user_id bigint primary key references app_user (id),
    seen_at timestamp with time zone not null
);

-- What became of each article of a bulk action, for the page that follows it.
create table bulk_report (
    id bigint primary key,
    public_id varchar(24) not null unique,
    user_id bigint not null references app_user (id),
    action varchar(10) not null,
    created_at timestamp with time zone not null,
    outcomes ${text} not null
);
create index bulk_report_age on bulk_report (created_at);

alter table tag add column description varchar(500) default '' not null;

-- Slugs that were a tag's once and lead to it, or to the one that it became part of.
create table tag_slug (
    slug varchar(200) primary key,
    tag_id bigint not null references tag (id)
);
create index tag_slug_tag on tag_slug (tag_id);
