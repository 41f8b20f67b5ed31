-- Who did what, when, from where; what is done by the clock or at start-up has no actor or no address.
create table audit_entry (
    id bigint primary key,
    happened_at timestamp with time zone not null,
    actor_id bigint references app_user (id),
    address varchar(50),
    action varchar(60) not null,
    subject varchar(60) not null,
    label varchar(200) not null,
    note varchar(1000) not null
);
create index audit_entry_newest on audit_entry (happened_at, id);
create index audit_entry_actor on audit_entry (actor_id, happened_at, id);
create index audit_entry_subject on audit_entry (subject, happened_at, id);

alter table app_user add column seen_at timestamp with time zone;

-- Links that an owner hands to somebody: one that makes an account with the role, or one that gives an account a new password.
create table account_link (
    id bigint primary key,
    secret_hash varchar(64) not null unique,
    role varchar(10),
    user_id bigint references app_user (id),
    label varchar(100) not null,
    created_by bigint references app_user (id),
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
create index account_link_user on account_link (user_id);
create index account_link_expiry on account_link (expires_at);
