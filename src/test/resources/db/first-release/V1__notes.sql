create table note (
    id bigint primary key,
    words varchar(100) not null unique
);
