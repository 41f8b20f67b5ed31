-- Since when something that was planned is held back, because the text broke rules of the owner's, and which.
alter table article add column held_at timestamp with time zone;
alter table article add column held_for varchar(200);
create index article_held on article (held_at);
