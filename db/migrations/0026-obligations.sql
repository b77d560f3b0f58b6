-- What is owed outside becomes rows: money to take, to let go and to give back, and goods to release.

-- Until now an event reminded the pipeline to look at an order and to work out what was left to do. A reminder that was lost ten times, or a refund that
-- nobody reminded of, was never done. What orders of before owe is found by the reconciliation and gets its rows within seconds of the first start.
create table obligation (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  kind text not null check (kind in ('capture', 'void', 'refund', 'releaseGoods')),
  key text not null,
  amount_minor bigint check (amount_minor > 0),
  refund_id uuid,
  state text not null default 'open' check (state in ('open', 'done', 'refused', 'withdrawn')),
  due_at timestamptz not null,
  tries integer not null default 0,
  lease integer not null default 0,
  refusal text,
  reason text,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (business_id, key),
  foreign key (business_id, order_id) references "order",
  foreign key (business_id, refund_id) references refund,
  check ((kind in ('capture', 'refund')) = (amount_minor is not null)),
  check ((kind = 'refund') = (refund_id is not null)),
  check ((state = 'open') = (ended_at is null))
);
create index obligation_due on obligation (due_at) where state = 'open';
create index obligation_order on obligation (business_id, order_id);
alter table obligation add primary key (business_id, id);
comment on table obligation is E'What one attempt of an order owes outside. Open until the other side has said yes or a definite no; worked off by one loop.\nnot personal: amounts and what other systems answered, of an order by its id';
comment on column obligation.key is 'The idempotency key that every try carries.';
comment on column obligation.due_at is 'When it is to be tried. Whoever tries it moves this on first, so nobody else does meanwhile.';
comment on column obligation.lease is 'Grows with every try. An answer that names an older one changes nothing.';
comment on column obligation.state is 'Withdrawn: no longer owed, because the order went another way first.';
