-- Finds answers and messages that are about somebody by the ids they name, instead of reading all that are kept.
-- The answer to somebody's own order is found by who asked, and is in no index of ids; for a guest's its entry takes about 1 µs of PostgreSQL's
-- 190. Without `fastupdate`, nobody's order waits until the entries of others are put in their places.

-- Sorted byte by byte, so that what begins with an id is found by the primary key whatever the language of the database.
alter table idempotent_request alter column scope type text collate "C";

alter table idempotent_request add column about uuid[] not null default '{}';
update idempotent_request set about = array(
  select distinct found.id[1]::uuid from regexp_matches(answer, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') as found (id));
alter table idempotent_request alter column about drop default;
create index idempotent_request_about on idempotent_request using gin (about) with (fastupdate = off) where about <> '{}';

comment on column idempotent_request.scope is
  'personal: who asked | of: scope begins with person | kept: 24 hours after created_at | erase: delete | export: no';
comment on column idempotent_request.answer is
  'personal: the same answer to the same request | of: about mentions person | kept: 24 hours after created_at | erase: delete | export: no';
comment on column idempotent_request.about is
  E'The ids that the answer names. None in the answer to somebody''s own order: who asked leads there.\npersonal: finding the answer by whom it tells of | of: about mentions person | kept: 24 hours after created_at | erase: delete | export: no';

alter table notice add column about uuid[] not null default '{}';
update notice set about = array(
  select distinct found.id[1]::uuid from regexp_matches(data::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') as found (id))
  where person_id is null;
alter table notice alter column about drop default;
create index notice_about on notice using gin (about) with (fastupdate = off) where about <> '{}';
create index notice_address on notice (address) where address is not null;
-- Serves the inbox as the index before it did, and finds what else was sent to somebody.
create index notice_person on notice (person_id, channel, id desc) where person_id is not null;
drop index notice_inbox;

comment on column notice.receiver is
  E'Who of the channel: the id of a person or of a device; for guests a hash of their address.\npersonal: telling nobody the same twice | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.address is
  E'Where it goes; forgotten once it was sent, died or is unwanted.\npersonal: sending it | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.address_masked is
  'personal: recognising in the log where it went | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.data is
  E'What the words are made from; codes and links are taken out once it was sent or died.\npersonal: telling them | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete | export: no';
comment on column notice.provider_reference is
  'personal: finding it at who carried it | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete';
comment on column notice.about is
  E'The ids of what a guest is told of, such as their order; none for somebody with an account.\npersonal: finding what a guest was told | of: person_id else address = person.contact else about mentions person | kept: 90 days after created_at | erase: delete | export: no';

create index invitation_address on invitation (lower(email)) where email is not null;
