-- How much an order may cost at a location: without a limit, a guest could order for billions.

alter table location add column order_total_max_minor bigint not null default 1000000
  constraint location_order_total_max_minor_check check (order_total_max_minor between 1 and 100000000);
comment on column location.order_total_max_minor is 'not personal: the most that an order may cost';
