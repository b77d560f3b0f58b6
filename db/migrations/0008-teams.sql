-- Teams: roles that rest, invitations by mail or link, places that require two-factor sign-in, and word at once when somebody's rights change.

alter table membership add column suspended_at timestamptz;
comment on column membership.suspended_at is 'Since when the role rests: it counts for nothing until somebody reinstates it.
personal: whether somebody may use their role | of: person_id | kept: with the account | erase: delete';

alter table location add column managers_need_two_factor boolean not null default false;
comment on column location.managers_need_two_factor is 'Managers and owners without two-factor sign-in are no more than customers here.';

create table invitation (
  business_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  role text not null check (role in ('manager', 'staff', 'courier')),
  job_title text check (length(job_title) between 1 and 80),
  email text check (email = lower(email) and length(email) <= 254),
  invited_by uuid not null references person on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'declined', 'withdrawn')),
  settled_at timestamptz,
  accepted_by uuid references person on delete set null,
  primary key (business_id, id),
  foreign key (business_id, location_id) references location on delete cascade,
  check ((outcome is null) = (settled_at is null)),
  check (accepted_by is null or outcome = 'accepted')
);
create unique index invitation_email on invitation (business_id, location_id, email) where outcome is null and email is not null;
create index invitation_pending on invitation (business_id, location_id, id) where outcome is null;
create index invitation_inviter on invitation (invited_by);
create index invitation_accepter on invitation (accepted_by);
create index invitation_expires on invitation (expires_at);
comment on table invitation is 'A role offered to whoever has the link, or to one e-mail address. Good once, and for seven days.';
comment on column invitation.token_hash is 'SHA-256 of the secret in the link; the secret itself is nowhere.
not personal: leads to nobody | export: no';
comment on column invitation.email is 'Without one, whoever comes first with the link.
personal: whom it was sent to, and who may accept it | of: email = person.email | kept: 30 days after expires_at | erase: delete';
comment on column invitation.invited_by is 'Checked again when it is accepted: who lost the role gives it no more.
personal: who invited | of: invited_by | kept: 30 days after expires_at | erase: delete';
comment on column invitation.accepted_by is 'personal: who accepted | of: accepted_by | kept: 30 days after expires_at | erase: clear';

-- Open streams of a person are checked again when this speaks, so that whoever is out is out at once.
create function tell_of_rights() returns trigger language plpgsql as $$
begin
  perform pg_notify('parlour_rights', old.person_id::text);
  return null;
end
$$;
comment on function tell_of_rights is 'Says whose rights have changed.';
create trigger membership_changes_rights after update or delete on membership for each row execute function tell_of_rights();
create trigger session_ends_rights after delete on session for each row execute function tell_of_rights();

create function tell_everybody_of_rights() returns trigger language plpgsql as $$
begin
  perform pg_notify('parlour_rights', '');
  return null;
end
$$;
comment on function tell_everybody_of_rights is 'Says that the rights of many may have changed.';
create trigger location_changes_rights after update of managers_need_two_factor on location
  for each row when (old.managers_need_two_factor is distinct from new.managers_need_two_factor) execute function tell_everybody_of_rights();
