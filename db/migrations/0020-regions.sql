-- American addresses name the state between city and postcode, so a location knows its own; where addresses have none it stays empty.

alter table location add column region text not null default '' constraint location_region_check check (length(region) <= 60);
