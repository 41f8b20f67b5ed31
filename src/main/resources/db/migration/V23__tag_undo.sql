-- What tags were that were deleted or became part of others: for a day, so that it can be undone.
create table tag_undo (
    tag_id bigint primary key,
    into_id bigint,
    slug varchar(200) not null,
    name varchar(50) not null,
    description varchar(500) not null,
    noted_at timestamp with time zone not null
);
create index tag_undo_age on tag_undo (noted_at desc, tag_id desc);

-- The slugs that led to such a tag.
create table tag_undo_slug (
    tag_id bigint not null references tag_undo (tag_id) on delete cascade,
    slug varchar(200) not null,
    primary key (tag_id, slug)
);

-- Where it stood on which article, on its draft or on what readers see, and where the other did if both were there.
create table tag_undo_place (
    tag_id bigint not null references tag_undo (tag_id) on delete cascade,
    draft boolean not null,
    article_id bigint not null,
    position integer not null,
    into_position integer,
    primary key (tag_id, draft, article_id)
);
