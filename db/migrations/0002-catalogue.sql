-- What a business sells: categories, items, options, and what each location asks for them.

create table tax_class (
  business_id uuid not null references business,
  id uuid not null,
  name text not null,
  primary key (business_id, id),
  unique (business_id, name)
);

create table tax_rate (
  business_id uuid not null,
  location_id uuid not null,
  tax_class_id uuid not null,
  fulfilment text not null check (fulfilment in ('pickup', 'dineIn', 'delivery', 'instant')),
  rate_per_100000 integer not null check (rate_per_100000 between 0 and 100000),
  primary key (business_id, location_id, tax_class_id, fulfilment),
  foreign key (business_id, location_id) references location on delete cascade,
  foreign key (business_id, tax_class_id) references tax_class on delete cascade
);
comment on column tax_rate.rate_per_100000 is '8875 is 8.875 %.';

create table category (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  position integer not null default 0,
  version integer not null default 1,
  primary key (business_id, id),
  unique (business_id, name)
);
create index category_by_id on category (id);

create table menu_item (
  business_id uuid not null references business,
  id uuid not null,
  category_id uuid,
  name text not null check (length(name) between 1 and 120),
  description text not null default '' check (length(description) <= 1000),
  tax_class_id uuid not null,
  preparation_seconds integer not null default 180 check (preparation_seconds between 0 and 14400),
  calories integer check (calories between 0 and 20000),
  picture text,
  allergens text[] not null default '{}',
  diets text[] not null default '{}',
  position integer not null default 0,
  retired_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  foreign key (business_id, category_id) references category,
  foreign key (business_id, tax_class_id) references tax_class,
  check (category_id is not null or retired_at is not null),
  check (allergens <@ array['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soybeans', 'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs']),
  check (diets <@ array['vegetarian', 'vegan', 'glutenFree', 'lactoseFree', 'halal', 'kosher'])
);
create index menu_item_by_id on menu_item (id);
create index menu_item_category on menu_item (business_id, category_id);
-- Last, because of indexes that look equally good the planner takes the newest. Until a table is first analysed, every index that begins
-- with business_id looks as good as its primary key, and foreign keys would read all items of the business for each line of an order.
alter table menu_item add primary key (business_id, id);
comment on table menu_item is 'An item belongs to the business; where it is sold and for how much stands in listing. Items that were ordered are retired, never erased.';
comment on column menu_item.category_id is 'Only a retired item has none: its category may be gone.';

create table item_daypart (
  business_id uuid not null,
  item_id uuid not null,
  weekdays smallint[] not null default '{1,2,3,4,5,6,7}',
  starts time not null,
  ends time not null,
  primary key (business_id, item_id, starts, ends, weekdays),
  foreign key (business_id, item_id) references menu_item on delete cascade,
  check (weekdays <@ array[1,2,3,4,5,6,7]::smallint[] and cardinality(weekdays) > 0)
);
comment on table item_daypart is 'When an item is offered, on the clock of the location; no rows means always.';

create table option_group (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  choices_min integer not null default 0 check (choices_min >= 0),
  choices_max integer not null default 1,
  version integer not null default 1,
  primary key (business_id, id),
  check (choices_max between greatest(choices_min, 1) and 20)
);
create index option_group_by_id on option_group (id);

create table option (
  business_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  price_minor bigint not null default 0,
  is_default boolean not null default false,
  quantity_max integer not null default 1 check (quantity_max between 1 and 10),
  allergens text[] not null default '{}',
  position integer not null default 0,
  primary key (business_id, id),
  foreign key (business_id, group_id) references option_group on delete cascade,
  check (allergens <@ array['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soybeans', 'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs'])
);
create index option_in_group on option (business_id, group_id);
comment on column option.price_minor is 'Difference to the price of the item, also below zero.';

create table item_option_group (
  business_id uuid not null,
  item_id uuid not null,
  group_id uuid not null,
  position integer not null default 0,
  primary key (business_id, item_id, group_id),
  foreign key (business_id, item_id) references menu_item on delete cascade,
  foreign key (business_id, group_id) references option_group
);
create index item_option_group_by_group on item_option_group (business_id, group_id);

create table listing (
  business_id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  price_minor bigint not null check (price_minor between 0 and 100000000),
  featured boolean not null default false,
  sold_out_until timestamptz,
  primary key (business_id, location_id, item_id),
  foreign key (business_id, location_id) references location on delete cascade,
  foreign key (business_id, item_id) references menu_item on delete cascade
);
create index listing_item on listing (business_id, item_id);
create unique index listing_one_featured on listing (business_id, location_id) where featured;
comment on table listing is 'An item on the menu of one location, with the price there.';

create table coupon (
  business_id uuid not null references business,
  id uuid not null,
  code text not null check (code = upper(code) and length(code) between 2 and 40),
  kind text not null check (kind in ('amount', 'percent')),
  value bigint not null check (value > 0 and (kind = 'amount' or value <= 100)),
  minimum_minor bigint not null default 0 check (minimum_minor >= 0),
  starts_at timestamptz,
  ends_at timestamptz,
  uses_max integer check (uses_max > 0),
  uses integer not null default 0 check (uses >= 0 and (uses_max is null or uses <= uses_max)),
  primary key (business_id, id),
  unique (business_id, code)
);
comment on column coupon.value is 'Minor units for an amount, whole percent for a percentage.';

create table cart_line (
  business_id uuid not null,
  location_id uuid not null,
  person_id uuid not null references person on delete cascade,
  id uuid not null,
  item_id uuid not null,
  options uuid[] not null default '{}',
  quantity integer not null check (quantity between 1 and 99),
  note text not null default '' check (length(note) <= 200),
  unit_price_minor bigint not null,
  added_at timestamptz not null default now(),
  primary key (business_id, id),
  unique (business_id, location_id, person_id, item_id, options, note),
  foreign key (business_id, location_id) references location on delete cascade,
  foreign key (business_id, item_id) references menu_item on delete cascade
);
comment on column cart_line.unit_price_minor is 'What the guest saw when they added it, so that the cart can say what changed.';
