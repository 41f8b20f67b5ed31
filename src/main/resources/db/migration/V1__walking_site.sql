-- One set of scripts for H2 (in PostgreSQL mode) and PostgreSQL; ${text} is each database's type for a body.

create sequence id_sequence start with 50 increment by 50;

-- The one log: see ChangeLog. The counter is one row, so that commits which log a change queue on it.
create table change_counter (
    id integer primary key,
    n bigint not null
);
insert into change_counter (id, n) values (1, 0);

create table change_log (
    number bigint primary key,
    happened_at timestamp with time zone not null,
    kind varchar(40) not null,
    subject_id varchar(40),
    slug varchar(200),
    old_slug varchar(200),
    actor_id bigint,
    touched ${text} not null
);

create table setting (
    name varchar(60) primary key,
    content varchar(2000) not null
);

create table app_user (
    id bigint primary key,
    username varchar(40) not null unique,
    email varchar(254) not null unique,
    name varchar(100) not null,
    bio varchar(500) not null,
    role varchar(10) not null,
    password_hash varchar(200),
    created_at timestamp with time zone not null,
    disabled_at timestamp with time zone
);

create table user_session (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    user_id bigint not null references app_user (id),
    remembered boolean not null,
    address varchar(50) not null,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index user_session_user on user_session (user_id);
create index user_session_expiry on user_session (expires_at);

create table api_token (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    user_id bigint not null references app_user (id),
    name varchar(100) not null,
    scopes varchar(300) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index api_token_user on api_token (user_id);

-- Failed attempts in a row, of an account from an address and of an address; the key is a hash of both.
create table failed_attempt (
    attempt_key varchar(64) primary key,
    failures integer not null,
    latest_at timestamp with time zone not null,
    blocked_until timestamp with time zone not null
);

create table tag (
    id bigint primary key,
    slug varchar(200) not null unique,
    name varchar(50) not null
);

-- Identity, publication state and the head of the live text, all that a list shows; until an article is public the head is the draft's.
create table article (
    id bigint primary key,
    public_id varchar(24) not null unique,
    slug varchar(200) not null unique,
    publication varchar(10) not null,
    review varchar(10) not null,
    title varchar(200) not null,
    summary varchar(500) not null,
    language varchar(35) not null,
    reading_minutes integer not null,
    version bigint not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    published_at timestamp with time zone,
    trashed_at timestamp with time zone
);
-- Lists in their order, and counts without the rows. PostgreSQL reads an index in its order only behind columns that "=" fixes,
-- and "is null" is none: hence trashed_at last.
create index article_front on article (publication, published_at, id, trashed_at);
create index article_updated on article (publication, updated_at, id, trashed_at);

create table article_author (
    article_id bigint not null references article (id),
    user_id bigint not null references app_user (id),
    position integer not null,
    primary key (article_id, user_id)
);
create index article_author_user on article_author (user_id, article_id);

create table article_tag (
    article_id bigint not null references article (id),
    tag_id bigint not null references tag (id),
    position integer not null,
    primary key (article_id, tag_id)
);
create index article_tag_tag on article_tag (tag_id, article_id);

-- The body that readers see.
create table live_text (
    article_id bigint primary key references article (id),
    body ${text} not null,
    body_html ${text} not null
);

-- The working copy with a version of its own: nothing but a writer's save changes it.
create table draft (
    article_id bigint primary key references article (id),
    slug varchar(200) not null,
    title varchar(200) not null,
    summary varchar(500) not null,
    language varchar(35) not null,
    reading_minutes integer not null,
    body ${text} not null,
    body_html ${text} not null,
    version bigint not null,
    published_version bigint,
    updated_at timestamp with time zone not null,
    updated_by bigint not null references app_user (id)
);

create table draft_tag (
    article_id bigint not null references article (id),
    tag_id bigint not null references tag (id),
    position integer not null,
    primary key (article_id, tag_id)
);

create table revision (
    id bigint primary key,
    article_id bigint not null references article (id),
    number integer not null,
    kind varchar(10) not null,
    title varchar(200) not null,
    summary varchar(500) not null,
    language varchar(35) not null,
    reading_minutes integer not null,
    body ${text} not null,
    created_at timestamp with time zone not null,
    author_id bigint not null references app_user (id),
    unique (article_id, number)
);

-- Every slug that is or was an article's; one that readers never saw frees itself when it is given up.
create table article_slug (
    slug varchar(200) primary key,
    article_id bigint not null references article (id),
    public boolean not null
);
create index article_slug_article on article_slug (article_id);

create table timed_action (
    id bigint primary key,
    article_id bigint not null references article (id),
    kind varchar(10) not null,
    due_at timestamp with time zone not null,
    requested_by bigint not null references app_user (id),
    unique (article_id, kind)
);
create index timed_action_due on timed_action (due_at);

-- The owner's own pages, such as imprint and privacy.
create table site_page (
    id bigint primary key,
    slug varchar(200) not null unique,
    title varchar(200) not null,
    body ${text} not null,
    body_html ${text} not null,
    position integer not null,
    updated_at timestamp with time zone not null
);
