-- Says of the audit trail whose it is and how long it is kept; erasure leaves it, since whoever acts for a business answers for it until then.

comment on column audit_entry.actor_id is
  'The person who did it; none when somebody failed to sign in as the person that the entry is about.
personal: who did what at work | of: actor_id | kept: 2 years after at | erase: keep because a business must be able to see who did what; the account behind the id is erased | export: row';
comment on column audit_entry.actor_role is
  'As what they were allowed, or asked.
personal: as what they did it | of: actor_id | kept: 2 years after at | erase: keep because the entry stays';
comment on column audit_entry.action is
  'The name of the operation.
personal: what they did | of: actor_id | kept: 2 years after at | erase: keep because the entry stays';
comment on column audit_entry.subject_kind is 'not personal: what kind of thing it was done to';
comment on column audit_entry.subject_id is 'not personal: the id of the thing it was done to, which for a member is an id that leads nowhere once the account is erased';
comment on column audit_entry.subject_label is
  'How people call the thing, as it was then: 12, Latte. Never the name of a person.
not personal: how people call the thing it was done to';
comment on column audit_entry.changes is
  'What became different: {"status": {"from": "preparing", "to": "ready"}}. Never secrets, and of people only ids.
personal: what they changed | of: actor_id | kept: 2 years after at | erase: keep because the entry stays';
comment on column audit_entry.address is
  'personal: from where they did it | of: actor_id | kept: 2 years after at | erase: keep because it tells a stolen account from its owner';
comment on column audit_entry.device is
  'In words: Chrome on Android.
personal: on what they did it | of: actor_id | kept: 2 years after at | erase: keep because it tells a stolen account from its owner';
comment on column audit_entry.request_id is 'not personal: names one request in the log';
