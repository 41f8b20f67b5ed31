-- What a POST with an Idempotency-Key was answered, for who sends it again within a day; without a status, it is still being answered
-- by whoever holds the claim, or was when its server died.
create table idempotency_key (
    request_hash varchar(64) primary key,
    fingerprint varchar(64) not null,
    claim varchar(32) not null,
    claimed_at timestamp with time zone not null,
    status integer,
    headers ${text},
    body ${bytes}
);
create index idempotency_key_claimed_at on idempotency_key (claimed_at);
