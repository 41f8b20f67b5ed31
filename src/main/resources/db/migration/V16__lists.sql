-- The state in the words of the API: derived, so that each of its lists follows an index. Twice by time, because H2 follows an
-- index in its own direction only; what such an index holds is all that finding a far page asks.
alter table article add column status varchar(10);
update article set status = case when state = 'RETURNED' then publication else state end;
alter table article alter column status set not null;

create index article_listed on article (status, published_at desc, id desc);
create index article_listed_oldest on article (status, published_at, id);
create index article_listed_updated on article (status, updated_at desc, id desc);
create index article_listed_first_updated on article (status, updated_at, id);
create index article_listed_title on article (status, title, id);
drop index article_updated;
create index media_newest on media (created_at desc, id desc);

-- How many articles there are in each state: of all (subject 0), of each tag and of each author, by their numbers. Whoever changes
-- an article adds what it does to the sums, so that nobody waits for anybody; a chore makes few rows of many.
create table article_count (
    id bigint primary key,
    subject bigint not null,
    status varchar(10) not null,
    n bigint not null
);
insert into article_count (id, subject, status, n)
    select nextval('id_sequence'), c.subject, c.status, c.n from (
        select 0 as subject, status, count(*) as n from article group by status
        union all
        select t.tag_id, a.status, count(*) from article_tag t join article a on a.id = t.article_id group by t.tag_id, a.status
        union all
        select u.user_id, a.status, count(*) from article_author u join article a on a.id = u.article_id
            group by u.user_id, a.status
    ) c;
create index article_count_sum on article_count (subject, status, n);
insert into turn (name) values ('counts');
