-- Says of every column whose it is, what for, how long it is kept and what erasure does; the form is explained in server/privacy/mark.ts.

alter table person add column erased_at timestamptz;
comment on column person.erased_at is 'Since when nobody is behind this account any more. It stays, so that the books keep telling people apart.';

comment on column person.name is
  'personal: what others call them | of: id | kept: with the account | erase: replace by Erased account | export: row';
comment on column person.email is
  'personal: signing in, and messages | of: id | kept: with the account | erase: replace by erased-{id}@parlour.invalid';
comment on column person.image is 'personal: their picture | of: id | kept: with the account | erase: clear';

comment on column session.person_id is
  'personal: which devices are signed in | of: person_id | kept: until expires_at | erase: delete | export: row';
comment on column session.token is
  'personal: proof of being signed in | of: person_id | kept: until expires_at | erase: delete | export: no';
comment on column session.ip_address is
  'personal: recognising a device in the list of devices | of: person_id | kept: 3 months after updated_at | erase: clear';
comment on column session.user_agent is
  'personal: recognising a device in the list of devices | of: person_id | kept: until expires_at | erase: delete';

comment on column credential.person_id is
  'personal: how they prove who they are | of: person_id | kept: with the account | erase: delete | export: row';
comment on column credential.provider_id is 'not personal: the kind of proof';
comment on column credential.account_id is 'personal: their id there | of: person_id | kept: with the account | erase: delete';
comment on column credential.access_token is 'personal: proof towards others | of: person_id | kept: with the account | erase: delete | export: no';
comment on column credential.refresh_token is 'personal: proof towards others | of: person_id | kept: with the account | erase: delete | export: no';
comment on column credential.id_token is 'personal: proof towards others | of: person_id | kept: with the account | erase: delete | export: no';
comment on column credential.scope is 'not personal: what the proof is good for';
comment on column credential.password is
  'personal: signing in; a slow hash only | of: person_id | kept: with the account | erase: delete | export: no';

comment on column verification.identifier is
  'personal: which address is being proved | of: identifier mentions person | kept: until expires_at | erase: delete | export: no';
comment on column verification.value is
  'personal: the code or the account it is for | of: value mentions person | kept: until expires_at | erase: delete | export: no';

comment on table signing_key is E'Keys that sign the short-lived tokens of API clients; the public halves are published.\nnot personal: they are the installation''s';
comment on table business is 'not personal: a business shows its name to everybody';
comment on table location is 'not personal: a shop shows its name and address to everybody';
comment on table tax_class is 'not personal: names of taxes';
comment on table category is 'not personal: what is on the menu';
comment on table menu_item is E'An item belongs to the business; where it is sold and for how much stands in listing. Items that were ordered are retired, never erased.\nnot personal: what is on the menu';
comment on table option_group is 'not personal: what is on the menu';
comment on table option is 'not personal: what is on the menu';
comment on table coupon is 'not personal: what a business hands out to many';
comment on table migration is 'not personal: what the database has become';

comment on column membership.person_id is
  'personal: who works where, and as what | of: person_id | kept: with the account | erase: delete | export: row';
comment on column membership.job_title is 'personal: what they do there | of: person_id | kept: with the account | erase: delete';

comment on column event.kind is 'not personal: what happened, of the list in code';
comment on column event.payload is 'not personal: numbers, states and ids only, see recordEvents';

comment on column idempotent_request.scope is
  'personal: who asked | of: scope mentions person | kept: 24 hours after created_at | erase: delete | export: no';
comment on column idempotent_request.key is 'not personal: made up by a program';
comment on column idempotent_request.request_hash is 'not personal: a hash, which leads nowhere';
comment on column idempotent_request.answer is
  'personal: the same answer to the same request | of: answer mentions person | kept: 24 hours after created_at | erase: delete | export: no';

comment on column dead_letter.queue is 'not personal: of the list in code';
comment on column dead_letter.message is 'not personal: an event, which has numbers, states and ids only';
comment on column dead_letter.reason is 'not personal: what our own program said';
comment on column dead_letter.redriven_by is 'personal: who sent it again | of: redriven_by | kept: with the books | erase: pseudonym';

comment on column cart_line.person_id is
  'personal: what they mean to order | of: person_id | kept: 12 months after added_at | erase: delete | export: row';
comment on column cart_line.note is 'personal: their wish | of: person_id | kept: 12 months after added_at | erase: delete';

comment on column "order".person_id is
  'personal: whose order it is | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: with the books | erase: pseudonym | export: row';
comment on column "order".customer_name is
  'personal: calling out the order | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".contact_email is
  'personal: telling them about the order | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".contact_phone is
  'personal: telling them about the order | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".table_label is
  'personal: bringing the order to where they sit | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".address is
  'personal: bringing the order to them | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".cancel_reason is
  'personal: why it was cancelled, in somebody''s words | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".payment_source is
  'personal: which card, in the words of the payment provider | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear | export: no';
comment on column "order".courier_id is 'personal: who brings it | of: courier_id | kept: with the books | erase: pseudonym';
comment on column "order".failure_code is E'Why it can not go on. Set while still processing it means: being unwound, may no longer be confirmed.\nnot personal: of the list in code | export: no';
comment on column "order".warehouse_state is E'What the warehouse knows of this attempt; unknown from before it is asked until its answer is written down.\nnot personal: how goods were set aside | export: no';
comment on column "order".attempt is E'Rises when a failed order is redriven; part of every idempotency key the saga sends out.\nnot personal: a number for the pipeline | export: no';
comment on column "order".currency is 'not personal: of the location';

comment on column order_line.name is 'not personal: what was on the menu';
comment on column order_line.options is 'not personal: what was on the menu';
comment on column order_line.note is
  'personal: their wish | of: order_id -> order | kept: 24 months after order_id -> order.placed_at | erase: clear | export: row';

comment on column payment.currency is 'not personal: of the location';
comment on column payment.provider_reference is 'not personal: the number of the payment at its provider, by which money is given back | export: no';
comment on column payment.order_id is 'personal: what they paid | of: order_id -> order | kept: with the books | erase: pseudonym | export: row';
comment on column payment_movement.idempotency_key is 'not personal: made up by the pipeline';
comment on column payment_movement.person_id is 'personal: who gave money back | of: person_id | kept: with the books | erase: pseudonym';
comment on column payment_movement.reason is
  'personal: why money went back, in somebody''s words | of: order_id -> order | kept: 24 months after at | erase: clear | export: no';
comment on column refund.person_id is 'personal: who gave money back | of: person_id | kept: with the books | erase: pseudonym';
comment on column refund.reason is
  'personal: why money went back, in somebody''s words | of: order_id -> order | kept: 24 months after created_at | erase: clear';
comment on column refund.refusal is 'not personal: what the payment provider said, of the list in code';

comment on column stock_movement.person_id is 'personal: who counted or moved goods | of: person_id | kept: with the books | erase: pseudonym';
comment on column stock_movement.reason is 'not personal: what happened to goods, in the words of the crew';
