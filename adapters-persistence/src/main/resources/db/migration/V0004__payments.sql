create table payment (
    id            uuid primary key,
    session_id    uuid not null references session (id),
    client_id     uuid not null,
    amount_minor  bigint not null check (amount_minor > 0),
    currency      text not null check (currency ~ '^[A-Z]{3}$'),
    reference     text not null check (reference ~ '^MD-[0-9A-HJKMNP-TV-Z]{8}$'),
    waived_at     timestamptz,
    waived_reason text,
    constraint payment_one_a_session unique (session_id),
    constraint payment_reference_unique unique (reference),
    constraint payment_waiver_whole check (num_nulls(waived_at, waived_reason) in (0, 2))
);
select grant_to_app('payment', 'select', 'insert', 'update');

create table attempt (
    id                  uuid primary key,
    payment_id          uuid not null references payment (id),
    number              int not null check (number >= 1),
    method              text not null check (method in ('MPESA', 'CASH', 'CARD_AT_DESK')),
    amount_minor        bigint not null check (amount_minor > 0),
    currency            text not null check (currency ~ '^[A-Z]{3}$'),
    payer_sealed        bytea,
    sent_at             timestamptz not null,
    merchant_request_id text check (length(merchant_request_id) <= 64),
    checkout_request_id text check (length(checkout_request_id) between 1 and 64),
    -- Always what the evidence adds up to, written beside it so that the database can guard and find it.
    state               text not null check (state in ('SENT', 'NOT_SENT', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'DECLINED',
        'CANCELLED_BY_PAYER', 'PROMPT_EXPIRED', 'NEVER_ARRIVED', 'RELEASED')),
    captured_minor      bigint check (captured_minor > 0),
    captured_currency   text check (captured_currency ~ '^[A-Z]{3}$'),
    applied_minor       bigint check (applied_minor >= 0),
    released_by         uuid,
    released_reason     text,
    released_at         timestamptz,
    token_hash          text check (token_hash ~ '^[0-9a-f]+$'),
    next_check_at       timestamptz,
    asked               int not null default 0 check (asked >= 0),
    constraint attempt_number_unique unique (payment_id, number),
    constraint attempt_names_whole check (num_nulls(merchant_request_id, checkout_request_id) in (0, 2)),
    constraint attempt_capture_whole check (num_nulls(captured_minor, captured_currency, applied_minor) in (0, 3)),
    constraint attempt_applies_what_it_captured check (applied_minor <= captured_minor),
    constraint attempt_money_means_success check ((captured_minor is not null) = (state = 'SUCCEEDED')),
    constraint attempt_release_whole check (num_nulls(released_by, released_reason, released_at) in (0, 3)),
    constraint attempt_released_by_somebody check (state <> 'RELEASED' or released_by is not null)
);
-- Whatever the number of clients, nodes and retries: one attempt a due may be waiting for its outcome.
create unique index attempt_one_live on attempt (payment_id) where state in ('SENT', 'PENDING', 'UNKNOWN');
create unique index attempt_by_token on attempt (token_hash) where token_hash is not null;
create index attempt_by_checkout on attempt (checkout_request_id, state) where checkout_request_id is not null;
create index attempt_due_for_check on attempt (next_check_at) where next_check_at is not null;
select grant_to_app('attempt', 'select', 'insert', 'update');

create table evidence (
    id             bigint generated always as identity primary key,
    attempt_id     uuid not null references attempt (id),
    source         text not null,
    strength       text not null,
    verdict        text not null,
    moved_minor    bigint check (moved_minor >= 0),
    moved_currency text check (moved_currency ~ '^[A-Z]{3}$'),
    receipt        text check (receipt ~ '^[0-9A-Z_-]{1,64}$'),
    ending         text,
    reason         text,
    code           text,
    words          text,
    at             timestamptz not null,
    digest         text not null,
    mismatch       text,
    constraint evidence_once unique (attempt_id, digest),
    constraint evidence_verdict_whole check (case verdict
        when 'MOVED' then num_nulls(moved_minor, moved_currency) = 0 and num_nonnulls(ending, reason, code, words) = 0
        when 'NOT_MOVED' then num_nulls(ending, reason, code, words) = 0 and num_nonnulls(moved_minor, moved_currency, receipt) = 0
        when 'IN_PROGRESS' then num_nonnulls(moved_minor, moved_currency, receipt, ending, reason, code, words) = 0
        when 'UNCLEAR' then words is not null
            and num_nonnulls(moved_minor, moved_currency, receipt, ending, reason, code) = 0
        else false end)
);
create trigger evidence_stays before update or delete or truncate on evidence for each statement execute function refuse_change();
select grant_to_app('evidence', 'select', 'insert');

-- A receipt settles one attempt, for ever. It may be taken before its attempt is written, hence the deferred key.
create table receipt (
    method     text not null check (method in ('MPESA', 'CASH', 'CARD_AT_DESK')),
    receipt    text not null check (receipt ~ '^[0-9A-Z_-]{1,64}$'),
    attempt_id uuid not null references attempt (id) deferrable initially deferred,
    constraint receipt_unique primary key (method, receipt)
);
create trigger receipt_stays before update or delete or truncate on receipt for each statement execute function refuse_change();
select grant_to_app('receipt', 'select', 'insert');

-- Each question to a provider, for the limit that all nodes share.
create table provider_question (
    attempt_id uuid not null references attempt (id),
    asked_at   timestamptz not null
);
create index provider_question_by_time on provider_question (asked_at);
select grant_to_app('provider_question', 'select', 'insert');

create table review_item (
    id         bigint generated always as identity primary key,
    payment_id uuid not null references payment (id),
    attempt_id uuid references attempt (id),
    kind       text not null,
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    closed_by  uuid,
    constraint review_item_closed_by_somebody check (num_nulls(closed_at, closed_by) in (0, 2))
);
create unique index review_item_open_once on review_item (payment_id, attempt_id, kind) nulls not distinct where closed_at is null;
create index review_item_open on review_item (opened_at, id) where closed_at is null;
select grant_to_app('review_item', 'select', 'insert', 'update');

create table refund_obligation (
    payment_id   uuid primary key references payment (id),
    amount_minor bigint not null check (amount_minor > 0),
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    reason       text not null,
    owed_since   timestamptz not null
);
create index refund_obligation_by_time on refund_obligation (owed_since, payment_id);
select grant_to_app('refund_obligation', 'select', 'insert');
