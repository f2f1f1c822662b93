-- What a table must never lose is guarded twice: the application's role gets neither UPDATE nor DELETE, and this trigger refuses
-- them to everybody else, the owner of the table included.
create function refuse_change() returns trigger
language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation';
end
$$;

-- Durations are whole milliseconds; amounts are minor units of an ISO 4217 currency.

create table session_kind (
    id               uuid primary key,
    name             text not null check (length(name) between 1 and 80),
    duration_ms      bigint not null check (duration_ms between 300000 and 86400000),
    price_minor      bigint not null check (price_minor >= 0),
    price_currency   text not null check (price_currency ~ '^[A-Z]{3}$'),
    buffer_before_ms bigint not null check (buffer_before_ms >= 0),
    buffer_after_ms  bigint not null check (buffer_after_ms >= 0),
    offered          boolean not null
);
select grant_to_app('session_kind', 'select', 'insert', 'update');

-- One row a practitioner, replaced as a whole: the hours are only ever read together.
create table availability (
    practitioner_id uuid primary key,
    zone            text not null,
    weekly          jsonb not null,
    exceptions      jsonb not null
);
select grant_to_app('availability', 'select', 'insert', 'update');

create table session (
    id                  uuid primary key,
    client_id           uuid not null,
    practitioner_id     uuid not null,
    kind_id             uuid not null,
    kind_name           text not null,
    price_minor         bigint not null check (price_minor >= 0),
    price_currency      text not null check (price_currency ~ '^[A-Z]{3}$'),
    buffer_before_ms    bigint not null check (buffer_before_ms >= 0),
    buffer_after_ms     bigint not null check (buffer_after_ms >= 0),
    booked_by           uuid not null,
    booked_at           timestamptz not null,
    start_at            timestamptz not null,
    end_at              timestamptz not null,
    state               text not null,
    state_at            timestamptz,
    approved_by         uuid,
    approved_at         timestamptz,
    policy_early_ms     bigint check (policy_early_ms >= 0),
    policy_late_percent int check (policy_late_percent between 0 and 100),
    hold_until          timestamptz,
    closing             text,
    sequence            int not null check (sequence >= 0),
    version             int not null check (version >= 1),
    constraint session_ends_after_start check (start_at < end_at),
    constraint session_state_known check (state in ('Pending', 'Approved', 'Confirmed', 'CheckedIn', 'Completed', 'NoShow',
        'Cancelled', 'Declined', 'Expired')),
    constraint session_approval_whole check (num_nulls(approved_by, approved_at, policy_early_ms, policy_late_percent) in (0, 4)),
    constraint session_approved_by_somebody check (case
        when state in ('Pending', 'Declined') then approved_by is null
        when state = 'Cancelled' then true
        else approved_by is not null end),
    constraint session_hold_while_approved check ((hold_until is not null) = (state = 'Approved')),
    constraint session_closing_when_cancelled check (
        (closing is not null) = (state = 'Cancelled') and closing in ('EARLY', 'LATE', 'BY_PRACTICE')),
    constraint session_state_since check ((state_at is null) = (state in ('Pending', 'Approved')))
);
create index session_by_client on session (client_id, state, start_at);
create index session_by_practitioner on session (practitioner_id, state, start_at);
-- Pages run along the start over all states.
create index session_by_practitioner_start on session (practitioner_id, start_at, id);
create index session_by_start on session (start_at, id);
create index session_hold on session (hold_until) where hold_until is not null;
select grant_to_app('session', 'select', 'insert', 'update');

-- A practitioner's time is held once: whatever the application does, two held claims cannot overlap.
create table slot_claim (
    id              bigint generated always as identity primary key,
    session_id      uuid not null references session (id),
    practitioner_id uuid not null,
    during          tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
    claimed_at      timestamptz not null default now(),
    released_at     timestamptz,
    constraint slot_held_once exclude using gist (practitioner_id with =, during with &&) where (released_at is null)
);
create unique index slot_claim_held_by_session on slot_claim (session_id) where released_at is null;
select grant_to_app('slot_claim', 'select', 'insert', 'update');
