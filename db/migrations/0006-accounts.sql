-- Accounts: phone numbers, one-time codes, two-factor, known devices, sign-ups that wait for their code, and limits that hold over processes and restarts.

alter table person alter column email drop not null;
alter table person add column phone_number text unique check (phone_number ~ '^\+[1-9][0-9]{5,14}$');
alter table person add column two_factor_enabled boolean not null default false;
comment on column person.phone_number is 'E.164, proved by a code; no number stands here before.
personal: signing in by a code, text messages, finding one''s own orders | of: id | kept: with the account | erase: clear';
comment on column person.two_factor_enabled is 'Whether signing in takes a second step: a code of an app, or a recovery code.';

alter table session add column last_used_at timestamptz not null default now();
comment on column session.last_used_at is 'When it was last used, to within ten minutes.';

create table pending_sign_up (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 120),
  password text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index pending_sign_up_email on pending_sign_up (email, created_at desc);
create index pending_sign_up_expires on pending_sign_up (expires_at);
comment on table pending_sign_up is 'An account that is made when its address is proved; its id becomes the person''s. Also written when the address has an account already, so that nobody can tell.';
comment on column pending_sign_up.email is 'personal: where the code went | of: email = person.email | kept: until expires_at | erase: delete | export: row';
comment on column pending_sign_up.name is 'personal: how the person will be called | of: email = person.email | kept: until expires_at | erase: delete';
comment on column pending_sign_up.password is 'A slow hash.
personal: the password of the account to be | of: email = person.email | kept: until expires_at | erase: delete | export: no';

create table one_time_code (
  purpose text not null check (purpose in ('signUp', 'phone')),
  receiver text not null,
  code_hash text not null,
  tries_left smallint not null check (tries_left >= 0),
  expires_at timestamptz not null,
  primary key (purpose, receiver)
);
create index one_time_code_expires on one_time_code (expires_at);
comment on table one_time_code is 'Six digits that were sent to somebody; the newest counts, for five minutes and five tries, once.
not personal: keyed hashes, which nobody can lead back to a number or an address | export: no';

create table account_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('signUp', 'verifyEmail', 'changeEmail', 'resetPassword', 'twoFactor')),
  person_id uuid references person on delete cascade,
  sign_up_id uuid references pending_sign_up on delete cascade,
  new_email text check (new_email = lower(new_email) and length(new_email) <= 254),
  remembered boolean not null default true,
  expires_at timestamptz not null,
  check (num_nonnulls(person_id, sign_up_id) = 1),
  check ((purpose = 'signUp') = (sign_up_id is not null)),
  check ((purpose = 'changeEmail') = (new_email is not null))
);
create index account_link_person on account_link (person_id) where person_id is not null;
create index account_link_sign_up on account_link (sign_up_id) where sign_up_id is not null;
create index account_link_expires on account_link (expires_at);
comment on table account_link is 'What a secret that was sent or given to somebody is good for, once: links in mails, and signing in between its two steps.';
comment on column account_link.token_hash is 'not personal: a hash of a random secret | export: no';
comment on column account_link.person_id is 'personal: whose link it is | of: person_id | kept: until expires_at | erase: delete | export: row';
comment on column account_link.new_email is 'personal: the address that is to be proved | of: person_id | kept: until expires_at | erase: delete';
comment on column account_link.remembered is 'Of twoFactor: whether the session outlives the browser.';

create table two_factor (
  person_id uuid primary key references person on delete cascade,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null
);
comment on table two_factor is 'The app that a person proves themselves with; while confirmed_at is null they are setting it up.';
comment on column two_factor.person_id is 'personal: whose app it is | of: person_id | kept: with the account | erase: delete | export: row';
comment on column two_factor.secret is 'Encrypted with a key made from PARLOUR_SECRET.
personal: makes the codes of the app | of: person_id | kept: with the account | erase: delete | export: no';
comment on column two_factor.last_step is 'The 30 seconds of the last code that was taken: none is taken twice.';

create table recovery_code (
  person_id uuid not null references two_factor on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
comment on table recovery_code is 'For whoever lost the app; each works once. Kept as keyed hashes.';
comment on column recovery_code.person_id is 'personal: whose codes they are | of: person_id | kept: with the account | erase: delete | export: row';
comment on column recovery_code.code_hash is 'not personal: a keyed hash of a random code | export: no';

create table known_device (
  person_id uuid not null references person on delete cascade,
  device_hash text not null,
  first_used_at timestamptz not null,
  last_used_at timestamptz not null,
  trusted_until timestamptz,
  primary key (person_id, device_hash)
);
create index known_device_last_used on known_device (last_used_at);
comment on table known_device is 'A browser that somebody has signed in with, so that a new one is worth a mail; trusted_until: it need not show the second step again.';
comment on column known_device.person_id is 'personal: telling somebody of a sign-in on a new device | of: person_id | kept: 13 months after last_used_at | erase: delete | export: row';
comment on column known_device.device_hash is 'Of a random number that the browser keeps in a cookie.
personal: recognises the browser | of: person_id | kept: 13 months after last_used_at | erase: delete | export: no';

create table account_limit (
  key text primary key,
  taken_at timestamptz[] not null,
  forget_at timestamptz not null
);
create index account_limit_forget on account_limit (forget_at);
comment on table account_limit is 'How often something was done lately: codes sent, passwords tried. The instants within the window, oldest first.
not personal: keyed hashes of what is counted, which nobody can lead back | export: no';

create index order_contact_email on "order" (lower(contact_email)) where person_id is null and contact_email is not null;
create index order_contact_phone on "order" (right(regexp_replace(contact_phone, '\D', '', 'g'), 7)) where person_id is null and contact_phone is not null;
comment on index order_contact_phone is 'Guests write numbers as they like; the last seven digits find those that may be the same.';
