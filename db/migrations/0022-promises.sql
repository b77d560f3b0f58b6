-- What was promised first stays when a promise moves, so that guests and crew can tell how much later it has become.

alter table "order" add column first_promised_at timestamptz;
comment on column "order".first_promised_at is 'not personal: the promise that its guest was given when they ordered; null while that is still the one in promised_at';
