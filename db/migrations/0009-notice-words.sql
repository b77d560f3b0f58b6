-- A business's own words for what it tells people, the key that devices know us by, and whose each column of a notice is.

create table notice_template (
  business_id uuid not null references business,
  kind text not null check (length(kind) <= 60),
  subject text not null check (length(subject) between 1 and 150),
  body text not null check (length(body) between 1 and 4000),
  version integer not null default 1,
  updated_at timestamptz not null,
  updated_by uuid references person,
  primary key (business_id, kind)
);
comment on table notice_template is 'What a business writes instead of our words, for one kind of notice. A kind without a row has ours.';
comment on column notice_template.subject is 'not personal: a business''s words for everybody';
comment on column notice_template.body is 'not personal: a business''s words for everybody';
comment on column notice_template.kind is 'not personal: of the list in code';
comment on column notice_template.updated_by is
  'personal: who wrote it | of: updated_by | kept: with the account | erase: pseudonym';

create table push_key (
  only_row boolean primary key default true check (only_row),
  public_key text not null,
  private_key text not null,
  created_at timestamptz not null
);
comment on table push_key is E'Signs what we send to devices (VAPID); made once, unless the settings bring one.\nnot personal: it is the installation''s';

comment on column push_subscription.person_id is
  'personal: whose device it is | of: person_id | kept: with the account | erase: delete | export: row';
comment on column push_subscription.endpoint is
  'personal: where the device is told | of: person_id | kept: with the account | erase: delete';
comment on column push_subscription.public_key is
  'personal: what the device can read | of: person_id | kept: with the account | erase: delete | export: no';
comment on column push_subscription.auth_secret is
  'personal: proof towards the device | of: person_id | kept: with the account | erase: delete | export: no';
comment on column notice_preference.person_id is
  'personal: how they want to be told | of: person_id | kept: with the account | erase: delete | export: row';
comment on column notice_preference.kind_group is 'not personal: of the list in code';
comment on column notice_preference.channel is 'not personal: of the list in code';
comment on column quiet_hours.person_id is
  'personal: when they want to be left alone | of: person_id | kept: with the account | erase: delete | export: row';
comment on column quiet_hours.time_zone is
  E'IANA name; without it, the zone of the location that something is told about.\npersonal: their clock | of: person_id | kept: with the account | erase: delete';

comment on column notice.kind is 'not personal: of the list in code';
comment on column notice.event_id is 'not personal: the id of what happened';
comment on column notice.channel is 'not personal: of the list in code';
comment on column notice.state is 'not personal: of the list above';
comment on column notice.person_id is
  'personal: whom it is for | of: person_id | kept: 90 days after created_at | erase: delete | export: row';
comment on column notice.receiver is
  E'Who of the channel: the id of a person or of a device; for guests a hash of their address.\npersonal: telling nobody the same twice | of: person_id else receiver mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.address is
  E'Where it goes; forgotten once it was sent, died or is unwanted.\npersonal: sending it | of: person_id else address mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.address_masked is
  'personal: recognising in the log where it went | of: person_id else address mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.data is
  E'What the words are made from; codes and links are taken out once it was sent or died.\npersonal: telling them | of: person_id else address mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.reason is 'not personal: why it was not sent, without addresses';
comment on column notice.provider_reference is
  'personal: finding it at who carried it | of: person_id else address mentions person | kept: 90 days after created_at | erase: delete';
