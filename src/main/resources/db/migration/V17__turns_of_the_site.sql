-- Who changes the settings, the navigation or the pages of the site, or says something of themselves, holds a version against
-- what there is: such changes follow one another, too.
insert into turn (name) values ('site');
insert into turn (name) values ('profile');
