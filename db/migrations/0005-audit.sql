-- The audit trail: who did what to which thing, from where. It is only ever added to, and nothing in it is younger than two years when it goes.

create table audit_entry (
  business_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  location_id uuid,
  actor_id uuid,
  actor_role text not null check (length(actor_role) <= 20),
  action text not null check (length(action) <= 80),
  outcome text not null check (outcome in ('done', 'refused')),
  subject_kind text not null check (length(subject_kind) <= 40),
  subject_id uuid,
  subject_label text check (length(subject_label) <= 200),
  changes jsonb not null default '{}',
  address text check (length(address) <= 64),
  device text check (length(device) <= 120),
  request_id text not null check (length(request_id) <= 100),
  primary key (business_id, id)
);
create index audit_entry_location on audit_entry (business_id, location_id, at desc, id desc);
create index audit_entry_business on audit_entry (business_id, at desc, id desc);
create index audit_entry_actor on audit_entry (business_id, actor_id, at desc, id desc);
create index audit_entry_subject on audit_entry (business_id, subject_id, at desc, id desc);
create index audit_entry_action on audit_entry (business_id, action, at desc, id desc);
create index audit_entry_at on audit_entry (at);

comment on table audit_entry is 'Who did what to which thing, from where. Without foreign keys: what is written here outlives what it is about. Acts for no business stand under the id of zeros.';
comment on column audit_entry.actor_id is 'The person who did it; none when somebody failed to sign in as the person that the entry is about.';
comment on column audit_entry.actor_role is 'As what they were allowed, or asked.';
comment on column audit_entry.action is 'The name of the operation.';
comment on column audit_entry.subject_label is 'How people call the thing, as it was then: 12, Latte. Never the name of a person.';
comment on column audit_entry.changes is 'What became different: {"status": {"from": "preparing", "to": "ready"}}. Never secrets, and of people only ids.';
comment on column audit_entry.device is 'In words: Chrome on Android.';

create function keep_audit_entries() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.at < now() - interval '2 years' then
      return old;
    end if;
  end if;
  raise exception 'the audit trail is only added to; entries go when they are two years old' using errcode = 'restrict_violation';
end
$$;
comment on function keep_audit_entries is 'Refuses, to everybody, to change or remove what is in the audit trail before its time.';
create trigger audit_entry_is_kept before update or delete on audit_entry for each row execute function keep_audit_entries();
create trigger audit_entry_is_not_emptied before truncate on audit_entry for each statement execute function keep_audit_entries();
