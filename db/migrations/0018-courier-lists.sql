-- A courier asks for what is still to be brought, due first, and for what was brought, latest first, however many there have been.
create index order_to_bring on "order" (courier_id, promised_at, id)
  where courier_id is not null and status in ('pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery');
create index order_brought on "order" (courier_id, promised_at desc, id desc)
  where courier_id is not null and status in ('delivered', 'completed');
