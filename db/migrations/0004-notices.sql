-- What people are told: one row for each thing to tell, person and way of telling, written in the transaction of the fact.

create table push_subscription (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  endpoint text not null unique check (length(endpoint) <= 2000),
  public_key text not null check (length(public_key) <= 200),
  auth_secret text not null check (length(auth_secret) <= 100),
  created_at timestamptz not null
);
create index push_subscription_person on push_subscription (person_id);
comment on table push_subscription is 'A device on which a person wants to be told; gone when its push service says that it is.';

create table notice_preference (
  person_id uuid not null references person on delete cascade,
  kind_group text not null check (length(kind_group) <= 40),
  channel text not null check (channel in ('email', 'sms', 'push')),
  wanted boolean not null,
  primary key (person_id, kind_group, channel)
);
comment on table notice_preference is 'Where a person said how to be told of something; without a row it is as the table of kinds says.';

create table quiet_hours (
  person_id uuid primary key references person on delete cascade,
  starts time not null,
  ends time not null,
  time_zone text,
  check (starts <> ends)
);
comment on table quiet_hours is 'When a person wants to be left alone, on their own clock; from starts to ends, past midnight when it ends earlier than it starts.';
comment on column quiet_hours.time_zone is 'IANA name; without it, the zone of the location that something is told about.';

create table notice (
  id uuid primary key,
  kind text not null check (length(kind) <= 60),
  event_id text not null check (length(event_id) between 1 and 200),
  channel text not null check (channel in ('email', 'sms', 'push', 'inbox')),
  receiver text not null check (length(receiver) <= 300),
  person_id uuid references person on delete cascade,
  business_id uuid references business,
  location_id uuid,
  address text,
  address_masked text,
  data jsonb not null,
  state text not null default 'due' check (state in ('due', 'sent', 'dead', 'unwanted')),
  due_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  in_doubt boolean not null default false,
  reason text check (length(reason) <= 500),
  provider_reference text,
  created_at timestamptz not null,
  settled_at timestamptz,
  read_at timestamptz,
  unique (event_id, kind, channel, receiver),
  foreign key (business_id, location_id) references location,
  check ((state = 'due') = (settled_at is null)),
  check (state = 'due' or address is null)
);
create index notice_due on notice (due_at) where state = 'due';
create index notice_location on notice (business_id, location_id, id desc) where business_id is not null;
create index notice_inbox on notice (person_id, id desc) where channel = 'inbox';
create index notice_settled on notice (settled_at) where settled_at is not null;
comment on table notice is 'Something to tell somebody by one channel: at most once for each event, kind, channel and receiver. Accounts have notices of no business.';
comment on column notice.receiver is 'Who of the channel: the id of a person or of a device; for guests a hash of their address.';
comment on column notice.address is 'Where it goes; forgotten once it was sent, died or is unwanted.';
comment on column notice.data is 'What the words are made from; codes and links are taken out once it was sent or died.';
comment on column notice.due_at is 'When it may be sent; while somebody sends it, when they are taken for dead.';
comment on column notice.in_doubt is 'A try began and nobody wrote down how it ended.';
comment on column notice.settled_at is 'When it was sent, died or turned out to be unwanted.';
