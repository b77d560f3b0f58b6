-- An order that failed is offered to its guest again before a card is charged: they were told that nothing was, and may have eaten elsewhere.

alter table "order" add column offered_at timestamptz;
comment on column "order".offered_at is 'When the crew asked whether the guest still wants an order that failed. Null: nobody asked, or they have answered.';
