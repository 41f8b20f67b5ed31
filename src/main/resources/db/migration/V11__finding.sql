-- When what readers see was last changed: publishing, tagging and naming authors count, planning and saving do not.
alter table article add column revised_at timestamp with time zone;
update article set revised_at = greatest(updated_at, published_at) where published_at is not null;

-- Articles that say the same in different languages; null is the article that says it in one.
alter table article add column translation_group varchar(24);
create index article_translation on article (translation_group, id);
