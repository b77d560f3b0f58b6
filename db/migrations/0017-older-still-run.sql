-- While a shop of several machines is brought up to date, an older Parlour still takes orders on this database: what it does not know may be left
-- out. What it leaves out of `about` is not found by the ids in it when somebody is erased; it goes when its time is over.

alter table idempotent_request alter column about set default '{}';
alter table notice alter column about set default '{}';
