-- The database as the migrations leave it, in alphabetical order, for reading and for seeing in a review what a migration did.
-- Written by `npm run generate`; never edited, never run.

CREATE OR REPLACE FUNCTION public.charged_parts(of_business uuid, of_order uuid, of_attempt integer)
 RETURNS TABLE(part text, "position" integer, quantity integer, charged_minor bigint, tax_minor bigint)
 LANGUAGE sql
 STABLE
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.choose_refund_parts(chosen refund)
 RETURNS void
 LANGUAGE sql
AS $function$
  select open_refundable(chosen.business_id, chosen.order_id, chosen.attempt);
  insert into refund_part (business_id, refund_id, order_id, attempt, part, position, quantity, amount_minor, tax_minor)
  select business_id, chosen.id, order_id, attempt, part, position, case when refunded_minor + amount = charged_minor then quantity - refunded_quantity else 0 end, amount,
    refunded_tax(tax_minor, charged_minor, refunded_minor, refunded_minor + amount)
  from (
    select *, least(up_to, chosen.amount_minor) - (up_to - (charged_minor - refunded_minor)) as amount from (
      select *, (sum(charged_minor - refunded_minor) over (order by array_position('{line,delivery,tip}', part), position))::bigint as up_to
      from refundable where business_id = chosen.business_id and order_id = chosen.order_id and attempt = chosen.attempt) parts) amounts
  where amount > 0
$function$;

CREATE OR REPLACE FUNCTION public.count_asked_back()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  change bigint := case when tg_op = 'INSERT' then new.amount_minor when new.state = 'refused' then -new.amount_minor else new.amount_minor end;
begin
  update payment set asked_back_minor = greatest(asked_back_minor + change, 0)
  where business_id = new.business_id and order_id = new.order_id and attempt = new.attempt and tender = new.tender;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.count_refund_part()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update refundable set refunded_minor = refunded_minor + new.amount_minor, refunded_quantity = refunded_quantity + new.quantity
  where business_id = new.business_id and order_id = new.order_id and attempt = new.attempt and part = new.part and position = new.position;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.count_refusal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  sign integer := case when new.state = 'refused' then -1 else 1 end;
begin
  update refundable of set refunded_minor = of.refunded_minor + sign * given.amount_minor, refunded_quantity = of.refunded_quantity + sign * given.quantity
  from refund_part given
  where given.business_id = new.business_id and given.refund_id = new.id and of.business_id = given.business_id and of.order_id = given.order_id
    and of.attempt = given.attempt and of.part = given.part and of.position = given.position;
  if sign = 1 and not exists (select from refund_part where business_id = new.business_id and refund_id = new.id) then perform choose_refund_parts(new); end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.keep_audit_entries()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '2 years' then
      return old;
    end if;
  end if;
  raise exception 'the audit trail is only added to; entries go when they are two years old' using errcode = 'restrict_violation';
end
$function$;

CREATE OR REPLACE FUNCTION public.open_refundable(of_business uuid, of_order uuid, of_attempt integer)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into refundable (business_id, order_id, attempt, part, position, quantity, charged_minor, tax_minor)
  select of_business, of_order, of_attempt, part, position, quantity, charged_minor, tax_minor from charged_parts(of_business, of_order, of_attempt)
  on conflict (business_id, order_id, attempt, part, position) do update set charged_minor = excluded.charged_minor, tax_minor = excluded.tax_minor
$function$;

CREATE OR REPLACE FUNCTION public.refund_parts_add_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refunded_tax(tax bigint, charged bigint, before bigint, after bigint)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select round(tax::numeric * after / charged)::bigint - round(tax::numeric * before / charged)::bigint
$function$;

CREATE OR REPLACE FUNCTION public.refuse_unless(holds boolean, what text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  if holds then return true; end if;
  raise exception '% is no longer as it was.', what using errcode = 'PL001';
end $function$;

CREATE OR REPLACE FUNCTION public.tell_everybody_of_rights()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('parlour_rights', '');
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tell_of_rights()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('parlour_rights', old.person_id::text);
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.tenders_of(method text, source text, total bigint, tenders jsonb)
 RETURNS TABLE(tender integer, tender_method text, tender_source text, tender_minor bigint)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 1, method, source, total where tenders is null and total > 0
  union all
  select place::integer, each ->> 'method', each ->> 'source', (each ->> 'amountMinor')::bigint from jsonb_array_elements(tenders) with ordinality as given (each, place)
$function$;

CREATE OR REPLACE FUNCTION public.tenders_total(tenders jsonb)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when bool_and((each ->> 'amountMinor')::bigint > 0 and each ->> 'method' in ('card', 'cash')) then sum((each ->> 'amountMinor')::bigint)::bigint end
  from jsonb_array_elements(tenders) each
$function$;

create table account_limit (
  key text not null,
  taken_at timestamp with time zone[] not null,
  forget_at timestamp with time zone not null,
  constraint account_limit_pkey PRIMARY KEY (key)
);
CREATE INDEX account_limit_forget ON public.account_limit USING btree (forget_at);
comment on table account_limit is 'How often something was done lately: codes sent, passwords tried. The instants within the window, oldest first.
not personal: keyed hashes of what is counted, which nobody can lead back | kept: until forget_at | export: no';

create table account_link (
  token_hash text not null,
  purpose text not null,
  person_id uuid,
  sign_up_id uuid,
  new_email text,
  remembered boolean default true not null,
  expires_at timestamp with time zone not null,
  constraint account_link_pkey PRIMARY KEY (token_hash),
  constraint account_link_check CHECK ((num_nonnulls(person_id, sign_up_id) = 1)),
  constraint account_link_check1 CHECK (((purpose = 'signUp'::text) = (sign_up_id IS NOT NULL))),
  constraint account_link_check2 CHECK (((purpose = 'changeEmail'::text) = (new_email IS NOT NULL))),
  constraint account_link_new_email_check CHECK (((new_email = lower(new_email)) AND (length(new_email) <= 254))),
  constraint account_link_purpose_check CHECK ((purpose = ANY (ARRAY['signUp'::text, 'verifyEmail'::text, 'changeEmail'::text, 'resetPassword'::text, 'twoFactor'::text]))),
  constraint account_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint account_link_sign_up_id_fkey FOREIGN KEY (sign_up_id) REFERENCES pending_sign_up(id) ON DELETE CASCADE
);
CREATE INDEX account_link_expires ON public.account_link USING btree (expires_at);
CREATE INDEX account_link_person ON public.account_link USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX account_link_sign_up ON public.account_link USING btree (sign_up_id) WHERE (sign_up_id IS NOT NULL);
comment on table account_link is 'What a secret that was sent or given to somebody is good for, once: links in mails, and signing in between its two steps.';
comment on column account_link.token_hash is 'not personal: a hash of a random secret | export: no';
comment on column account_link.person_id is 'personal: whose link it is | of: person_id | kept: until expires_at | erase: delete | export: row';
comment on column account_link.new_email is 'personal: the address that is to be proved | of: person_id | kept: until expires_at | erase: delete';
comment on column account_link.remembered is 'Of twoFactor: whether the session outlives the browser.';

create table audit_entry (
  business_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  location_id uuid,
  actor_id uuid,
  actor_role text not null,
  action text not null,
  outcome text not null,
  subject_kind text not null,
  subject_id uuid,
  subject_label text,
  changes jsonb default '{}'::jsonb not null,
  address text,
  device text,
  request_id text not null,
  constraint audit_entry_pkey PRIMARY KEY (business_id, id),
  constraint audit_entry_action_check CHECK ((length(action) <= 80)),
  constraint audit_entry_actor_role_check CHECK ((length(actor_role) <= 20)),
  constraint audit_entry_address_check CHECK ((length(address) <= 64)),
  constraint audit_entry_device_check CHECK ((length(device) <= 120)),
  constraint audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text]))),
  constraint audit_entry_request_id_check CHECK ((length(request_id) <= 100)),
  constraint audit_entry_subject_kind_check CHECK ((length(subject_kind) <= 40)),
  constraint audit_entry_subject_label_check CHECK ((length(subject_label) <= 200))
);
CREATE INDEX audit_entry_action ON public.audit_entry USING btree (business_id, action, at DESC, id DESC);
CREATE INDEX audit_entry_actor ON public.audit_entry USING btree (business_id, actor_id, at DESC, id DESC);
CREATE INDEX audit_entry_at ON public.audit_entry USING btree (at);
CREATE INDEX audit_entry_business ON public.audit_entry USING btree (business_id, at DESC, id DESC);
CREATE INDEX audit_entry_location ON public.audit_entry USING btree (business_id, location_id, at DESC, id DESC);
CREATE INDEX audit_entry_subject ON public.audit_entry USING btree (business_id, subject_id, at DESC, id DESC);
CREATE TRIGGER audit_entry_is_kept BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION keep_audit_entries();
CREATE TRIGGER audit_entry_is_not_emptied BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_entries();
comment on table audit_entry is 'Who did what to which thing, from where. Without foreign keys: what is written here outlives what it is about. Acts for no business stand under the id of zeros.';
comment on column audit_entry.actor_id is 'The person who did it; none when somebody failed to sign in as the person that the entry is about.
personal: who did what at work | of: actor_id | kept: 2 years after at | erase: keep because a business must be able to see who did what; the account behind the id is erased | export: row';
comment on column audit_entry.actor_role is 'As what they were allowed, or asked.
personal: as what they did it | of: actor_id | kept: 2 years after at | erase: keep because the entry stays';
comment on column audit_entry.action is 'The name of the operation.
personal: what they did | of: actor_id | kept: 2 years after at | erase: keep because the entry stays';
comment on column audit_entry.subject_kind is 'not personal: what kind of thing it was done to';
comment on column audit_entry.subject_id is 'not personal: the id of the thing it was done to, which for a member is an id that leads nowhere once the account is erased';
comment on column audit_entry.subject_label is 'How people call the thing, as it was then: 12, Latte. Never the name of a person.
not personal: how people call the thing it was done to';
comment on column audit_entry.changes is 'What became different: {"status": {"from": "preparing", "to": "ready"}}. Never secrets, and of people only ids.
personal: what they changed | of: actor_id | kept: 2 years after at | erase: keep because the entry stays';
comment on column audit_entry.address is 'personal: from where they did it | of: actor_id | kept: 2 years after at | erase: keep because it tells a stolen account from its owner';
comment on column audit_entry.device is 'In words: Chrome on Android.
personal: on what they did it | of: actor_id | kept: 2 years after at | erase: keep because it tells a stolen account from its owner';
comment on column audit_entry.request_id is 'not personal: names one request in the log';

create table business (
  id uuid not null,
  slug text not null,
  name text not null,
  accent text default '#b45309'::text not null,
  logo text,
  created_at timestamp with time zone default now() not null,
  constraint business_pkey PRIMARY KEY (id),
  constraint business_slug_key UNIQUE (slug),
  constraint business_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text)),
  constraint business_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint business_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
);
comment on table business is 'not personal: a business shows its name to everybody';

create table cart_line (
  business_id uuid not null,
  location_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  options uuid[] default '{}'::uuid[] not null,
  quantity integer not null,
  note text default ''::text not null,
  unit_price_minor bigint not null,
  added_at timestamp with time zone default now() not null,
  constraint cart_line_pkey PRIMARY KEY (business_id, id),
  constraint cart_line_business_id_location_id_person_id_item_id_options_key UNIQUE (business_id, location_id, person_id, item_id, options, note),
  constraint cart_line_note_check CHECK ((length(note) <= 200)),
  constraint cart_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99))),
  constraint cart_line_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE,
  constraint cart_line_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE,
  constraint cart_line_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX cart_line_added ON public.cart_line USING btree (added_at);
CREATE INDEX cart_line_person ON public.cart_line USING btree (person_id);
comment on column cart_line.person_id is 'personal: what they mean to order | of: person_id | kept: 12 months after added_at | erase: delete | export: row';
comment on column cart_line.note is 'personal: their wish | of: person_id | kept: 12 months after added_at | erase: delete';
comment on column cart_line.unit_price_minor is 'What the guest saw when they added it, so that the cart can say what changed.';

create table category (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  "position" integer default 0 not null,
  version integer default 1 not null,
  constraint category_pkey PRIMARY KEY (business_id, id),
  constraint category_business_id_name_key UNIQUE (business_id, name),
  constraint category_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint category_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
CREATE INDEX category_by_id ON public.category USING btree (id);
comment on table category is 'not personal: what is on the menu';

create table consumed_event (
  business_id uuid not null,
  consumer text not null,
  event_id uuid not null,
  subject_id uuid not null,
  subject_version integer,
  consumed_at timestamp with time zone not null,
  constraint consumed_event_pkey PRIMARY KEY (business_id, consumer, event_id),
  constraint consumed_event_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
CREATE INDEX consumed_event_over ON public.consumed_event USING btree (consumed_at);
CREATE INDEX consumed_event_subject ON public.consumed_event USING btree (business_id, consumer, subject_id, subject_version) WHERE (subject_version IS NOT NULL);
comment on table consumed_event is 'What a consumer did about an event is there, or it is not: this row is written in the same transaction. No queue has a message for so long.';
comment on column consumed_event.consumer is 'not personal: a name from the code';
comment on column consumed_event.event_id is 'not personal: the id of an event';
comment on column consumed_event.consumed_at is 'not personal: an instant | kept: 1 months after consumed_at';

create table coupon (
  business_id uuid not null,
  id uuid not null,
  code text not null,
  kind text not null,
  value bigint not null,
  minimum_minor bigint default 0 not null,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  uses_max integer,
  uses integer default 0 not null,
  constraint coupon_pkey PRIMARY KEY (business_id, id),
  constraint coupon_business_id_code_key UNIQUE (business_id, code),
  constraint coupon_check CHECK (((value > 0) AND ((kind = 'amount'::text) OR (value <= 100)))),
  constraint coupon_check1 CHECK (((uses >= 0) AND ((uses_max IS NULL) OR (uses <= uses_max)))),
  constraint coupon_code_check CHECK (((code = upper(code)) AND ((length(code) >= 2) AND (length(code) <= 40)))),
  constraint coupon_kind_check CHECK ((kind = ANY (ARRAY['amount'::text, 'percent'::text]))),
  constraint coupon_minimum_minor_check CHECK ((minimum_minor >= 0)),
  constraint coupon_uses_max_check CHECK ((uses_max > 0)),
  constraint coupon_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
comment on table coupon is 'not personal: what a business hands out to many';
comment on column coupon.value is 'Minor units for an amount, whole percent for a percentage.';

create table credential (
  id uuid not null,
  person_id uuid not null,
  provider_id text not null,
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint credential_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX credential_person ON public.credential USING btree (person_id);
comment on table credential is 'How a person proves who they are; passwords are kept as slow hashes only.';
comment on column credential.person_id is 'personal: how they prove who they are | of: person_id | kept: with the account | erase: delete | export: row';
comment on column credential.provider_id is 'not personal: the kind of proof';
comment on column credential.account_id is 'personal: their id there | of: person_id | kept: with the account | erase: delete';
comment on column credential.access_token is 'personal: proof towards others | of: person_id | kept: with the account | erase: delete | export: no';
comment on column credential.refresh_token is 'personal: proof towards others | of: person_id | kept: with the account | erase: delete | export: no';
comment on column credential.id_token is 'personal: proof towards others | of: person_id | kept: with the account | erase: delete | export: no';
comment on column credential.scope is 'not personal: what the proof is good for';
comment on column credential.password is 'personal: signing in; a slow hash only | of: person_id | kept: with the account | erase: delete | export: no';

create table dead_letter (
  business_id uuid not null,
  id uuid not null,
  queue text not null,
  event_id uuid not null,
  location_id uuid not null,
  subject_id uuid not null,
  message jsonb not null,
  reason text not null,
  receives integer not null,
  created_at timestamp with time zone not null,
  redriven_at timestamp with time zone,
  redriven_by uuid,
  constraint dead_letter_pkey PRIMARY KEY (business_id, id),
  constraint dead_letter_business_id_queue_event_id_key UNIQUE (business_id, queue, event_id),
  constraint dead_letter_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint dead_letter_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id),
  constraint dead_letter_redriven_by_fkey FOREIGN KEY (redriven_by) REFERENCES person(id)
);
CREATE INDEX dead_letter_location ON public.dead_letter USING btree (business_id, location_id, created_at DESC);
comment on table dead_letter is 'Messages that no try could handle, with the reason, until somebody redrives them.';
comment on column dead_letter.queue is 'not personal: of the list in code';
comment on column dead_letter.message is 'not personal: an event, which has numbers, states and ids only';
comment on column dead_letter.reason is 'not personal: what our own program said';
comment on column dead_letter.redriven_by is 'personal: who sent it again | of: redriven_by | kept: with the books | erase: pseudonym';

create table event (
  business_id uuid not null,
  id uuid not null,
  sequence bigint,
  topics text[] not null,
  kind text not null,
  location_id uuid not null,
  subject_id uuid not null,
  payload jsonb not null,
  occurred_at timestamp with time zone not null,
  entry bigint default nextval('event_entry'::regclass),
  subject_version integer,
  constraint event_pkey PRIMARY KEY (business_id, id),
  constraint event_sequence_key UNIQUE (sequence),
  constraint event_topics_check CHECK ((cardinality(topics) > 0)),
  constraint event_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id)
);
CREATE INDEX event_location_sequence ON public.event USING btree (location_id, sequence) WHERE (sequence IS NOT NULL);
CREATE INDEX event_nudge ON public.event USING btree (business_id, subject_id, occurred_at) WHERE (kind = ANY (ARRAY['order.resumed'::text, 'order.unsettled'::text]));
CREATE INDEX event_over ON public.event USING brin (occurred_at);
CREATE INDEX event_told_once ON public.event USING btree (business_id, subject_id, sequence) WHERE (kind = ANY (ARRAY['order.ready'::text, 'order.outForDelivery'::text]));
CREATE INDEX event_unrelayed ON public.event USING btree (entry NULLS FIRST, id) WHERE (sequence IS NULL);
comment on table event is 'What happened, written with the fact itself. The relay gives each its number after commit and hands it to its topics.';
comment on column event.kind is 'not personal: what happened, of the list in code';
comment on column event.payload is 'not personal: numbers, states and ids only, see recordEvents';
comment on column event.entry is 'In which order events were written. Has gaps; what screens and queues follow is the sequence.';
comment on column event.subject_version is 'Which change of its subject it tells of. Null: it tells of none.
not personal: a count';

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
  occurred_at timestamp with time zone not null,
  entry bigint,
  constraint event_archive_pkey PRIMARY KEY (business_id, id, occurred_at)
) partition by RANGE (occurred_at);
comment on table event_archive is 'Events that nothing reads any more, a partition a month, each to be exported and dropped.';
comment on column event_archive.kind is 'not personal: what happened, of the list in code';
comment on column event_archive.payload is 'not personal: numbers, states and ids only, see recordEvents';

create table idempotent_request (
  scope text collate "C" not null,
  key text not null,
  request_hash text not null,
  status integer not null,
  answer text not null,
  created_at timestamp with time zone not null,
  about uuid[] default '{}'::uuid[] not null,
  constraint idempotent_request_pkey PRIMARY KEY (scope, key),
  constraint idempotent_request_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
CREATE INDEX idempotent_request_about ON public.idempotent_request USING gin (about) WITH (fastupdate=off) WHERE (about <> '{}'::uuid[]);
CREATE INDEX idempotent_request_created ON public.idempotent_request USING btree (created_at);
comment on table idempotent_request is 'The answer of each request that carried an Idempotency-Key, byte for byte, for 24 hours.';
comment on column idempotent_request.scope is 'personal: who asked | of: scope begins with person | kept: 24 hours after created_at | erase: delete | export: no';
comment on column idempotent_request.key is 'not personal: made up by a program';
comment on column idempotent_request.request_hash is 'not personal: a hash, which leads nowhere';
comment on column idempotent_request.answer is 'personal: the same answer to the same request | of: about mentions person | kept: 24 hours after created_at | erase: delete | export: no';
comment on column idempotent_request.about is 'The ids that the answer names. None in the answer to somebody''s own order: who asked leads there.
personal: finding the answer by whom it tells of | of: about mentions person | kept: 24 hours after created_at | erase: delete | export: no';

create table invitation (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  token_hash bytea not null,
  role text not null,
  job_title text,
  email text,
  invited_by uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  outcome text,
  settled_at timestamp with time zone,
  accepted_by uuid,
  constraint invitation_pkey PRIMARY KEY (business_id, id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_check CHECK (((outcome IS NULL) = (settled_at IS NULL))),
  constraint invitation_check1 CHECK (((accepted_by IS NULL) OR (outcome = 'accepted'::text))),
  constraint invitation_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint invitation_job_title_check CHECK (((length(job_title) >= 1) AND (length(job_title) <= 80))),
  constraint invitation_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'staff'::text, 'courier'::text]))),
  constraint invitation_token_hash_check CHECK ((length(token_hash) = 32)),
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint invitation_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE,
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX invitation_accepter ON public.invitation USING btree (accepted_by);
CREATE INDEX invitation_address ON public.invitation USING btree (lower(email)) WHERE (email IS NOT NULL);
CREATE UNIQUE INDEX invitation_email ON public.invitation USING btree (business_id, location_id, email) WHERE ((outcome IS NULL) AND (email IS NOT NULL));
CREATE INDEX invitation_expires ON public.invitation USING btree (expires_at);
CREATE INDEX invitation_inviter ON public.invitation USING btree (invited_by);
CREATE INDEX invitation_pending ON public.invitation USING btree (business_id, location_id, id) WHERE (outcome IS NULL);
comment on table invitation is 'A role offered to whoever has the link, or to one e-mail address. Good once, and for seven days.';
comment on column invitation.token_hash is 'SHA-256 of the secret in the link; the secret itself is nowhere.
not personal: leads to nobody | export: no';
comment on column invitation.job_title is 'not personal: what somebody would do, whoever comes';
comment on column invitation.email is 'Without one, whoever comes first with the link.
personal: whom it was sent to, and who may accept it | of: email = person.email | kept: 30 days after expires_at | erase: delete';
comment on column invitation.invited_by is 'Checked again when it is accepted: who lost the role gives it no more.
personal: who invited | of: invited_by | kept: 30 days after expires_at | erase: delete';
comment on column invitation.accepted_by is 'personal: who accepted | of: accepted_by | kept: 30 days after expires_at | erase: clear';

create table item_daypart (
  business_id uuid not null,
  item_id uuid not null,
  weekdays smallint[] default '{1,2,3,4,5,6,7}'::smallint[] not null,
  starts time without time zone not null,
  ends time without time zone not null,
  constraint item_daypart_pkey PRIMARY KEY (business_id, item_id, starts, ends, weekdays),
  constraint item_daypart_weekdays_check CHECK (((weekdays <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]) AND (cardinality(weekdays) > 0))),
  constraint item_daypart_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE
);
comment on table item_daypart is 'When an item is offered, on the clock of the location; no rows means always.';

create table item_option_group (
  business_id uuid not null,
  item_id uuid not null,
  group_id uuid not null,
  "position" integer default 0 not null,
  constraint item_option_group_pkey PRIMARY KEY (business_id, item_id, group_id),
  constraint item_option_group_business_id_group_id_fkey FOREIGN KEY (business_id, group_id) REFERENCES option_group(business_id, id),
  constraint item_option_group_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE
);
CREATE INDEX item_option_group_by_group ON public.item_option_group USING btree (business_id, group_id);

create table known_device (
  person_id uuid not null,
  device_hash text not null,
  first_used_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  trusted_until timestamp with time zone,
  session_id uuid,
  constraint known_device_pkey PRIMARY KEY (person_id, device_hash),
  constraint known_device_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX known_device_last_used ON public.known_device USING btree (last_used_at);
comment on table known_device is 'A browser that somebody has signed in with, so that a new one is worth a mail; trusted_until: it need not show the second step again.';
comment on column known_device.person_id is 'personal: telling somebody of a sign-in on a new device | of: person_id | kept: 13 months after last_used_at | erase: delete | export: row';
comment on column known_device.device_hash is 'Of a random number that the browser keeps in a cookie.
personal: recognises the browser | of: person_id | kept: 13 months after last_used_at | erase: delete | export: no';
comment on column known_device.session_id is 'The session that began last there; signing it out ends the trust. Where it is missing an older Parlour wrote the row, and the browser is not trusted.';

create table listing (
  business_id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  price_minor bigint not null,
  featured boolean default false not null,
  sold_out_until timestamp with time zone,
  constraint listing_pkey PRIMARY KEY (business_id, location_id, item_id),
  constraint listing_price_minor_check CHECK (((price_minor >= 0) AND (price_minor <= 100000000))),
  constraint listing_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id) ON DELETE CASCADE,
  constraint listing_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE
);
CREATE INDEX listing_item ON public.listing USING btree (business_id, item_id);
CREATE UNIQUE INDEX listing_one_featured ON public.listing USING btree (business_id, location_id) WHERE featured;
comment on table listing is 'An item on the menu of one location, with the price there.';

create table location (
  business_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null,
  street text default ''::text not null,
  city text default ''::text not null,
  postcode text default ''::text not null,
  country text not null,
  latitude double precision,
  longitude double precision,
  time_zone text not null,
  locale text default 'en-US'::text not null,
  currency text not null,
  day_starts_at time without time zone default '04:00:00'::time without time zone not null,
  accepting boolean default true not null,
  prices_include_tax boolean not null,
  fulfilments text[] not null,
  delivery_fee_minor bigint default 0 not null,
  delivery_minutes integer default 30 not null,
  menu_version integer default 1 not null,
  stock_version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  managers_need_two_factor boolean default false not null,
  region text default ''::text not null,
  order_total_max_minor bigint default 1000000 not null,
  constraint location_pkey PRIMARY KEY (business_id, id),
  constraint location_id_key UNIQUE (id),
  constraint location_slug_key UNIQUE (slug),
  constraint location_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint location_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint location_delivery_fee_minor_check CHECK ((delivery_fee_minor >= 0)),
  constraint location_delivery_minutes_check CHECK (((delivery_minutes >= 0) AND (delivery_minutes <= 240))),
  constraint location_fulfilments_check CHECK (((fulfilments <@ ARRAY['pickup'::text, 'dineIn'::text, 'delivery'::text, 'instant'::text]) AND (cardinality(fulfilments) > 0))),
  constraint location_kind_check CHECK ((kind = ANY (ARRAY['cafe'::text, 'restaurant'::text, 'salon'::text, 'shop'::text]))),
  constraint location_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint location_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint location_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint location_order_total_max_minor_check CHECK (((order_total_max_minor >= 1) AND (order_total_max_minor <= 100000000))),
  constraint location_region_check CHECK ((length(region) <= 60)),
  constraint location_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60))),
  constraint location_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
CREATE TRIGGER location_changes_rights AFTER UPDATE OF managers_need_two_factor ON public.location FOR EACH ROW WHEN ((old.managers_need_two_factor IS DISTINCT FROM new.managers_need_two_factor)) EXECUTE FUNCTION tell_everybody_of_rights();
comment on table location is 'not personal: a shop shows its name and address to everybody';
comment on column location.day_starts_at is 'When the business day begins on the shop''s clock; a bar that closes at 02:00 still belongs to the evening before.';
comment on column location.menu_version is 'Rises with every published change; a price made from an older version is made again before an order is placed.';
comment on column location.stock_version is 'Rises when what guests see of the stock changes (few left, sold out); prices stay valid.';
comment on column location.managers_need_two_factor is 'Managers and owners without two-factor sign-in are no more than customers here.';
comment on column location.order_total_max_minor is 'not personal: the most that an order may cost';

create table membership (
  business_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  location_id uuid,
  role text not null,
  job_title text,
  created_at timestamp with time zone default now() not null,
  suspended_at timestamp with time zone,
  constraint membership_pkey PRIMARY KEY (business_id, id),
  constraint membership_business_id_person_id_location_id_key UNIQUE NULLS NOT DISTINCT (business_id, person_id, location_id),
  constraint membership_check CHECK (((role = 'owner'::text) = (location_id IS NULL))),
  constraint membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'staff'::text, 'courier'::text]))),
  constraint membership_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint membership_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE,
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX membership_person ON public.membership USING btree (person_id);
CREATE TRIGGER membership_changes_rights AFTER DELETE OR UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION tell_of_rights();
comment on table membership is 'What a person may do here: owners for the whole business, everybody else at one location.';
comment on column membership.person_id is 'personal: who works where, and as what | of: person_id | kept: with the account | erase: delete | export: row';
comment on column membership.job_title is 'personal: what they do there | of: person_id | kept: with the account | erase: delete';
comment on column membership.suspended_at is 'Since when the role rests: it counts for nothing until somebody reinstates it.
personal: whether somebody may use their role | of: person_id | kept: with the account | erase: delete';

create table menu_item (
  business_id uuid not null,
  id uuid not null,
  category_id uuid,
  name text not null,
  description text default ''::text not null,
  tax_class_id uuid not null,
  preparation_seconds integer default 180 not null,
  calories integer,
  picture text,
  allergens text[] default '{}'::text[] not null,
  diets text[] default '{}'::text[] not null,
  "position" integer default 0 not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint menu_item_pkey PRIMARY KEY (business_id, id),
  constraint menu_item_allergens_check CHECK ((allergens <@ ARRAY['gluten'::text, 'crustaceans'::text, 'eggs'::text, 'fish'::text, 'peanuts'::text, 'soybeans'::text, 'milk'::text, 'nuts'::text, 'celery'::text, 'mustard'::text, 'sesame'::text, 'sulphites'::text, 'lupin'::text, 'molluscs'::text])),
  constraint menu_item_calories_check CHECK (((calories >= 0) AND (calories <= 20000))),
  constraint menu_item_check CHECK (((category_id IS NOT NULL) OR (retired_at IS NOT NULL))),
  constraint menu_item_description_check CHECK ((length(description) <= 1000)),
  constraint menu_item_diets_check CHECK ((diets <@ ARRAY['vegetarian'::text, 'vegan'::text, 'glutenFree'::text, 'lactoseFree'::text, 'halal'::text, 'kosher'::text])),
  constraint menu_item_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint menu_item_preparation_seconds_check CHECK (((preparation_seconds >= 0) AND (preparation_seconds <= 14400))),
  constraint menu_item_business_id_category_id_fkey FOREIGN KEY (business_id, category_id) REFERENCES category(business_id, id),
  constraint menu_item_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint menu_item_business_id_tax_class_id_fkey FOREIGN KEY (business_id, tax_class_id) REFERENCES tax_class(business_id, id)
);
CREATE INDEX menu_item_by_id ON public.menu_item USING btree (id);
CREATE INDEX menu_item_category ON public.menu_item USING btree (business_id, category_id);
comment on table menu_item is 'An item belongs to the business; where it is sold and for how much stands in listing. Items that were ordered are retired, never erased.
not personal: what is on the menu';
comment on column menu_item.category_id is 'Only a retired item has none: its category may be gone.';

create table migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number)
);
comment on table migration is 'not personal: what the database has become';

create table notice (
  id uuid not null,
  kind text not null,
  event_id text not null,
  channel text not null,
  receiver text not null,
  person_id uuid,
  business_id uuid,
  location_id uuid,
  address text,
  address_masked text,
  data jsonb not null,
  state text default 'due'::text not null,
  due_at timestamp with time zone not null,
  tries integer default 0 not null,
  in_doubt boolean default false not null,
  reason text,
  provider_reference text,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  read_at timestamp with time zone,
  about uuid[] default '{}'::uuid[] not null,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_event_id_kind_channel_receiver_key UNIQUE (event_id, kind, channel, receiver),
  constraint notice_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'push'::text, 'inbox'::text]))),
  constraint notice_check CHECK (((state = 'due'::text) = (settled_at IS NULL))),
  constraint notice_check1 CHECK (((state = 'due'::text) OR (address IS NULL))),
  constraint notice_event_id_check CHECK (((length(event_id) >= 1) AND (length(event_id) <= 200))),
  constraint notice_kind_check CHECK ((length(kind) <= 60)),
  constraint notice_reason_check CHECK ((length(reason) <= 500)),
  constraint notice_receiver_check CHECK ((length(receiver) <= 300)),
  constraint notice_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sent'::text, 'dead'::text, 'unwanted'::text]))),
  constraint notice_tries_check CHECK ((tries >= 0)),
  constraint notice_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint notice_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id),
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX notice_about ON public.notice USING gin (about) WITH (fastupdate=off) WHERE (about <> '{}'::uuid[]);
CREATE INDEX notice_address ON public.notice USING btree (address) WHERE (address IS NOT NULL);
CREATE INDEX notice_due ON public.notice USING btree (due_at) WHERE (state = 'due'::text);
CREATE INDEX notice_location ON public.notice USING btree (business_id, location_id, id DESC) WHERE (business_id IS NOT NULL);
CREATE INDEX notice_person ON public.notice USING btree (person_id, channel, id DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX notice_settled ON public.notice USING btree (settled_at) WHERE (settled_at IS NOT NULL);
comment on table notice is 'Something to tell somebody by one channel: at most once for each event, kind, channel and receiver. Accounts have notices of no business.';
comment on column notice.kind is 'not personal: of the list in code';
comment on column notice.event_id is 'not personal: the id of what happened';
comment on column notice.channel is 'not personal: of the list in code';
comment on column notice.receiver is 'Who of the channel: the id of a person or of a device; for guests a keyed hash of their address.
personal: telling nobody the same twice | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.person_id is 'personal: whom it is for | of: person_id | kept: 90 days after created_at | erase: delete | export: row';
comment on column notice.address is 'Where it goes; forgotten once it was sent, died or is unwanted.
personal: sending it | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.address_masked is 'personal: recognising in the log where it went | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.data is 'What the words are made from; codes and links are taken out once it was sent or died.
personal: telling them | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.state is 'not personal: of the list above';
comment on column notice.due_at is 'When it may be sent; while somebody sends it, when they are taken for dead.';
comment on column notice.in_doubt is 'A try began and nobody wrote down how it ended.';
comment on column notice.reason is 'not personal: why it was not sent, without addresses';
comment on column notice.provider_reference is 'personal: finding it at who carried it | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.settled_at is 'When it was sent, died or turned out to be unwanted.';
comment on column notice.about is 'The ids of what a guest is told of, such as their order; none for somebody with an account.
personal: finding what a guest was told | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete | export: no';

create table notice_preference (
  person_id uuid not null,
  kind_group text not null,
  channel text not null,
  wanted boolean not null,
  constraint notice_preference_pkey PRIMARY KEY (person_id, kind_group, channel),
  constraint notice_preference_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'push'::text]))),
  constraint notice_preference_kind_group_check CHECK ((length(kind_group) <= 40)),
  constraint notice_preference_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
comment on table notice_preference is 'Where a person said how to be told of something; without a row it is as the table of kinds says.';
comment on column notice_preference.person_id is 'personal: how they want to be told | of: person_id | kept: with the account | erase: delete | export: row';
comment on column notice_preference.kind_group is 'not personal: of the list in code';
comment on column notice_preference.channel is 'not personal: of the list in code';

create table notice_template (
  business_id uuid not null,
  kind text not null,
  subject text not null,
  body text not null,
  version integer default 1 not null,
  updated_at timestamp with time zone not null,
  updated_by uuid,
  constraint notice_template_pkey PRIMARY KEY (business_id, kind),
  constraint notice_template_body_check CHECK (((length(body) >= 1) AND (length(body) <= 4000))),
  constraint notice_template_kind_check CHECK ((length(kind) <= 60)),
  constraint notice_template_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 150))),
  constraint notice_template_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id),
  constraint notice_template_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES person(id)
);
comment on table notice_template is 'What a business writes instead of our words, for one kind of notice. A kind without a row has ours.';
comment on column notice_template.kind is 'not personal: of the list in code';
comment on column notice_template.subject is 'not personal: a business''s words for everybody';
comment on column notice_template.body is 'not personal: a business''s words for everybody';
comment on column notice_template.updated_by is 'personal: who wrote it | of: updated_by | kept: with the account | erase: pseudonym';

create table obligation (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  kind text not null,
  key text not null,
  amount_minor bigint,
  refund_id uuid,
  state text default 'open'::text not null,
  due_at timestamp with time zone not null,
  tries integer default 0 not null,
  lease integer default 0 not null,
  refusal text,
  reason text,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  tender integer default 1 not null,
  constraint obligation_pkey PRIMARY KEY (business_id, id),
  constraint obligation_business_id_key_key UNIQUE (business_id, key),
  constraint obligation_amount_minor_check CHECK ((amount_minor > 0)),
  constraint obligation_check CHECK (((kind = ANY (ARRAY['capture'::text, 'refund'::text])) = (amount_minor IS NOT NULL))),
  constraint obligation_check1 CHECK (((kind = 'refund'::text) = (refund_id IS NOT NULL))),
  constraint obligation_check2 CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint obligation_kind_check CHECK ((kind = ANY (ARRAY['capture'::text, 'void'::text, 'refund'::text, 'releaseGoods'::text]))),
  constraint obligation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint obligation_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id),
  constraint obligation_business_id_refund_id_fkey FOREIGN KEY (business_id, refund_id) REFERENCES refund(business_id, id)
);
CREATE INDEX obligation_due ON public.obligation USING btree (due_at) WHERE (state = 'open'::text);
CREATE INDEX obligation_order ON public.obligation USING btree (business_id, order_id);
comment on table obligation is 'What one attempt of an order owes outside. Open until the other side has said yes or a definite no; worked off by one loop.
not personal: amounts and what other systems answered, of an order by its id';
comment on column obligation.key is 'The idempotency key that every try carries.';
comment on column obligation.state is 'Withdrawn: no longer owed, because the order went another way first.';
comment on column obligation.due_at is 'When it is to be tried. Whoever tries it moves this on first, so nobody else does meanwhile.';
comment on column obligation.lease is 'Grows with every try. An answer that names an older one changes nothing.';

create table one_time_code (
  purpose text not null,
  receiver text not null,
  code_hash text not null,
  tries_left smallint not null,
  expires_at timestamp with time zone not null,
  constraint one_time_code_pkey PRIMARY KEY (purpose, receiver),
  constraint one_time_code_purpose_check CHECK ((purpose = ANY (ARRAY['signUp'::text, 'phone'::text]))),
  constraint one_time_code_tries_left_check CHECK ((tries_left >= 0))
);
CREATE INDEX one_time_code_expires ON public.one_time_code USING btree (expires_at);
comment on table one_time_code is 'Six digits that were sent to somebody; the newest counts, for five minutes and five tries, once.
not personal: keyed hashes, which nobody can lead back to a number or an address | kept: until expires_at | export: no';

create table opening_hours (
  business_id uuid not null,
  location_id uuid not null,
  weekday smallint not null,
  opens time without time zone not null,
  closes time without time zone not null,
  constraint opening_hours_pkey PRIMARY KEY (business_id, location_id, weekday, opens),
  constraint opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint opening_hours_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE
);
comment on table opening_hours is 'Wall time of the location, ISO weekday (1 = Monday). 24:00 is the end of the day; a closing time at or before the opening time belongs to the next day.';

create table option (
  business_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  name text not null,
  price_minor bigint default 0 not null,
  is_default boolean default false not null,
  quantity_max integer default 1 not null,
  allergens text[] default '{}'::text[] not null,
  "position" integer default 0 not null,
  constraint option_pkey PRIMARY KEY (business_id, id),
  constraint option_allergens_check CHECK ((allergens <@ ARRAY['gluten'::text, 'crustaceans'::text, 'eggs'::text, 'fish'::text, 'peanuts'::text, 'soybeans'::text, 'milk'::text, 'nuts'::text, 'celery'::text, 'mustard'::text, 'sesame'::text, 'sulphites'::text, 'lupin'::text, 'molluscs'::text])),
  constraint option_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint option_quantity_max_check CHECK (((quantity_max >= 1) AND (quantity_max <= 10))),
  constraint option_business_id_group_id_fkey FOREIGN KEY (business_id, group_id) REFERENCES option_group(business_id, id) ON DELETE CASCADE
);
CREATE INDEX option_in_group ON public.option USING btree (business_id, group_id);
comment on table option is 'not personal: what is on the menu';
comment on column option.price_minor is 'Difference to the price of the item, also below zero.';

create table option_group (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  choices_min integer default 0 not null,
  choices_max integer default 1 not null,
  version integer default 1 not null,
  constraint option_group_pkey PRIMARY KEY (business_id, id),
  constraint option_group_check CHECK (((choices_max >= GREATEST(choices_min, 1)) AND (choices_max <= 20))),
  constraint option_group_choices_min_check CHECK ((choices_min >= 0)),
  constraint option_group_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint option_group_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
CREATE INDEX option_group_by_id ON public.option_group USING btree (id);
comment on table option_group is 'not personal: what is on the menu';

create table "order" (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  number integer not null,
  business_day date not null,
  person_id uuid,
  customer_name text,
  contact_email text,
  contact_phone text,
  fulfilment text not null,
  table_label text,
  address jsonb,
  scheduled_for timestamp with time zone,
  status text not null,
  version integer default 1 not null,
  attempt integer default 1 not null,
  cancel_requested boolean default false not null,
  cancel_reason text,
  failure_code text,
  warehouse_state text default 'none'::text not null,
  courier_id uuid,
  payment_method text not null,
  payment_source text,
  subtotal_minor bigint not null,
  discount_minor bigint not null,
  delivery_fee_minor bigint not null,
  tip_minor bigint not null,
  tax_minor bigint not null,
  total_minor bigint not null,
  currency text not null,
  prices_include_tax boolean not null,
  coupon_id uuid,
  placed_at timestamp with time zone not null,
  promised_at timestamp with time zone not null,
  status_changed_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  preparing_at timestamp with time zone,
  ready_at timestamp with time zone,
  completed_at timestamp with time zone,
  cancelled_by text,
  first_promised_at timestamp with time zone,
  lease integer default 0 not null,
  offered_at timestamp with time zone,
  tenders jsonb,
  constraint order_pkey PRIMARY KEY (business_id, id),
  constraint order_business_id_location_id_business_day_number_key UNIQUE (business_id, location_id, business_day, number),
  constraint order_id_key UNIQUE (id),
  constraint order_cancel_reason_check CHECK ((length(cancel_reason) <= 200)),
  constraint order_cancelled_by_check CHECK ((cancelled_by = ANY (ARRAY['guest'::text, 'crew'::text]))),
  constraint order_check CHECK (((discount_minor >= 0) AND (discount_minor <= subtotal_minor))),
  constraint order_check1 CHECK ((total_minor = ((((subtotal_minor - discount_minor) + delivery_fee_minor) + tip_minor) +
CASE
    WHEN prices_include_tax THEN (0)::bigint
    ELSE tax_minor
END))),
  constraint order_delivery_fee_minor_check CHECK ((delivery_fee_minor >= 0)),
  constraint order_fulfilment_check CHECK ((fulfilment = ANY (ARRAY['pickup'::text, 'dineIn'::text, 'delivery'::text, 'instant'::text]))),
  constraint order_payment_method_check CHECK ((payment_method = ANY (ARRAY['card'::text, 'cash'::text]))),
  constraint order_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'processing'::text, 'confirmed'::text, 'preparing'::text, 'ready'::text, 'outForDelivery'::text, 'delivered'::text, 'completed'::text, 'cancelled'::text, 'failed'::text]))),
  constraint order_subtotal_minor_check CHECK ((subtotal_minor >= 0)),
  constraint order_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint order_tenders_add_up CHECK (((tenders IS NULL) OR (((jsonb_array_length(tenders) >= 2) AND (jsonb_array_length(tenders) <= 5)) AND COALESCE((tenders_total(tenders) = total_minor), false)))) NOT VALID,
  constraint order_tip_minor_check CHECK ((tip_minor >= 0)),
  constraint order_total_minor_check CHECK ((total_minor >= 0)),
  constraint order_warehouse_state_check CHECK ((warehouse_state = ANY (ARRAY['none'::text, 'unknown'::text, 'confirmed'::text, 'released'::text]))),
  constraint order_business_id_coupon_id_fkey FOREIGN KEY (business_id, coupon_id) REFERENCES coupon(business_id, id),
  constraint order_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id),
  constraint order_courier_id_fkey FOREIGN KEY (courier_id) REFERENCES person(id),
  constraint order_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX order_brought ON public."order" USING btree (courier_id, promised_at DESC, id DESC) WHERE ((courier_id IS NOT NULL) AND (status = ANY (ARRAY['delivered'::text, 'completed'::text])));
CREATE INDEX order_completed ON public."order" USING btree (business_id, location_id, completed_at) WHERE (status = 'completed'::text);
CREATE INDEX order_contact_email ON public."order" USING btree (lower(contact_email)) WHERE ((person_id IS NULL) AND (contact_email IS NOT NULL));
CREATE INDEX order_contact_phone ON public."order" USING btree ("right"(regexp_replace(contact_phone, '\D'::text, ''::text, 'g'::text), 7)) WHERE ((person_id IS NULL) AND (contact_phone IS NOT NULL));
CREATE INDEX order_courier ON public."order" USING btree (courier_id, placed_at DESC) WHERE (courier_id IS NOT NULL);
CREATE INDEX order_in_pipeline ON public."order" USING btree (status_changed_at) WHERE (status = ANY (ARRAY['pending'::text, 'processing'::text]));
CREATE INDEX order_open ON public."order" USING btree (business_id, location_id, placed_at) WHERE (status = ANY (ARRAY['pending'::text, 'processing'::text, 'confirmed'::text, 'preparing'::text, 'ready'::text, 'outForDelivery'::text, 'delivered'::text]));
CREATE INDEX order_person ON public."order" USING btree (person_id, placed_at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX order_placed ON public."order" USING brin (placed_at) WITH (autosummarize='true');
CREATE INDEX order_to_bring ON public."order" USING btree (courier_id, promised_at, id) WHERE ((courier_id IS NOT NULL) AND (status = ANY (ARRAY['pending'::text, 'processing'::text, 'confirmed'::text, 'preparing'::text, 'ready'::text, 'outForDelivery'::text])));
CREATE INDEX order_unreleased ON public."order" USING btree (status_changed_at) WHERE ((status = ANY (ARRAY['cancelled'::text, 'failed'::text])) AND (warehouse_state = ANY (ARRAY['unknown'::text, 'confirmed'::text])));
comment on table "order" is 'Names, prices and taxes are frozen when it is placed.';
comment on column "order".person_id is 'personal: whose order it is | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: with the books | erase: pseudonym | export: row';
comment on column "order".customer_name is 'personal: calling out the order | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".contact_email is 'personal: telling them about the order | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".contact_phone is 'personal: telling them about the order | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".table_label is 'personal: bringing the order to where they sit | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".address is 'personal: bringing the order to them | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".attempt is 'Rises when a failed order is redriven; part of every idempotency key the saga sends out.
not personal: a number for the pipeline | export: no';
comment on column "order".cancel_reason is 'personal: why it was cancelled, in somebody''s words | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear';
comment on column "order".failure_code is 'Why it can not go on. Set while still processing it means: being unwound, may no longer be confirmed.
not personal: of the list in code | export: no';
comment on column "order".warehouse_state is 'What the warehouse knows of this attempt; unknown from before it is asked until its answer is written down.
not personal: how goods were set aside | export: no';
comment on column "order".courier_id is 'personal: who brings it | of: courier_id | kept: with the books | erase: pseudonym';
comment on column "order".payment_source is 'personal: which card, in the words of the payment provider | of: person_id else contact_email = person.email else contact_phone = person.phone | kept: 24 months after placed_at | erase: clear | export: no';
comment on column "order".currency is 'not personal: of the location';
comment on column "order".cancelled_by is 'not personal: whether it was its guest or the crew who cancelled it, or wishes to';
comment on column "order".first_promised_at is 'not personal: the promise that its guest was given when they ordered; null while that is still the one in promised_at';
comment on column "order".lease is 'Grows with every claim. A step of the pipeline names the lease it was given; with an older one it changes nothing.';
comment on column "order".offered_at is 'When the crew asked whether the guest still wants an order that failed. Null: nobody asked, or they have answered.';
comment on column "order".tenders is 'How it is paid where that is in several ways: method, source, amountMinor. Null: in one, by payment_method. The payment_method of several is card if one of them is.
not personal: amounts';

create table order_counter (
  business_id uuid not null,
  location_id uuid not null,
  business_day date not null,
  last_number integer not null,
  constraint order_counter_pkey PRIMARY KEY (business_id, location_id, business_day),
  constraint order_counter_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE
);

create table order_line (
  business_id uuid not null,
  order_id uuid not null,
  "position" integer not null,
  item_id uuid not null,
  name text not null,
  options jsonb default '[]'::jsonb not null,
  note text,
  quantity integer not null,
  unit_price_minor bigint not null,
  discount_minor bigint not null,
  tax_rate_per_100000 integer not null,
  tax_minor bigint not null,
  total_minor bigint not null,
  constraint order_line_pkey PRIMARY KEY (business_id, order_id, "position"),
  constraint order_line_check CHECK ((total_minor = (unit_price_minor * quantity))),
  constraint order_line_discount_minor_check CHECK ((discount_minor >= 0)),
  constraint order_line_quantity_check CHECK (((quantity >= 1) AND (quantity <= 99))),
  constraint order_line_tax_minor_check CHECK ((tax_minor >= 0)),
  constraint order_line_unit_price_minor_check CHECK ((unit_price_minor >= 0)),
  constraint order_line_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id),
  constraint order_line_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id)
);
CREATE INDEX order_line_item ON public.order_line USING btree (business_id, item_id);
CREATE INDEX order_line_noted ON public.order_line USING btree (business_id, order_id) WHERE (note IS NOT NULL);
comment on column order_line.name is 'not personal: what was on the menu';
comment on column order_line.options is 'not personal: what was on the menu';
comment on column order_line.note is 'personal: their wish | of: order_id -> order | kept: 24 months after order_id -> order.placed_at | erase: clear | export: row';

create table payment (
  business_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  state text not null,
  currency text not null,
  authorised_minor bigint default 0 not null,
  captured_minor bigint default 0 not null,
  refunded_minor bigint default 0 not null,
  provider_reference text,
  updated_at timestamp with time zone not null,
  tender integer default 1 not null,
  asked_back_minor bigint default 0 not null,
  constraint payment_pkey PRIMARY KEY (business_id, order_id, attempt, tender),
  constraint payment_authorised_minor_check CHECK ((authorised_minor >= 0)),
  constraint payment_check CHECK (((captured_minor >= 0) AND (captured_minor <= authorised_minor))),
  constraint payment_check1 CHECK (((refunded_minor >= 0) AND (refunded_minor <= captured_minor))),
  constraint payment_is_enough CHECK (((asked_back_minor >= 0) AND (asked_back_minor <= captured_minor))),
  constraint payment_state_check CHECK ((state = ANY (ARRAY['unknown'::text, 'authorised'::text, 'captured'::text, 'partiallyRefunded'::text, 'refunded'::text, 'voided'::text, 'declined'::text]))),
  constraint payment_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id)
);
CREATE INDEX payment_unsettled ON public.payment USING btree (updated_at) WHERE (state = ANY (ARRAY['unknown'::text, 'authorised'::text]));
comment on table payment is 'One row per attempt to pay an order, written as unknown before the provider is called. No row: none. Always the sum of the movements.';
comment on column payment.order_id is 'personal: what they paid | of: order_id -> order | kept: with the books | erase: pseudonym | export: row';
comment on column payment.currency is 'not personal: of the location';
comment on column payment.provider_reference is 'not personal: the number of the payment at its provider, by which money is given back | export: no';
comment on column payment.tender is 'Which of the ways to pay the order, counted from 1.';
comment on column payment.asked_back_minor is 'Always the sum of its refunds that were not refused.';

create table payment_movement (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  kind text not null,
  amount_minor bigint not null,
  idempotency_key text not null,
  person_id uuid,
  reason text,
  at timestamp with time zone not null,
  tender integer default 1 not null,
  constraint payment_movement_pkey PRIMARY KEY (business_id, id),
  constraint payment_movement_business_id_idempotency_key_key UNIQUE (business_id, idempotency_key),
  constraint payment_movement_amount_minor_check CHECK ((amount_minor > 0)),
  constraint payment_movement_kind_check CHECK ((kind = ANY (ARRAY['authorise'::text, 'capture'::text, 'void'::text, 'refund'::text]))),
  constraint payment_movement_business_id_order_id_attempt_tender_fkey FOREIGN KEY (business_id, order_id, attempt, tender) REFERENCES payment(business_id, order_id, attempt, tender),
  constraint payment_movement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX payment_movement_order ON public.payment_movement USING btree (business_id, order_id);
CREATE INDEX payment_movement_person ON public.payment_movement USING btree (person_id) WHERE (person_id IS NOT NULL);
comment on column payment_movement.order_id is 'personal: what they paid and got back | of: order_id -> order | kept: with the books | erase: pseudonym | export: row';
comment on column payment_movement.idempotency_key is 'not personal: made up by the pipeline | export: no';
comment on column payment_movement.person_id is 'personal: who gave money back | of: person_id | kept: with the books | erase: pseudonym';
comment on column payment_movement.reason is 'personal: why money went back, in somebody''s words | of: order_id -> order | kept: 24 months after at | erase: clear | export: no';

create table pending_sign_up (
  id uuid not null,
  email text not null,
  name text not null,
  password text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint pending_sign_up_pkey PRIMARY KEY (id),
  constraint pending_sign_up_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint pending_sign_up_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
CREATE INDEX pending_sign_up_email ON public.pending_sign_up USING btree (email, created_at DESC);
CREATE INDEX pending_sign_up_expires ON public.pending_sign_up USING btree (expires_at);
comment on table pending_sign_up is 'An account that is made when its address is proved; its id becomes the person''s. Also written when the address has an account already, so that nobody can tell.';
comment on column pending_sign_up.email is 'personal: where the code went | of: email = person.email | kept: until expires_at | erase: delete | export: row';
comment on column pending_sign_up.name is 'personal: how the person will be called | of: email = person.email | kept: until expires_at | erase: delete';
comment on column pending_sign_up.password is 'A slow hash.
personal: the password of the account to be | of: email = person.email | kept: until expires_at | erase: delete | export: no';

create table person (
  id uuid not null,
  name text not null,
  email text,
  email_verified boolean default false not null,
  image text,
  is_admin boolean default false not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  phone_number text,
  two_factor_enabled boolean default false not null,
  erased_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email),
  constraint person_phone_number_key UNIQUE (phone_number),
  constraint person_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint person_phone_number_check CHECK ((phone_number ~ '^\+[1-9][0-9]{5,14}$'::text))
);
comment on table person is 'Everybody with an account. People are global: one person may be a customer here and staff there.';
comment on column person.name is 'personal: what others call them | of: id | kept: with the account | erase: replace by Erased account | export: row';
comment on column person.email is 'personal: signing in, and messages | of: id | kept: with the account | erase: clear';
comment on column person.image is 'personal: their picture | of: id | kept: with the account | erase: clear';
comment on column person.is_admin is 'Of the whole platform.';
comment on column person.phone_number is 'E.164, proved by a code; no number stands here before.
personal: signing in by a code, text messages, finding one''s own orders | of: id | kept: with the account | erase: clear';
comment on column person.two_factor_enabled is 'Whether signing in takes a second step: a code of an app, or a recovery code.';
comment on column person.erased_at is 'Since when nobody is behind this account any more. It stays, so that the books keep telling people apart.';

create table push_key (
  only_row boolean default true not null,
  public_key text not null,
  private_key text not null,
  created_at timestamp with time zone not null,
  constraint push_key_pkey PRIMARY KEY (only_row),
  constraint push_key_only_row_check CHECK (only_row)
);
comment on table push_key is 'Signs what we send to devices (VAPID); made once, unless the settings bring one.
not personal: it is the installation''s';

create table push_subscription (
  id uuid not null,
  person_id uuid not null,
  endpoint text not null,
  public_key text not null,
  auth_secret text not null,
  created_at timestamp with time zone not null,
  session_id uuid,
  constraint push_subscription_pkey PRIMARY KEY (id),
  constraint push_subscription_endpoint_key UNIQUE (endpoint),
  constraint push_subscription_auth_secret_check CHECK ((length(auth_secret) <= 100)),
  constraint push_subscription_endpoint_check CHECK ((length(endpoint) <= 2000)),
  constraint push_subscription_public_key_check CHECK ((length(public_key) <= 200)),
  constraint push_subscription_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX push_subscription_person ON public.push_subscription USING btree (person_id);
comment on table push_subscription is 'A device on which a person wants to be told; gone when its push service says that it is.';
comment on column push_subscription.person_id is 'personal: whose device it is | of: person_id | kept: with the account | erase: delete | export: row';
comment on column push_subscription.endpoint is 'personal: where the device is told | of: person_id | kept: with the account | erase: delete';
comment on column push_subscription.public_key is 'personal: what the device can read | of: person_id | kept: with the account | erase: delete | export: no';
comment on column push_subscription.auth_secret is 'personal: proof towards the device | of: person_id | kept: with the account | erase: delete | export: no';
comment on column push_subscription.session_id is 'The session that asked; once it has ended, the device is forgotten instead of told.';

create table quiet_hours (
  person_id uuid not null,
  starts time without time zone not null,
  ends time without time zone not null,
  time_zone text,
  constraint quiet_hours_pkey PRIMARY KEY (person_id),
  constraint quiet_hours_check CHECK ((starts <> ends)),
  constraint quiet_hours_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
comment on table quiet_hours is 'When a person wants to be left alone, on their own clock; from starts to ends, past midnight when it ends earlier than it starts.';
comment on column quiet_hours.person_id is 'personal: when they want to be left alone | of: person_id | kept: with the account | erase: delete | export: row';
comment on column quiet_hours.time_zone is 'IANA name; without it, the zone of the location that something is told about.
personal: their clock | of: person_id | kept: with the account | erase: delete';

create table recovery_code (
  person_id uuid not null,
  code_hash text not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (person_id, code_hash),
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES two_factor(person_id) ON DELETE CASCADE
);
comment on table recovery_code is 'For whoever lost the app; each works once. Kept as keyed hashes.';
comment on column recovery_code.person_id is 'personal: whose codes they are | of: person_id | kept: with the account | erase: delete | export: row';
comment on column recovery_code.code_hash is 'not personal: a keyed hash of a random code | export: no';

create table refund (
  business_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  amount_minor bigint not null,
  reason text not null,
  state text not null,
  refusal text,
  person_id uuid,
  created_at timestamp with time zone not null,
  done_at timestamp with time zone,
  tender integer default 1 not null,
  constraint refund_pkey PRIMARY KEY (business_id, id),
  constraint refund_amount_minor_check CHECK ((amount_minor > 0)),
  constraint refund_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'done'::text, 'refused'::text]))),
  constraint refund_business_id_order_id_attempt_tender_fkey FOREIGN KEY (business_id, order_id, attempt, tender) REFERENCES payment(business_id, order_id, attempt, tender),
  constraint refund_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX refund_order ON public.refund USING btree (business_id, order_id);
CREATE INDEX refund_person ON public.refund USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX refund_requested ON public.refund USING btree (created_at) WHERE (state = 'requested'::text);
CREATE CONSTRAINT TRIGGER refund_adds_up AFTER INSERT OR UPDATE OF amount_minor ON public.refund DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refund_parts_add_up();
CREATE TRIGGER refund_is_asked AFTER INSERT ON public.refund FOR EACH ROW WHEN ((new.state <> 'refused'::text)) EXECUTE FUNCTION count_asked_back();
CREATE TRIGGER refusal_counts AFTER UPDATE OF state ON public.refund FOR EACH ROW WHEN (((old.state = 'refused'::text) <> (new.state = 'refused'::text))) EXECUTE FUNCTION count_refusal();
CREATE TRIGGER refusal_is_not_asked AFTER UPDATE OF state ON public.refund FOR EACH ROW WHEN (((old.state = 'refused'::text) <> (new.state = 'refused'::text))) EXECUTE FUNCTION count_asked_back();
comment on table refund is 'Money somebody decided to give back. Requested in one transaction, carried out by the pipeline.';
comment on column refund.order_id is 'personal: what they got back | of: order_id -> order | kept: with the books | erase: pseudonym | export: row';
comment on column refund.reason is 'personal: why money went back, in somebody''s words | of: order_id -> order | kept: 24 months after created_at | erase: clear';
comment on column refund.refusal is 'not personal: what the payment provider said, of the list in code';
comment on column refund.person_id is 'personal: who gave money back | of: person_id | kept: with the books | erase: pseudonym';

create table refund_part (
  business_id uuid not null,
  refund_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  part text not null,
  "position" integer not null,
  quantity integer default 0 not null,
  amount_minor bigint not null,
  tax_minor bigint not null,
  constraint refund_part_pkey PRIMARY KEY (business_id, refund_id, part, "position"),
  constraint refund_part_amount_minor_check CHECK ((amount_minor > 0)),
  constraint refund_part_check CHECK (((tax_minor >= 0) AND (tax_minor <= amount_minor))),
  constraint refund_part_quantity_check CHECK ((quantity >= 0)),
  constraint refund_part_business_id_order_id_attempt_part_position_fkey FOREIGN KEY (business_id, order_id, attempt, part, "position") REFERENCES refundable(business_id, order_id, attempt, part, "position"),
  constraint refund_part_business_id_refund_id_fkey FOREIGN KEY (business_id, refund_id) REFERENCES refund(business_id, id)
);
CREATE INDEX refund_part_of ON public.refund_part USING btree (business_id, order_id, attempt, part, "position");
CREATE CONSTRAINT TRIGGER refund_part_adds_up AFTER INSERT OR UPDATE ON public.refund_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refund_parts_add_up();
CREATE TRIGGER refund_part_counts AFTER INSERT ON public.refund_part FOR EACH ROW EXECUTE FUNCTION count_refund_part();
comment on table refund_part is 'What a refund gives back. The parts of a refund add up to it.
not personal: amounts of an order by its id';
comment on column refund_part.quantity is 'How many of the line; zero when an amount goes back and no item.';

create table refundable (
  business_id uuid not null,
  order_id uuid not null,
  attempt integer not null,
  part text not null,
  "position" integer not null,
  quantity integer not null,
  charged_minor bigint not null,
  tax_minor bigint not null,
  refunded_minor bigint default 0 not null,
  refunded_quantity integer default 0 not null,
  constraint refundable_pkey PRIMARY KEY (business_id, order_id, attempt, part, "position"),
  constraint refundable_charged_minor_check CHECK ((charged_minor > 0)),
  constraint refundable_check CHECK (((tax_minor >= 0) AND (tax_minor <= charged_minor))),
  constraint refundable_check1 CHECK (((part = 'line'::text) OR (("position" = 0) AND (quantity = 1)))),
  constraint refundable_is_enough CHECK ((((refunded_minor >= 0) AND (refunded_minor <= charged_minor)) AND ((refunded_quantity >= 0) AND (refunded_quantity <= quantity)))),
  constraint refundable_part_check CHECK ((part = ANY (ARRAY['line'::text, 'delivery'::text, 'tip'::text]))),
  constraint refundable_quantity_check CHECK ((quantity >= 1)),
  constraint refundable_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id)
);
comment on table refundable is 'What one attempt was paid for, part by part, and how much of each has been refunded. Written with the first refund: most orders have none.
not personal: amounts of an order by its id';
comment on column refundable."position" is 'Of the line, counted from 0.';
comment on column refundable.charged_minor is 'After the discount and with the tax.';
comment on column refundable.tax_minor is 'How much of what was charged is tax.';
comment on column refundable.refunded_minor is 'Always the sum of the parts of refunds that were not refused.';

create table relay_position (
  only_row boolean default true not null,
  last_sequence bigint default 0 not null,
  carried_sequence bigint default 0 not null,
  carrier uuid,
  carrying_until timestamp with time zone,
  constraint relay_position_pkey PRIMARY KEY (only_row),
  constraint relay_position_only_row_check CHECK (only_row)
);
comment on column relay_position.carried_sequence is 'The last event that the queues outside have, too.';

create table session (
  id uuid not null,
  person_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone default now() not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
CREATE INDEX session_person ON public.session USING btree (person_id);
CREATE TRIGGER session_ends_rights AFTER DELETE ON public.session FOR EACH ROW EXECUTE FUNCTION tell_of_rights();
comment on column session.person_id is 'personal: which devices are signed in | of: person_id | kept: until expires_at | erase: delete | export: row';
comment on column session.token is 'personal: proof of being signed in | of: person_id | kept: until expires_at | erase: delete | export: no';
comment on column session.ip_address is 'personal: recognising a device in the list of devices | of: person_id | kept: 3 months after updated_at | erase: clear';
comment on column session.user_agent is 'personal: recognising a device in the list of devices | of: person_id | kept: until expires_at | erase: delete';
comment on column session.last_used_at is 'When it was last used, to within ten minutes.';

create table signing_key (
  id uuid not null,
  algorithm text not null,
  curve text,
  public_key text not null,
  private_key text not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone,
  constraint signing_key_pkey PRIMARY KEY (id)
);
comment on table signing_key is 'Keys that sign the short-lived tokens of API clients; the public halves are published.
not personal: they are the installation''s';

create table stock_balance (
  business_id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  on_hand integer not null,
  held integer default 0 not null,
  constraint stock_balance_pkey PRIMARY KEY (business_id, location_id, item_id),
  constraint stock_balance_check CHECK ((held <= on_hand)),
  constraint stock_balance_held_check CHECK ((held >= 0)),
  constraint stock_balance_on_hand_check CHECK ((on_hand >= 0)),
  constraint stock_balance_business_id_item_id_fkey FOREIGN KEY (business_id, item_id) REFERENCES menu_item(business_id, id),
  constraint stock_balance_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id)
);
comment on table stock_balance is 'How many there are and how many of those are promised. No row: not counted. Always the sum of the movements.';

create table stock_movement (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  kind text not null,
  on_hand_change integer not null,
  held_change integer not null,
  order_id uuid,
  person_id uuid,
  reason text,
  at timestamp with time zone not null,
  attempt integer,
  constraint stock_movement_pkey PRIMARY KEY (business_id, id),
  constraint stock_movement_check CHECK (((on_hand_change <> 0) OR (held_change <> 0))),
  constraint stock_movement_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'held'::text, 'released'::text, 'sold'::text, 'returned'::text, 'counted'::text, 'wasted'::text]))),
  constraint stock_movement_business_id_location_id_item_id_fkey FOREIGN KEY (business_id, location_id, item_id) REFERENCES stock_balance(business_id, location_id, item_id),
  constraint stock_movement_business_id_order_id_fkey FOREIGN KEY (business_id, order_id) REFERENCES "order"(business_id, id),
  constraint stock_movement_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX stock_movement_item ON public.stock_movement USING btree (business_id, location_id, item_id, id);
CREATE UNIQUE INDEX stock_movement_once ON public.stock_movement USING btree (business_id, order_id, item_id, attempt, kind) WHERE (order_id IS NOT NULL);
CREATE INDEX stock_movement_person ON public.stock_movement USING btree (person_id) WHERE (person_id IS NOT NULL);
comment on column stock_movement.person_id is 'personal: who counted or moved goods | of: person_id | kept: with the books | erase: pseudonym';
comment on column stock_movement.reason is 'not personal: what happened to goods, in the words of the crew';
comment on column stock_movement.attempt is 'Which attempt of its order moved the goods.';

create table tax_class (
  business_id uuid not null,
  id uuid not null,
  name text not null,
  constraint tax_class_pkey PRIMARY KEY (business_id, id),
  constraint tax_class_business_id_name_key UNIQUE (business_id, name),
  constraint tax_class_business_id_fkey FOREIGN KEY (business_id) REFERENCES business(id)
);
comment on table tax_class is 'not personal: names of taxes';

create table tax_rate (
  business_id uuid not null,
  location_id uuid not null,
  tax_class_id uuid not null,
  fulfilment text not null,
  rate_per_100000 integer not null,
  constraint tax_rate_pkey PRIMARY KEY (business_id, location_id, tax_class_id, fulfilment),
  constraint tax_rate_fulfilment_check CHECK ((fulfilment = ANY (ARRAY['pickup'::text, 'dineIn'::text, 'delivery'::text, 'instant'::text]))),
  constraint tax_rate_rate_per_100000_check CHECK (((rate_per_100000 >= 0) AND (rate_per_100000 <= 100000))),
  constraint tax_rate_business_id_location_id_fkey FOREIGN KEY (business_id, location_id) REFERENCES location(business_id, id) ON DELETE CASCADE,
  constraint tax_rate_business_id_tax_class_id_fkey FOREIGN KEY (business_id, tax_class_id) REFERENCES tax_class(business_id, id) ON DELETE CASCADE
);
comment on column tax_rate.rate_per_100000 is '8875 is 8.875 %.';

create table two_factor (
  person_id uuid not null,
  secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  created_at timestamp with time zone not null,
  constraint two_factor_pkey PRIMARY KEY (person_id),
  constraint two_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);
comment on table two_factor is 'The app that a person proves themselves with; while confirmed_at is null they are setting it up.';
comment on column two_factor.person_id is 'personal: whose app it is | of: person_id | kept: with the account | erase: delete | export: row';
comment on column two_factor.secret is 'Encrypted with a key made from PARLOUR_SECRET.
personal: makes the codes of the app | of: person_id | kept: with the account | erase: delete | export: no';
comment on column two_factor.last_step is 'The 30 seconds of the last code that was taken: none is taken twice.';

create table verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);
comment on column verification.identifier is 'personal: which address is being proved | of: identifier mentions person | kept: until expires_at | erase: delete | export: no';
comment on column verification.value is 'personal: the code or the account it is for | of: value mentions person | kept: until expires_at | erase: delete | export: no';
