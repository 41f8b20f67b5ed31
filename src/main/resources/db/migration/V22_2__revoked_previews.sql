-- A link that was revoked can be brought back until its time is over.
alter table preview_link add column revoked_at timestamp with time zone;
