-- Which node has a webhook in hand, so that one that was away for longer than its claim doesn't end the claim of another.
alter table webhook add column claimed_by varchar(36);
