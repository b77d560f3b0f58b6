-- What the guest's bank decided is no longer kept as a failure: nobody in the shop can mend it, and trying again would charge a card that was declined.
-- The orders keep their reason. An older Parlour that still runs may write such a letter; a manager can send it again, as before.

delete from dead_letter
where queue = 'order-processing' and redriven_at is null and reason ~ '^(cardDeclined|insufficientFunds|authenticationRequired)(:|$)';
