-- What the other key of the same table says already: a location is one of its business.
alter table event drop constraint event_business_id_fkey;

-- One index says that nothing moves twice, and finds the movements of an order: movements without an attempt never meet each other in it.
create unique index stock_movement_of_order on stock_movement (business_id, order_id, item_id, attempt, kind) where order_id is not null;
drop index stock_movement_once;
drop index stock_movement_order;
alter index stock_movement_of_order rename to stock_movement_once;
