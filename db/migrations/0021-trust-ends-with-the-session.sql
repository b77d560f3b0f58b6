-- Whoever is signed out is not trusted any more: a trusted browser knows the session that it is signed in with.

alter table known_device add column session_id uuid;
comment on column known_device.session_id is 'The session that began last there; signing it out ends the trust. Where it is missing an older Parlour wrote the row, and the browser is not trusted.';
