-- Which edition of the renderer made the HTML: see Markdown.EDITION. What an older one made is made again after a start.
alter table live_text add column edition integer default 0 not null;
alter table draft add column edition integer default 0 not null;
alter table site_page add column edition integer default 0 not null;
create index live_text_edition on live_text (edition);
create index draft_edition on draft (edition);

-- What an update corrected, in the words that readers see; null for one that changed nothing that mattered to them.
alter table revision add column material varchar(500);
