-- People, businesses and their locations, and the three mechanisms everything stands on: events, idempotent requests, dead letters.

create table person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  image text,
  is_admin boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table person is 'Everybody with an account. People are global: one person may be a customer here and staff there.';

create table session (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_person on session (person_id);

create table credential (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_person on credential (person_id);
comment on table credential is 'How a person proves who they are; passwords are kept as slow hashes only.';

create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

create table signing_key (
  id uuid primary key,
  algorithm text not null,
  curve text,
  public_key text not null,
  private_key text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz
);
comment on table signing_key is 'Keys that sign the short-lived tokens of API clients; the public halves are published.';

create table business (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null check (length(name) between 1 and 120),
  accent text not null default '#b45309' check (accent ~ '^#[0-9a-f]{6}$'),
  logo text,
  created_at timestamptz not null default now()
);

create table location (
  business_id uuid not null references business,
  id uuid not null unique,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('cafe', 'restaurant', 'salon', 'shop')),
  street text not null default '',
  city text not null default '',
  postcode text not null default '',
  country text not null check (country ~ '^[A-Z]{2}$'),
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  time_zone text not null,
  locale text not null default 'en-US',
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  day_starts_at time not null default '04:00',
  accepting boolean not null default true,
  prices_include_tax boolean not null,
  fulfilments text[] not null check (fulfilments <@ array['pickup', 'dineIn', 'delivery', 'instant'] and cardinality(fulfilments) > 0),
  delivery_fee_minor bigint not null default 0 check (delivery_fee_minor >= 0),
  delivery_minutes integer not null default 30 check (delivery_minutes between 0 and 240),
  menu_version integer not null default 1,
  stock_version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (business_id, id)
);
comment on column location.day_starts_at is 'When the business day begins on the shop''s clock; a bar that closes at 02:00 still belongs to the evening before.';
comment on column location.menu_version is 'Rises with every published change; a price made from an older version is made again before an order is placed.';
comment on column location.stock_version is 'Rises when what guests see of the stock changes (few left, sold out); prices stay valid.';

create table opening_hours (
  business_id uuid not null,
  location_id uuid not null,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (business_id, location_id, weekday, opens),
  foreign key (business_id, location_id) references location on delete cascade
);
comment on table opening_hours is 'Wall time of the location, ISO weekday (1 = Monday). 24:00 is the end of the day; a closing time at or before the opening time belongs to the next day.';

create table membership (
  business_id uuid not null references business,
  id uuid not null,
  person_id uuid not null references person,
  location_id uuid,
  role text not null check (role in ('owner', 'manager', 'staff', 'courier')),
  job_title text,
  created_at timestamptz not null default now(),
  primary key (business_id, id),
  foreign key (business_id, location_id) references location on delete cascade,
  unique nulls not distinct (business_id, person_id, location_id),
  check ((role = 'owner') = (location_id is null))
);
create index membership_person on membership (person_id);
comment on table membership is 'What a person may do here: owners for the whole business, everybody else at one location.';

create table event (
  business_id uuid not null references business,
  id uuid not null,
  sequence bigint unique,
  topics text[] not null check (cardinality(topics) > 0),
  kind text not null,
  location_id uuid not null,
  subject_id uuid not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, location_id) references location
);
create index event_unrelayed on event (id) where sequence is null;
create index event_location_sequence on event (location_id, sequence) where sequence is not null;
comment on table event is 'What happened, written with the fact itself. The relay gives each its number after commit and hands it to its topics.';

create table relay_position (
  only_row boolean primary key default true check (only_row),
  last_sequence bigint not null default 0
);
insert into relay_position default values;

create table idempotent_request (
  scope text not null,
  key text not null check (length(key) between 1 and 255),
  request_hash text not null,
  status integer not null,
  answer text not null,
  created_at timestamptz not null,
  primary key (scope, key)
);
create index idempotent_request_created on idempotent_request (created_at);
comment on table idempotent_request is 'The answer of each request that carried an Idempotency-Key, byte for byte, for 24 hours.';

create table dead_letter (
  business_id uuid not null references business,
  id uuid not null,
  queue text not null,
  event_id uuid not null,
  location_id uuid not null,
  subject_id uuid not null,
  message jsonb not null,
  reason text not null,
  receives integer not null,
  created_at timestamptz not null,
  redriven_at timestamptz,
  redriven_by uuid references person,
  primary key (business_id, id),
  unique (business_id, queue, event_id),
  foreign key (business_id, location_id) references location
);
create index dead_letter_location on dead_letter (business_id, location_id, created_at desc);
comment on table dead_letter is 'Messages that no try could handle, with the reason, until somebody redrives them.';
