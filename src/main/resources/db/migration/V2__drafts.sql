-- Autosaves that are close together share one revision: begun at created_at, last written at updated_at. The draft's version tells
-- which text a writer began with, so that a save on an old one can be merged.
alter table revision add column updated_at timestamp with time zone;
update revision set updated_at = created_at;
alter table revision alter column updated_at set not null;
alter table revision add column draft_version bigint;

-- What a page that makes an article calls it before it has an id, so that it is made once however often it is sent.
create table creation_key (
    creation_key varchar(64) primary key,
    article_id bigint references article (id)
);

-- Who has an article open, in which tab.
create table presence (
    article_id bigint not null references article (id),
    tab varchar(40) not null,
    user_id bigint not null references app_user (id),
    seen_at timestamp with time zone not null,
    primary key (article_id, tab)
);

-- Shows the newest draft to somebody without an account.
create table preview_link (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    article_id bigint not null references article (id),
    created_by bigint not null references app_user (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index preview_link_article on preview_link (article_id);
