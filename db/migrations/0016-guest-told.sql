-- What a guest need not be told: that they cancelled an order themselves, or once more that it is ready or on its way.
-- And no hash of their address leads back to it.

alter table "order" add column cancelled_by text check (cancelled_by in ('guest', 'crew'));
comment on column "order".cancelled_by is 'not personal: whether it was its guest or the crew who cancelled it, or wishes to';

create index event_told_once on event (business_id, subject_id, sequence) where kind in ('order.ready', 'order.outForDelivery');

-- What stood here was a plain hash of a guest's address, against which all numbers can be tried. One that died and is asked for again becomes a
-- notice of its own.
update notice set receiver = id::text where person_id is null;
comment on column notice.receiver is
  E'Who of the channel: the id of a person or of a device; for guests a keyed hash of their address.\npersonal: telling nobody the same twice | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete | export: no';
