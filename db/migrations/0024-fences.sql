-- A worker that was paused, or whose message went to somebody else meanwhile, must not act on an order any more; and no order moves the same goods twice.

alter table "order" add column lease int not null default 0;
comment on column "order".lease is 'Grows with every claim. A step of the pipeline names the lease it was given; with an older one it changes nothing.';

-- Movements from before this migration, and those that belong to no order, have none. Nulls are never equal, so the index leaves them alone.
alter table stock_movement add column attempt int;
comment on column stock_movement.attempt is 'Which attempt of its order moved the goods.';

create unique index stock_movement_once on stock_movement (business_id, order_id, item_id, attempt, kind) where order_id is not null and attempt is not null;
