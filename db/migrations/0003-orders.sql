-- The path of an order: what was ordered, how much stock and money moved for it.

create table stock_balance (
  business_id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  on_hand integer not null check (on_hand >= 0),
  held integer not null default 0 check (held >= 0),
  primary key (business_id, location_id, item_id),
  foreign key (business_id, location_id) references location,
  foreign key (business_id, item_id) references menu_item,
  check (held <= on_hand)
);
comment on table stock_balance is 'How many there are and how many of those are promised. No row: not counted. Always the sum of the movements.';

create table order_counter (
  business_id uuid not null,
  location_id uuid not null,
  business_day date not null,
  last_number integer not null,
  primary key (business_id, location_id, business_day),
  foreign key (business_id, location_id) references location on delete cascade
);

create table "order" (
  business_id uuid not null,
  id uuid not null unique,
  location_id uuid not null,
  number integer not null,
  business_day date not null,
  person_id uuid references person,
  customer_name text,
  contact_email text,
  contact_phone text,
  fulfilment text not null check (fulfilment in ('pickup', 'dineIn', 'delivery', 'instant')),
  table_label text,
  address jsonb,
  scheduled_for timestamptz,
  status text not null check (status in ('pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered', 'completed', 'cancelled', 'failed')),
  version integer not null default 1,
  attempt integer not null default 1,
  cancel_requested boolean not null default false,
  cancel_reason text check (length(cancel_reason) <= 200),
  failure_code text,
  warehouse_state text not null default 'none' check (warehouse_state in ('none', 'unknown', 'confirmed', 'released')),
  courier_id uuid references person,
  payment_method text not null check (payment_method in ('card', 'cash')),
  payment_source text,
  subtotal_minor bigint not null check (subtotal_minor >= 0),
  discount_minor bigint not null check (discount_minor between 0 and subtotal_minor),
  delivery_fee_minor bigint not null check (delivery_fee_minor >= 0),
  tip_minor bigint not null check (tip_minor >= 0),
  tax_minor bigint not null check (tax_minor >= 0),
  total_minor bigint not null check (total_minor >= 0),
  currency text not null,
  prices_include_tax boolean not null,
  coupon_id uuid,
  placed_at timestamptz not null,
  promised_at timestamptz not null,
  status_changed_at timestamptz not null,
  confirmed_at timestamptz,
  preparing_at timestamptz,
  ready_at timestamptz,
  completed_at timestamptz,
  unique (business_id, location_id, business_day, number),
  foreign key (business_id, location_id) references location,
  foreign key (business_id, coupon_id) references coupon,
  check (total_minor = subtotal_minor - discount_minor + delivery_fee_minor + tip_minor
    + case when prices_include_tax then 0 else tax_minor end)
);
create index order_open on "order" (business_id, location_id, placed_at)
  where status in ('pending', 'processing', 'confirmed', 'preparing', 'ready', 'outForDelivery', 'delivered');
create index order_completed on "order" (business_id, location_id, completed_at) where status = 'completed';
create index order_person on "order" (person_id, placed_at desc) where person_id is not null;
create index order_courier on "order" (courier_id, placed_at desc) where courier_id is not null;
create index order_unreleased on "order" (status_changed_at)
  where status in ('cancelled', 'failed') and warehouse_state in ('unknown', 'confirmed');
create index order_in_pipeline on "order" (status_changed_at) where status in ('pending', 'processing');
alter table "order" add primary key (business_id, id); -- last: see menu_item
create index event_nudge on event (business_id, subject_id, occurred_at) where kind in ('order.resumed', 'order.unsettled');
comment on table "order" is 'Names, prices and taxes are frozen when it is placed.';
comment on column "order".failure_code is 'Why it can not go on. Set while still processing it means: being unwound, may no longer be confirmed.';
comment on column "order".warehouse_state is 'What the warehouse knows of this attempt; unknown from before it is asked until its answer is written down.';
comment on column "order".attempt is 'Rises when a failed order is redriven; part of every idempotency key the saga sends out.';

create table order_line (
  business_id uuid not null,
  order_id uuid not null,
  position integer not null,
  item_id uuid not null,
  name text not null,
  options jsonb not null default '[]',
  note text,
  quantity integer not null check (quantity between 1 and 99),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  discount_minor bigint not null check (discount_minor >= 0),
  tax_rate_per_100000 integer not null,
  tax_minor bigint not null check (tax_minor >= 0),
  total_minor bigint not null check (total_minor = unit_price_minor * quantity),
  foreign key (business_id, order_id) references "order",
  foreign key (business_id, item_id) references menu_item
);
create index order_line_item on order_line (business_id, item_id);
alter table order_line add primary key (business_id, order_id, position); -- last: see menu_item

create table stock_movement (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  kind text not null check (kind in ('received', 'held', 'released', 'sold', 'returned', 'counted', 'wasted')),
  on_hand_change integer not null,
  held_change integer not null,
  order_id uuid,
  person_id uuid references person,
  reason text,
  at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, location_id, item_id) references stock_balance,
  foreign key (business_id, order_id) references "order",
  check (on_hand_change <> 0 or held_change <> 0)
);
create index stock_movement_item on stock_movement (business_id, location_id, item_id, id);
create index stock_movement_order on stock_movement (business_id, order_id) where order_id is not null;

create table payment (
  business_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  state text not null check (state in ('unknown', 'authorised', 'captured', 'partiallyRefunded', 'refunded', 'voided', 'declined')),
  currency text not null,
  authorised_minor bigint not null default 0 check (authorised_minor >= 0),
  captured_minor bigint not null default 0 check (captured_minor between 0 and authorised_minor),
  refunded_minor bigint not null default 0 check (refunded_minor between 0 and captured_minor),
  provider_reference text,
  updated_at timestamptz not null,
  primary key (business_id, order_id, attempt),
  foreign key (business_id, order_id) references "order"
);
create index payment_unsettled on payment (updated_at) where state in ('unknown', 'authorised');
comment on table payment is 'One row per attempt to pay an order, written as unknown before the provider is called. No row: none. Always the sum of the movements.';

create table payment_movement (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  kind text not null check (kind in ('authorise', 'capture', 'void', 'refund')),
  amount_minor bigint not null check (amount_minor > 0),
  idempotency_key text not null,
  person_id uuid references person,
  reason text,
  at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, idempotency_key),
  foreign key (business_id, order_id, attempt) references payment
);
create index payment_movement_order on payment_movement (business_id, order_id);

create table refund (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  amount_minor bigint not null check (amount_minor > 0),
  reason text not null,
  state text not null check (state in ('requested', 'done', 'refused')),
  refusal text,
  person_id uuid references person,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (business_id, id),
  foreign key (business_id, order_id, attempt) references payment
);
create index refund_order on refund (business_id, order_id);
create index refund_requested on refund (created_at) where state = 'requested';
comment on table refund is 'Money somebody decided to give back. Requested in one transaction, carried out by the pipeline.';
