-- Events are numbered in the order in which they were written, and queues outside the database are told after that.

-- They were numbered by their ids, which the clocks of several machines make: what happened to one order second could get the lower number. Whoever
-- writes of an order holds its row, so of one order this is the order of the facts. An older Parlour that still runs goes by the ids, as before.
create sequence event_entry;
alter table event add column entry bigint;
alter table event alter column entry set default nextval('event_entry');
alter sequence event_entry owned by event.entry;
comment on column event.entry is 'In which order events were written. Has gaps; what screens and queues follow is the sequence.';
drop index event_unrelayed;
create index event_unrelayed on event (entry nulls first, id) where sequence is null;

-- Nobody waits for the queues outside any more. One process at a time tells them, for as long as its lease lasts.
alter table relay_position add column carried_sequence bigint not null default 0;
alter table relay_position add column carrier uuid;
alter table relay_position add column carrying_until timestamptz;
update relay_position set carried_sequence = last_sequence;
comment on column relay_position.carried_sequence is 'The last event that the queues outside have, too.';
