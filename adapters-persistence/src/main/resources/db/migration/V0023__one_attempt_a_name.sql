-- A name of the provider's leads to one attempt: which transaction is asked about must never be a choice.
drop index attempt_by_checkout;
create unique index attempt_by_checkout on attempt (checkout_request_id) where checkout_request_id is not null;
