-- Finds the notices of guests by the order that they tell of too: their address is forgotten once they were sent.

comment on column notice.receiver is
  E'Who of the channel: the id of a person or of a device; for guests a hash of their address.\npersonal: telling nobody the same twice | of: person_id else receiver mentions person else address mentions person else data mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.address is
  E'Where it goes; forgotten once it was sent, died or is unwanted.\npersonal: sending it | of: person_id else receiver mentions person else address mentions person else data mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.address_masked is
  'personal: recognising in the log where it went | of: person_id else receiver mentions person else address mentions person else data mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.data is
  E'What the words are made from; codes and links are taken out once it was sent or died.\npersonal: telling them | of: person_id else receiver mentions person else address mentions person else data mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.provider_reference is
  'personal: finding it at who carried it | of: person_id else receiver mentions person else address mentions person else data mentions person | kept: 90 days after created_at | erase: delete';
