-- The database as the migrations leave it, in alphabetical order, for reading and for seeing in a review what a migration did.
-- Written by `npm run generate`; never edited, never run.

create table business (
  id uuid not null,
  slug text not null,
  name text not null,
  accent text default '#b45309'::text not null,
  logo text,
  created_at timestamp with time zone default now() not null,
  constraint business_pkey PRIMARY KEY (id),
  constraint business_slug_key UNIQUE (slug),
  constraint business_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text)),
  constraint business_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint business_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
);

create table cart_line (
  business_id uuid not null,
  location_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  options uuid[] default '{}'::uuid[] not null,
  quantity integer not null,
  note text default ''::text not null,
  unit_price_minor bigint not null,
  added_at timestamp with time zone default now() not null,
  constraint cart_line_pkey PRIMARY KEY (business_id, id),
  constraint cart_line_business_id_location_id_person_id_item_id_options_key UNIQUE (business_id, location_id, person_id, item_id, options, note),
  constraint cart_line_note_check CHECK ((length(note) <= 200)),
  constraint cart_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99))),
  constraint cart_line_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE,
  constraint cart_line_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE,
  constraint cart_line_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
comment on column cart_line.unit_price_minor is 'What the guest saw when they added it, so that the cart can say what changed.';

create table category (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  "position" integer default 0 not null,
  version integer default 1 not null,
  constraint category_pkey PRIMARY KEY (business_id, id),
  constraint category_business_id_name_key UNIQUE (business_id, name),
  constraint category_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint category_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
CREATE INDEX category_by_id ON public.category USING btree (id);

create table coupon (
  business_id uuid not null,
  id uuid not null,
  code text not null,
  kind text not null,
  value bigint not null,
  minimum_minor bigint default 0 not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  uses_max integer,
  uses integer default 0 not null,
  constraint coupon_pkey PRIMARY KEY (business_id, id),
  constraint coupon_business_id_code_key UNIQUE (business_id, code),
  constraint coupon_check CHECK (((value > 0) AND ((kind = 'amount'::text) OR (value <= 100)))),
  constraint coupon_check1 CHECK (((uses >= 0) AND ((uses_max IS NULL) OR (uses <= uses_max)))),
  constraint coupon_code_check CHECK (((code = upper(code)) AND ((length(code) >= 2) AND (length(code) <= 40)))),
  constraint coupon_kind_check CHECK ((kind = ANY (ARRAY['amount'::text, 'percent'::text]))),
  constraint coupon_minimum_minor_check CHECK ((minimum_minor >= 0)),
  constraint coupon_uses_max_check CHECK ((uses_max > 0)),
  constraint coupon_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
comment on column coupon.value is 'Minor units for an amount, whole percent for a percentage.';

create table credential (
  id uuid not null,
  person_id uuid not null,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX credential_person ON public.credential USING btree (person_id);
comment on table credential is 'How a person proves who they are; passwords are kept as slow hashes only.';

create table dead_letter (
  business_id uuid not null,
  id uuid not null,
  queue text not null,
  event_id uuid not null,
  location_id uuid not null,
  subject_id uuid not null,
  message jsonb not null,
  reason text not null,
  receives integer not null,
  created_at timestamp with time zone not null,
  redriven_at timestamp with time zone,
  redriven_by uuid,
  constraint dead_letter_pkey PRIMARY KEY (business_id, id),
  constraint dead_letter_business_id_queue_event_id_key UNIQUE (business_id, queue, event_id),
  constraint dead_letter_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint dead_letter_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id),
  constraint dead_letter_redriven_by_fkey FOREIGN KEY (redriven_by) REFERENCES person(id)
);
CREATE INDEX dead_letter_location ON public.dead_letter USING btree (business_id, location_id, created_at DESC);
comment on table dead_letter is 'Messages that no try could handle, with the reason, until somebody redrives them.';

create table event (
  business_id uuid not null,
  id uuid not null,
  sequence bigint,
  topics text[] not null,
  kind text not null,
  location_id uuid not null,
  subject_id uuid not null,
  payload jsonb not null,
  occurred_at timestamp with time zone not null,
  constraint event_pkey PRIMARY KEY (business_id, id),
  constraint event_sequence_key UNIQUE (sequence),
  constraint event_topics_check CHECK ((cardinality(topics) > 0)),
  constraint event_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint event_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id)
);
CREATE INDEX event_location_sequence ON public.event USING btree (location_id, sequence) WHERE (sequence IS NOT NULL);
CREATE INDEX event_nudge ON public.event USING btree (business_id, subject_id, occurred_at) WHERE (kind = ANY (ARRAY['order.resumed'::text, 'order.unsettled'::text]));
CREATE INDEX event_unrelayed ON public.event USING btree (id) WHERE (sequence IS NULL);
comment on table event is 'What happened, written with the fact itself. The relay gives each its number after commit and hands it to its topics.';

create table idempotent_request (
  scope text not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  answer text not null,
  created_at timestamp with time zone not null,
  constraint idempotent_request_pkey PRIMARY KEY (scope, key),
  constraint idempotent_request_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
CREATE INDEX idempotent_request_created ON public.idempotent_request USING btree (created_at);
comment on table idempotent_request is 'The answer of each request that carried an Idempotency-Key, byte for byte, for 24 hours.';

create table item_daypart (
  business_id uuid not null,
  item_id uuid not null,
  weekdays smallint[] default '{1,2,3,4,5,6,7}'::smallint[] not null,
  starts time without time zone not null,
  ends time without time zone not null,
  constraint item_daypart_pkey PRIMARY KEY (business_id, item_id, starts, ends, weekdays),
  constraint item_daypart_weekdays_check CHECK (((weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]) AND (cardinality(weekdays) > 0))),
  constraint item_daypart_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE
);
comment on table item_daypart is 'When an item is offered, on the clock of the location; no rows means always.';

create table item_option_group (
  business_id uuid not null,
  item_id uuid not null,
  group_id uuid not null,
  "position" integer default 0 not null,
  constraint item_option_group_pkey PRIMARY KEY (business_id, item_id, group_id),
  constraint item_option_group_business_id_group_id_fkey FOREIGN KEY (business_id, group_id) REFERENCES option_group(business_id, id),
  constraint item_option_group_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE
);
CREATE INDEX item_option_group_by_group ON public.item_option_group USING btree (business_id, group_id);

create table listing (
  business_id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  price_minor bigint not null,
  featured boolean default false not null,
  sold_out_until timestamp with time zone,
  constraint listing_pkey PRIMARY KEY (business_id, location_id, item_id),
  constraint listing_price_minor_check CHECK (((price_minor >= 0) AND (price_minor <= 100000000))),
  constraint listing_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE,
  constraint listing_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE
);
CREATE INDEX listing_item ON public.listing USING btree (business_id, item_id);
CREATE UNIQUE INDEX listing_one_featured ON public.listing USING btree (business_id, location_id) WHERE featured;
comment on table listing is 'An item on the menu of one location, with the price there.';

create table location (
  business_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null,
  street text default ''::text not null,
  city text default ''::text not null,
  postcode text default ''::text not null,
  country text not null,
  latitude double precision,
  longitude double precision,
  time_zone text not null,
  locale text default 'en-US'::text not null,
  currency text not null,
  day_starts_at time without time zone default '04:00:00'::time without time zone not null,
  accepting boolean default true not null,
  prices_include_tax boolean not null,
  fulfilments text[] not null,
  delivery_fee_minor bigint default 0 not null,
  delivery_minutes integer default 30 not null,
  menu_version integer default 1 not null,
  stock_version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint location_pkey PRIMARY KEY (business_id, id),
  constraint location_id_key UNIQUE (id),
  constraint location_slug_key UNIQUE (slug),
  constraint location_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint location_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint location_delivery_fee_minor_check CHECK ((delivery_fee_minor >= 0)),
  constraint location_delivery_minutes_check CHECK (((delivery_minutes >= 0) AND (delivery_minutes <= 240))),
  constraint location_fulfilments_check CHECK (((fulfilments <@ ARRAY['pickup'::text, 'dineIn'::text, 'delivery'::text, 'instant'::text]) AND (cardinality(fulfilments) > 0))),
  constraint location_kind_check CHECK ((kind = ANY (ARRAY['cafe'::text, 'restaurant'::text, 'salon'::text, 'shop'::text]))),
  constraint location_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint location_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint location_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint location_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60))),
  constraint location_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
comment on column location.day_starts_at is 'When the business day begins on the shop''s clock; a bar that closes at 02:00 still belongs to the evening before.';
comment on column location.menu_version is 'Rises with every published change; a price made from an older version is made again before an order is placed.';
comment on column location.stock_version is 'Rises when what guests see of the stock changes (few left, sold out); prices stay valid.';

create table membership (
  business_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  location_id uuid,
  role text not null,
  job_title text,
  created_at timestamp with time zone default now() not null,
  constraint membership_pkey PRIMARY KEY (business_id, id),
  constraint membership_business_id_person_id_location_id_key UNIQUE NULLS NOT DISTINCT (business_id, person_id, location_id),
  constraint membership_check CHECK (((role = 'owner'::text) = (location_id IS NULL))),
  constraint membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'staff'::text, 'courier'::text]))),
  constraint membership_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint membership_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE,
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
comment on table membership is 'What a person may do here: owners for the whole business, everybody else at one location.';

create table menu_item (
  business_id uuid not null,
  id uuid not null,
  category_id uuid,
  name text not null,
  description text default ''::text not null,
  tax_class_id uuid not null,
  preparation_seconds integer default 180 not null,
  calories integer,
  picture text,
  allergens text[] default '{}'::text[] not null,
  diets text[] default '{}'::text[] not null,
  "position" integer default 0 not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint menu_item_pkey PRIMARY KEY (business_id, id),
  constraint menu_item_allergens_check CHECK ((allergens <@ ARRAY['gluten'::text, 'crustaceans'::text, 'eggs'::text, 'fish'::text, 'peanuts'::text, 'soybeans'::text, 'milk'::text, 'nuts'::text, 'celery'::text, 'mustard'::text, 'sesame'::text, 'sulphites'::text, 'lupin'::text, 'molluscs'::text])),
  constraint menu_item_calories_check CHECK (((calories >= 0) AND (calories <= 20000))),
  constraint menu_item_check CHECK (((category_id IS NOT NULL) OR (retired_at IS NOT NULL))),
  constraint menu_item_description_check CHECK ((length(description) <= 1000)),
  constraint menu_item_diets_check CHECK ((diets <@ ARRAY['vegetarian'::text, 'vegan'::text, 'glutenFree'::text, 'lactoseFree'::text, 'halal'::text, 'kosher'::text])),
  constraint menu_item_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint menu_item_preparation_seconds_check CHECK (((preparation_seconds >= 0) AND (preparation_seconds <= 14400))),
  constraint menu_item_business_id_category_id_fkey FOREIGN KEY (business_id, category_id) REFERENCES category(business_id, id),
  constraint menu_item_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint menu_item_business_id_tax_class_id_fkey FOREIGN KEY (business_id, tax_class_id) REFERENCES tax_class(business_id, id)
);
CREATE INDEX menu_item_by_id ON public.menu_item USING btree (id);
CREATE INDEX menu_item_category ON public.menu_item USING btree (business_id, category_id);
comment on table menu_item is 'An item belongs to the business; where it is sold and for how much stands in listing. Items that were ordered are retired, never erased.';
comment on column menu_item.category_id is 'Only a retired item has none: its category may be gone.';

create table migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number)
);

create table opening_hours (
  business_id uuid not null,
  location_id uuid not null,
  weekday smallint not null,
  opens time without time zone not null,
  closes time without time zone not null,
  constraint opening_hours_pkey PRIMARY KEY (business_id, location_id, weekday, opens),
  constraint opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint opening_hours_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE
);
comment on table opening_hours is 'Wall time of the location, ISO weekday (1 = Monday). 24:00 is the end of the day; a closing time at or before the opening time belongs to the next day.';

create table option (
  business_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  name text not null,
  price_minor bigint default 0 not null,
  is_default boolean default false not null,
  quantity_max integer default 1 not null,
  allergens text[] default '{}'::text[] not null,
  "position" integer default 0 not null,
  constraint option_pkey PRIMARY KEY (business_id, id),
  constraint option_allergens_check CHECK ((allergens <@ ARRAY['gluten'::text, 'crustaceans'::text, 'eggs'::text, 'fish'::text, 'peanuts'::text, 'soybeans'::text, 'milk'::text, 'nuts'::text, 'celery'::text, 'mustard'::text, 'sesame'::text, 'sulphites'::text, 'lupin'::text, 'molluscs'::text])),
  constraint option_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint option_quantity_max_check CHECK (((quantity_max >= 1) AND (quantity_max <= 10))),
  constraint option_business_id_group_id_fkey FOREIGN KEY (business_id, group_id) REFERENCES option_group(business_id, id) ON DELETE CASCADE
);
CREATE INDEX option_in_group ON public.option USING btree (business_id, group_id);
comment on column option.price_minor is 'Difference to the price of the item, also below zero.';

create table option_group (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  choices_min integer default 0 not null,
  choices_max integer default 1 not null,
  version integer default 1 not null,
  constraint option_group_pkey PRIMARY KEY (business_id, id),
  constraint option_group_check CHECK (((choices_max >= GREATEST(choices_min, 1)) AND (choices_max <= 20))),
  constraint option_group_choices_min_check CHECK ((choices_min >= 0)),
  constraint option_group_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint option_group_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
CREATE INDEX option_group_by_id ON public.option_group USING btree (id);

create table "order" (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  number integer not null,
  business_day date not null,
  person_id uuid,
  customer_name text,
  contact_email text,
  contact_phone text,
  fulfilment text not null,
  table_label text,
  address jsonb,
  scheduled_for timestamp with time zone,
  status text not null,
  version integer default 1 not null,
  attempt integer default 1 not null,
  cancel_requested boolean default false not null,
  cancel_reason text,
  failure_code text,
  warehouse_state text default 'none'::text not null,
  courier_id uuid,
  payment_method text not null,
  payment_source text,
  subtotal_minor bigint not null,
  discount_minor bigint not null,
  delivery_fee_minor bigint not null,
  tip_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null,
  currency text not null,
  prices_include_tax boolean not null,
  coupon_id uuid,
  placed_at timestamp with time zone not null,
  promised_at timestamp with time zone not null,
  status_changed_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  preparing_at timestamp with time zone,
  ready_at timestamp with time zone,
  completed_at timestamp with time zone,
  constraint order_pkey PRIMARY KEY (business_id, id),
  constraint order_business_id_location_id_business_day_number_key UNIQUE (business_id, location_id, business_day, number),
  constraint order_id_key UNIQUE (id),
  constraint order_cancel_reason_check CHECK ((length(cancel_reason) <= 200)),
  constraint order_check CHECK (((discount_minor >= 0) AND (discount_minor <= subtotal_minor))),
  constraint order_check1 CHECK ((total_minor = ((((subtotal_minor - discount_minor) + delivery_fee_minor) + tip_minor) +
CASE
    WHEN prices_include_tax THEN (0)::bigint
    ELSE tax_minor
END))),
  constraint order_delivery_fee_minor_check CHECK ((delivery_fee_minor >= 0)),
  constraint order_fulfilment_check CHECK ((fulfilment = ANY (ARRAY['pickup'::text, 'dineIn'::text, 'delivery'::text, 'instant'::text]))),
  constraint order_payment_method_check CHECK ((payment_method = ANY (ARRAY['card'::text, 'cash'::text]))),
  constraint order_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'processing'::text, 'confirmed'::text, 'preparing'::text, 'ready'::text, 'outForDelivery'::text, 'delivered'::text, 'completed'::text, 'cancelled'::text, 'failed'::text]))),
  constraint order_subtotal_minor_check CHECK ((subtotal_minor >= 0)),
  constraint order_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint order_tip_minor_check CHECK ((tip_minor >= 0)),
  constraint order_total_minor_check CHECK ((total_minor >= 0)),
  constraint order_warehouse_state_check CHECK ((warehouse_state = ANY (ARRAY['none'::text, 'unknown'::text, 'confirmed'::text, 'released'::text]))),
  constraint order_business_id_coupon_id_fkey FOREIGN KEY (business_id, coupon_id) REFERENCES coupon(business_id, id),
  constraint order_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id),
  constraint order_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES person(id),
  constraint order_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX order_completed ON public."order" USING btree (business_id, location_id, completed_at) WHERE (status = 'completed'::text);
CREATE INDEX order_courier ON public."order" USING btree (courier_id, placed_at DESC) WHERE (courier_id IS NOT NULL);
CREATE INDEX order_in_pipeline ON public."order" USING btree (status_changed_at) WHERE (status = ANY (ARRAY['pending'::text, 'processing'::text]));
CREATE INDEX order_open ON public."order" USING btree (business_id, location_id, placed_at) WHERE (status = ANY (ARRAY['pending'::text, 'processing'::text, 'confirmed'::text, 'preparing'::text, 'ready'::text, 'outForDelivery'::text, 'delivered'::text]));
CREATE INDEX order_person ON public."order" USING btree (person_id, placed_at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX order_unreleased ON public."order" USING btree (status_changed_at) WHERE ((status = ANY (ARRAY['cancelled'::text, 'failed'::text])) AND (warehouse_state = ANY (ARRAY['unknown'::text, 'confirmed'::text])));
comment on table "order" is 'Names, prices and taxes are frozen when it is placed.';
comment on column "order".attempt is 'Rises when a failed order is redriven; part of every idempotency key the saga sends out.';
comment on column "order".failure_code is 'Why it can not go on. Set while still processing it means: being unwound, may no longer be confirmed.';
comment on column "order".warehouse_state is 'What the warehouse knows of this attempt; unknown from before it is asked until its answer is written down.';

create table order_counter (
  business_id uuid not null,
  location_id uuid not null,
  business_day date not null,
  last_number integer not null,
  constraint order_counter_pkey PRIMARY KEY (business_id, location_id, business_day),
  constraint order_counter_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE
);

create table order_line (
  business_id uuid not null,
  order_id uuid not null,
  "position" integer not null,
  item_id uuid not null,
  name text not null,
  options jsonb default '[]'::jsonb not null,
  note text,
  quantity integer not null,
  unit_price_minor bigint not null,
  discount_minor bigint not null,
  tax_rate_per_100000 integer not null,
  tax_minor bigint not null,
  total_minor bigint not null,
  constraint order_line_pkey PRIMARY KEY (business_id, order_id, "position"),
  constraint order_line_check CHECK ((total_minor = (unit_price_minor * quantity))),
  constraint order_line_discount_minor_check CHECK ((discount_minor >= 0)),
  constraint order_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99))),
  constraint order_line_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint order_line_unit_price_minor_check CHECK ((unit_price_minor >= 0)),
  constraint order_line_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id),
  constraint order_line_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id)
);
CREATE INDEX order_line_item ON public.order_line USING btree (business_id, item_id);

create table payment (
  business_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  state text not null,
  currency text not null,
  authorised_minor bigint default 0 not null,
  captured_minor bigint default 0 not null,
  refunded_minor bigint default 0 not null,
  provider_reference text,
  updated_at timestamp with time zone not null,
  constraint payment_pkey PRIMARY KEY (business_id, order_id, attempt),
  constraint payment_authorised_minor_check CHECK ((authorised_minor >= 0)),
  constraint payment_check CHECK (((captured_minor >= 0) AND (captured_minor <= authorised_minor))),
  constraint payment_check1 CHECK (((refunded_minor >= 0) AND (refunded_minor <= captured_minor))),
  constraint payment_state_check CHECK ((state = ANY (ARRAY['unknown'::text, 'authorised'::text, 'captured'::text, 'partiallyRefunded'::text, 'refunded'::text, 'voided'::text, 'declined'::text]))),
  constraint payment_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id)
);
CREATE INDEX payment_unsettled ON public.payment USING btree (updated_at) WHERE (state = ANY (ARRAY['unknown'::text, 'authorised'::text]));
comment on table payment is 'One row per attempt to pay an order, written as unknown before the provider is called. No row: none. Always the sum of the movements.';

create table payment_movement (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  kind text not null,
  amount_minor bigint not null,
  idempotency_key text not null,
  person_id uuid,
  reason text,
  at timestamp with time zone not null,
  constraint payment_movement_pkey PRIMARY KEY (business_id, id),
  constraint payment_movement_business_id_idempotency_key_key UNIQUE (business_id, idempotency_key),
  constraint payment_movement_amount_minor_check CHECK ((amount_minor > 0)),
  constraint payment_movement_kind_check CHECK ((kind = ANY (ARRAY['authorise'::text, 'capture'::text, 'void'::text, 'refund'::text]))),
  constraint payment_movement_business_id_order_id_attempt_fkey FOREIGN KEY (business_id, order_id, attempt) REFERENCES payment(business_id, order_id, attempt),
  constraint payment_movement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX payment_movement_order ON public.payment_movement USING btree (business_id, order_id);

create table person (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  is_admin boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email),
  constraint person_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
comment on table person is 'Everybody with an account. People are global: one person may be a customer here and staff there.';

create table refund (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  amount_minor bigint not null,
  reason text not null,
  state text not null,
  refusal text,
  person_id uuid,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint refund_pkey PRIMARY KEY (business_id, id),
  constraint refund_amount_minor_check CHECK ((amount_minor > 0)),
  constraint refund_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'done'::text, 'refused'::text]))),
  constraint refund_business_id_order_id_attempt_fkey FOREIGN KEY (business_id, order_id, attempt) REFERENCES payment(business_id, order_id, attempt),
  constraint refund_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX refund_order ON public.refund USING btree (business_id, order_id);
CREATE INDEX refund_requested ON public.refund USING btree (created_at) WHERE (state = 'requested'::text);
comment on table refund is 'Money somebody decided to give back. Requested in one transaction, carried out by the pipeline.';

create table relay_position (
  only_row boolean default true not null,
  last_sequence bigint default 0 not null,
  constraint relay_position_pkey PRIMARY KEY (only_row),
  constraint relay_position_only_row_check CHECK (only_row)
);

create table session (
  id uuid not null,
  person_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX session_person ON public.session USING btree (person_id);

create table signing_key (
  id uuid not null,
  algorithm text not null,
  curve text,
  public_key text not null,
  private_key text not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone,
  constraint signing_key_pkey PRIMARY KEY (id)
);
comment on table signing_key is 'Keys that sign the short-lived tokens of API clients; the public halves are published.';

create table stock_balance (
  business_id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  on_hand integer not null,
  held integer default 0 not null,
  constraint stock_balance_pkey PRIMARY KEY (business_id, location_id, item_id),
  constraint stock_balance_check CHECK ((held <= on_hand)),
  constraint stock_balance_held_check CHECK ((held >= 0)),
  constraint stock_balance_on_hand_check CHECK ((on_hand >= 0)),
  constraint stock_balance_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id),
  constraint stock_balance_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id)
);
comment on table stock_balance is 'How many there are and how many of those are promised. No row: not counted. Always the sum of the movements.';

create table stock_movement (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  kind text not null,
  on_hand_change integer not null,
  held_change integer not null,
  order_id uuid,
  person_id uuid,
  reason text,
  at timestamp with time zone not null,
  constraint stock_movement_pkey PRIMARY KEY (business_id, id),
  constraint stock_movement_check CHECK (((on_hand_change <> 0) OR (held_change <> 0))),
  constraint stock_movement_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'held'::text, 'released'::text, 'sold'::text, 'returned'::text, 'counted'::text, 'wasted'::text]))),
  constraint stock_movement_business_id_location_id_item_id_fkey FOREIGN KEY (business_id, location_id, item_id) REFERENCES stock_balance(business_id, location_id, item_id),
  constraint stock_movement_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id),
  constraint stock_movement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX stock_movement_item ON public.stock_movement USING btree (business_id, location_id, item_id, id);
CREATE INDEX stock_movement_order ON public.stock_movement USING btree (business_id, order_id) WHERE (order_id IS NOT NULL);

create table tax_class (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  constraint tax_class_pkey PRIMARY KEY (business_id, id),
  constraint tax_class_business_id_name_key UNIQUE (business_id, name),
  constraint tax_class_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);

create table tax_rate (
  business_id uuid not null,
  location_id uuid not null,
  tax_class_id uuid not null,
  fulfilment text not null,
  rate_per_100000 integer not null,
  constraint tax_rate_pkey PRIMARY KEY (business_id, location_id, tax_class_id, fulfilment),
  constraint tax_rate_fulfilment_check CHECK ((fulfilment = ANY (ARRAY['pickup'::text, 'dineIn'::text, 'delivery'::text, 'instant'::text]))),
  constraint tax_rate_rate_per_100000_check CHECK (((rate_per_100000 >= 0) AND (rate_per_100000 <= 100000))),
  constraint tax_rate_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE,
  constraint tax_rate_business_id_tax_class_id_fkey FOREIGN KEY (business_id, tax_class_id) REFERENCES tax_class(business_id, id) ON DELETE CASCADE
);
comment on column tax_rate.rate_per_100000 is '8875 is 8.875 %.';

create table verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);
