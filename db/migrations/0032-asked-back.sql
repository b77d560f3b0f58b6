-- Of payments from before 0031, less may be counted as asked back than their refunds come to: never more than was taken. A refusal of one of those refunds never takes the count below nothing.
create or replace function count_asked_back() returns trigger language plpgsql as $$
declare
  change bigint := case when tg_op = 'INSERT' then new.amount_minor when new.state = 'refused' then -new.amount_minor else new.amount_minor end;
begin
  update payment set asked_back_minor = greatest(asked_back_minor + change, 0)
  where business_id = new.business_id and order_id = new.order_id and attempt = new.attempt and tender = new.tender;
  return null;
end $$;
