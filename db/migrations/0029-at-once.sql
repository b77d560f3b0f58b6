-- A statement that says under which conditions it may be carried out, and is undone as a whole where one does not hold.

create function refuse_unless(holds boolean, what text) returns boolean language plpgsql stable as $$
begin
  if holds then return true; end if;
  raise exception '% is no longer as it was.', what using errcode = 'PL001';
end $$;
