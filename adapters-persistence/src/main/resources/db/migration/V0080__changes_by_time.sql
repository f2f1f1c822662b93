-- Reconciliation looks at what changed since its last look, and not at everything.
create index session_by_change on session (greatest(approved_at, state_at)) where approved_at is not null;
create index payment_waived on payment (waived_at) where waived_at is not null;
create index refund_by_change on refund (since);
-- Each attempt is told with its receipt.
create index receipt_by_attempt on receipt (attempt_id);
