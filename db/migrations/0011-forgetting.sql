-- Lets what is nobody's go in time as well, names the rest of what is somebody's, and finds what a person did without reading whole tables.

comment on column person.email is
  'personal: signing in, and messages | of: id | kept: with the account | erase: clear';
comment on column person.is_admin is 'Of the whole platform.';

comment on column refund.order_id is 'personal: what they got back | of: order_id -> order | kept: with the books | erase: pseudonym | export: row';
comment on column payment_movement.order_id is
  'personal: what they paid and got back | of: order_id -> order | kept: with the books | erase: pseudonym | export: row';
comment on column payment_movement.idempotency_key is 'not personal: made up by the pipeline | export: no';
comment on column dead_letter.redriven_by is
  'personal: who sent it again | of: redriven_by | kept: with the books | erase: pseudonym';

comment on table one_time_code is E'Six digits that were sent to somebody; the newest counts, for five minutes and five tries, once.\nnot personal: keyed hashes, which nobody can lead back to a number or an address | kept: until expires_at | export: no';
comment on table account_limit is E'How often something was done lately: codes sent, passwords tried. The instants within the window, oldest first.\nnot personal: keyed hashes of what is counted, which nobody can lead back | kept: until forget_at | export: no';
comment on column invitation.job_title is 'not personal: what somebody would do, whoever comes';

create index cart_line_person on cart_line (person_id);
create index cart_line_added on cart_line (added_at);
-- Only what a person did by hand; what the pipeline does costs nothing here.
create index stock_movement_person on stock_movement (person_id) where person_id is not null;
create index payment_movement_person on payment_movement (person_id) where person_id is not null;
create index refund_person on refund (person_id) where person_id is not null;
-- Orders lie in the table as they came, so a few pages say where the old ones are; an index on each would cost every order something.
create index order_placed on "order" using brin (placed_at) with (autosummarize);
