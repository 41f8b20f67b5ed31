-- The language of the desk for somebody, where it is not the site's.
alter table app_user add column language varchar(35);
