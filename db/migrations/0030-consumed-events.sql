-- A consumer applies an event once, knows when something newer was told of the same subject, and events do not pile up for ever.

alter table event add column subject_version integer;
comment on column event.subject_version is E'Which change of its subject it tells of. Null: it tells of none.\nnot personal: a count';

create table consumed_event (
  business_id uuid not null,
  consumer text not null,
  event_id uuid not null,
  subject_id uuid not null,
  subject_version integer,
  consumed_at timestamptz not null,
  primary key (business_id, consumer, event_id),
  foreign key (business_id) references business
);
create index consumed_event_subject on consumed_event (business_id, consumer, subject_id, subject_version) where subject_version is not null;
create index consumed_event_over on consumed_event (consumed_at);
comment on table consumed_event is 'What a consumer did about an event is there, or it is not: this row is written in the same transaction. No queue has a message for so long.';
comment on column consumed_event.consumer is 'not personal: a name from the code';
comment on column consumed_event.event_id is 'not personal: the id of an event';
comment on column consumed_event.consumed_at is 'not personal: an instant | kept: 1 months after consumed_at';

create table event_archive (
  business_id uuid not null,
  id uuid not null,
  sequence bigint not null,
  topics text[] not null,
  kind text not null,
  location_id uuid not null,
  subject_id uuid not null,
  subject_version integer,
  payload jsonb not null,
  occurred_at timestamptz not null,
  entry bigint,
  primary key (business_id, id, occurred_at)
) partition by range (occurred_at);
comment on table event_archive is 'Events that nothing reads any more, a partition a month, each to be exported and dropped.';
comment on column event_archive.kind is 'not personal: what happened, of the list in code';
comment on column event_archive.payload is 'not personal: numbers, states and ids only, see recordEvents';

create index event_over on event using brin (occurred_at);
