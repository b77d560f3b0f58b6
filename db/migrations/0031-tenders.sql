-- An order may be paid in several ways at once, by two cards, or by card and in cash, each with its own authorisation, capture, void and refund.

-- Frozen with the order, and written only where there are several: most orders are paid in one way, and pay nothing for this.
create function tenders_total(tenders jsonb) returns bigint language sql immutable as $$
  select case when bool_and((each ->> 'amountMinor')::bigint > 0 and each ->> 'method' in ('card', 'cash')) then sum((each ->> 'amountMinor')::bigint)::bigint end
  from jsonb_array_elements(tenders) each
$$;
alter table "order" add column tenders jsonb;
alter table "order" add constraint order_tenders_add_up check (tenders is null or jsonb_array_length(tenders) between 2 and 5 and coalesce(tenders_total(tenders) = total_minor, false)) not valid;
comment on column "order".tenders is E'How it is paid where that is in several ways: method, source, amountMinor. Null: in one, by payment_method. The payment_method of several is card if one of them is.\nnot personal: amounts';

-- The ways in which an order is paid, counted from 1.
create function tenders_of(method text, source text, total bigint, tenders jsonb)
returns table (tender integer, tender_method text, tender_source text, tender_minor bigint) language sql immutable as $$
  select 1, method, source, total where tenders is null and total > 0
  union all
  select place::integer, each ->> 'method', each ->> 'source', (each ->> 'amountMinor')::bigint from jsonb_array_elements(tenders) with ordinality as given (each, place)
$$;

alter table refundable drop constraint refundable_business_id_order_id_attempt_fkey;
alter table refund drop constraint refund_business_id_order_id_attempt_fkey;
alter table payment_movement drop constraint payment_movement_business_id_order_id_attempt_fkey;
alter table payment add column tender integer not null default 1;
alter table payment_movement add column tender integer not null default 1;
alter table refund add column tender integer not null default 1;
alter table obligation add column tender integer not null default 1;
alter table payment drop constraint payment_pkey;
alter table payment add primary key (business_id, order_id, attempt, tender);
alter table payment_movement add foreign key (business_id, order_id, attempt, tender) references payment;
alter table refund add foreign key (business_id, order_id, attempt, tender) references payment;
alter table refundable add foreign key (business_id, order_id) references "order";
comment on column payment.tender is 'Which of the ways to pay the order, counted from 1.';

-- What was asked back of each payment never comes to more than was taken.
alter table payment add column asked_back_minor bigint not null default 0;
update payment p set asked_back_minor = least(p.captured_minor, asked.minor) from (
  select business_id, order_id, attempt, sum(amount_minor) as minor from refund where state <> 'refused' group by 1, 2, 3) asked
where asked.business_id = p.business_id and asked.order_id = p.order_id and asked.attempt = p.attempt;
alter table payment add constraint payment_is_enough check (asked_back_minor between 0 and captured_minor);
comment on column payment.asked_back_minor is 'Always the sum of its refunds that were not refused.';

create function count_asked_back() returns trigger language plpgsql as $$
declare
  change bigint := case when tg_op = 'INSERT' then new.amount_minor when new.state = 'refused' then -new.amount_minor else new.amount_minor end;
begin
  update payment set asked_back_minor = asked_back_minor + change
  where business_id = new.business_id and order_id = new.order_id and attempt = new.attempt and tender = new.tender;
  return null;
end $$;
create trigger refund_is_asked after insert on refund for each row when (new.state <> 'refused') execute function count_asked_back();
create trigger refusal_is_not_asked after update of state on refund for each row
  when ((old.state = 'refused') <> (new.state = 'refused')) execute function count_asked_back();

-- What may be refunded of an attempt is what all of its payments took.
create or replace function charged_parts(of_business uuid, of_order uuid, of_attempt integer)
returns table (part text, "position" integer, quantity integer, charged_minor bigint, tax_minor bigint) language sql stable as $$
  select part, "position", quantity, charged::bigint, least(tax, charged)::bigint from (
    select part, "position", quantity, tax, least(up_to, captured_minor) - (up_to - whole) as charged from (
      select part.*, p.captured_minor, sum(part.whole) over (order by part.place, part."position") as up_to
      from (select sum(captured_minor)::bigint as captured_minor from payment where business_id = of_business and order_id = of_order and attempt = of_attempt) p
      join "order" o on o.business_id = of_business and o.id = of_order
      cross join lateral (
        select 1 as place, 'line' as part, l."position", l.quantity, l.tax_minor as tax,
          l.total_minor - l.discount_minor + case when o.prices_include_tax then 0 else l.tax_minor end as whole
        from order_line l where l.business_id = o.business_id and l.order_id = o.id
        union all select 2, 'delivery', 0, 1, 0, o.delivery_fee_minor
        union all select 3, 'tip', 0, 1, 0, o.tip_minor) part
      where p.captured_minor is not null) parts) charges
  where charged > 0
$$;
