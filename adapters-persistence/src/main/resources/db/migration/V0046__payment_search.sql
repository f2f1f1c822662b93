-- The number itself stays sealed; its keyed hash finds it.
alter table attempt
    add column payer_hash text check (payer_hash ~ '^[0-9a-f]{64}$');
create index attempt_by_payer on attempt (payer_hash) where payer_hash is not null;
create index attempt_without_payer_hash on attempt (id) where payer_sealed is not null and payer_hash is null;

-- The list of all transactions, latest first, and what it is searched by.
create index attempt_by_time on attempt (sent_at, id);
create index attempt_by_amount on attempt (amount_minor);
create index attempt_without_money on attempt (state, sent_at, id) where state <> 'SUCCEEDED';
create index receipt_by_number on receipt (receipt);
create index payment_by_client on payment (client_id);
