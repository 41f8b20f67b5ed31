-- Who is told of what changes for readers, and up to which change that is on its way.
create table webhook (
    id bigint primary key,
    url varchar(2000) not null,
    events varchar(1000) not null,
    secret varchar(100) not null,
    active boolean not null,
    told_up_to bigint not null,
    created_at timestamp with time zone not null,
    failing_since timestamp with time zone,
    given_up_at timestamp with time zone,
    claimed_until timestamp with time zone
);

-- What each is told, and how that went last.
create table webhook_delivery (
    id bigint primary key,
    webhook_id bigint not null references webhook (id),
    change_number bigint not null,
    kind varchar(40) not null,
    subject varchar(100) not null,
    body ${text} not null,
    state varchar(10) not null,
    attempts integer not null,
    created_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    give_up_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    sent_to varchar(2000),
    signature varchar(100),
    answer_status integer,
    answer_body varchar(2000),
    milliseconds integer,
    error varchar(200),
    unique (webhook_id, change_number)
);
create index webhook_delivery_pending on webhook_delivery (state, webhook_id, subject, change_number);
create index webhook_delivery_created on webhook_delivery (created_at);
