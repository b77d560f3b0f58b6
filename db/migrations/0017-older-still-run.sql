-- An older Parlour that still takes orders on this database, while a shop of several machines is brought up to date, may leave out what it doesn't know.
-- What it leaves out of `about` is not found by the ids in it when somebody is erased; it goes when its time is over.

alter table idempotent_request alter column about set default '{}';
alter table notice alter column about set default '{}';
