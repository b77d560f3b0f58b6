-- A device is told as long as the session goes on in which it asked to be: who signs it out, here or from elsewhere, silences it.

alter table push_subscription add column session_id uuid;
comment on column push_subscription.session_id is 'The session that asked; once it has ended, the device is forgotten instead of told.';
