-- A refund says what it gives back: how much of which line, of the delivery fee and of the tip. Triggers keep the sums, also for an older Parlour that names an amount only.

create table refundable (
  business_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  part text not null check (part in ('line', 'delivery', 'tip')),
  position integer not null,
  quantity integer not null check (quantity >= 1),
  charged_minor bigint not null check (charged_minor > 0),
  tax_minor bigint not null check (tax_minor between 0 and charged_minor),
  refunded_minor bigint not null default 0,
  refunded_quantity integer not null default 0,
  primary key (business_id, order_id, attempt, part, position),
  foreign key (business_id, order_id, attempt) references payment,
  constraint refundable_is_enough check (refunded_minor between 0 and charged_minor and refunded_quantity between 0 and quantity),
  check (part = 'line' or position = 0 and quantity = 1)
);
comment on table refundable is E'What one attempt was paid for, part by part, and how much of each has been refunded. Written with the first refund: most orders have none.\nnot personal: amounts of an order by its id';
comment on column refundable.position is 'Of the line, counted from 0.';
comment on column refundable.charged_minor is 'After the discount and with the tax.';
comment on column refundable.tax_minor is 'How much of what was charged is tax.';
comment on column refundable.refunded_minor is 'Always the sum of the parts of refunds that were not refused.';

create table refund_part (
  business_id uuid not null,
  refund_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  part text not null,
  position integer not null,
  quantity integer not null default 0 check (quantity >= 0),
  amount_minor bigint not null check (amount_minor > 0),
  tax_minor bigint not null check (tax_minor between 0 and amount_minor),
  primary key (business_id, refund_id, part, position),
  foreign key (business_id, refund_id) references refund,
  foreign key (business_id, order_id, attempt, part, position) references refundable
);
create index refund_part_of on refund_part (business_id, order_id, attempt, part, position);
comment on table refund_part is E'What a refund gives back. The parts of a refund add up to it.\nnot personal: amounts of an order by its id';
comment on column refund_part.quantity is 'How many of the line; zero when an amount goes back and no item.';

-- What may be refunded of a payment: lines first, then the delivery fee, then the tip. The provider may have taken less than the total: what it did not take can't go back.
create function charged_parts(of_business uuid, of_order uuid, of_attempt integer)
returns table (part text, "position" integer, quantity integer, charged_minor bigint, tax_minor bigint) language sql stable as $$
  select part, "position", quantity, charged::bigint, least(tax, charged)::bigint from (
    select part, "position", quantity, tax, least(up_to, captured_minor) - (up_to - whole) as charged from (
      select part.*, p.captured_minor, sum(part.whole) over (order by part.place, part."position") as up_to
      from payment p join "order" o on o.business_id = p.business_id and o.id = p.order_id
      cross join lateral (
        select 1 as place, 'line' as part, l."position", l.quantity, l.tax_minor as tax,
          l.total_minor - l.discount_minor + case when o.prices_include_tax then 0 else l.tax_minor end as whole
        from order_line l where l.business_id = o.business_id and l.order_id = o.id
        union all select 2, 'delivery', 0, 1, 0, o.delivery_fee_minor
        union all select 3, 'tip', 0, 1, 0, o.tip_minor) part
      where p.business_id = of_business and p.order_id = of_order and p.attempt = of_attempt) parts) charges
  where charged > 0
$$;

create function open_refundable(of_business uuid, of_order uuid, of_attempt integer) returns void language sql as $$
  insert into refundable (business_id, order_id, attempt, part, position, quantity, charged_minor, tax_minor)
  select of_business, of_order, of_attempt, part, position, quantity, charged_minor, tax_minor from charged_parts(of_business, of_order, of_attempt)
  on conflict (business_id, order_id, attempt, part, position) do update set charged_minor = excluded.charged_minor, tax_minor = excluded.tax_minor
$$;

-- The tax that goes back with a part when `before` of it had been refunded and `after` is then. In the end it is all of the tax, in however many steps.
create function refunded_tax(tax bigint, charged bigint, before bigint, after bigint) returns bigint language sql immutable as $$
  select round(tax::numeric * after / charged)::bigint - round(tax::numeric * before / charged)::bigint
$$;

-- A refund that names an amount only takes what is left, the first part first.
create function choose_refund_parts(chosen refund) returns void language sql as $$
  select open_refundable(chosen.business_id, chosen.order_id, chosen.attempt);
  insert into refund_part (business_id, refund_id, order_id, attempt, part, position, quantity, amount_minor, tax_minor)
  select business_id, chosen.id, order_id, attempt, part, position, case when refunded_minor + amount = charged_minor then quantity - refunded_quantity else 0 end, amount,
    refunded_tax(tax_minor, charged_minor, refunded_minor, refunded_minor + amount)
  from (
    select *, least(up_to, chosen.amount_minor) - (up_to - (charged_minor - refunded_minor)) as amount from (
      select *, (sum(charged_minor - refunded_minor) over (order by array_position('{line,delivery,tip}', part), position))::bigint as up_to
      from refundable where business_id = chosen.business_id and order_id = chosen.order_id and attempt = chosen.attempt) parts) amounts
  where amount > 0
$$;

create function count_refund_part() returns trigger language plpgsql as $$
begin
  update refundable set refunded_minor = refunded_minor + new.amount_minor, refunded_quantity = refunded_quantity + new.quantity
  where business_id = new.business_id and order_id = new.order_id and attempt = new.attempt and part = new.part and position = new.position;
  return null;
end $$;
create trigger refund_part_counts after insert on refund_part for each row execute function count_refund_part();

create function count_refusal() returns trigger language plpgsql as $$
declare
  sign integer := case when new.state = 'refused' then -1 else 1 end;
begin
  update refundable of set refunded_minor = of.refunded_minor + sign * given.amount_minor, refunded_quantity = of.refunded_quantity + sign * given.quantity
  from refund_part given
  where given.business_id = new.business_id and given.refund_id = new.id and of.business_id = given.business_id and of.order_id = given.order_id
    and of.attempt = given.attempt and of.part = given.part and of.position = given.position;
  if sign = 1 and not exists (select from refund_part where business_id = new.business_id and refund_id = new.id) then perform choose_refund_parts(new); end if;
  return null;
end $$;
create trigger refusal_counts after update of state on refund for each row
  when ((old.state = 'refused') <> (new.state = 'refused')) execute function count_refusal();

create function refund_parts_add_up() returns trigger language plpgsql as $$
declare
  whole refund;
  parts bigint;
begin
  select * into whole from refund where business_id = new.business_id and id = case tg_table_name when 'refund' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'refund_id' end::uuid;
  if not exists (select from refund_part where business_id = whole.business_id and refund_id = whole.id) then perform choose_refund_parts(whole); end if;
  select coalesce(sum(amount_minor), 0) into parts from refund_part where business_id = whole.business_id and refund_id = whole.id;
  if parts <> whole.amount_minor then
    raise exception 'Refund % is over %, and its parts come to %.', whole.id, whole.amount_minor, parts
      using errcode = 'check_violation', constraint = 'refund_parts_add_up', table = 'refund_part';
  end if;
  return null;
end $$;
-- Refunds of before named an amount only. The books tell of one that is more than what was paid.
do $$
declare
  earlier refund;
begin
  for earlier in select * from refund where state <> 'refused' order by id loop
    perform choose_refund_parts(earlier);
  end loop;
end $$;

-- When the transaction commits: until then there is the one without the other.
create constraint trigger refund_adds_up after insert or update of amount_minor on refund deferrable initially deferred
  for each row execute function refund_parts_add_up();
create constraint trigger refund_part_adds_up after insert or update on refund_part deferrable initially deferred
  for each row execute function refund_parts_add_up();
