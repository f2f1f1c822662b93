-- Callbacks as they came, before anybody read them. Nothing of a callback ever changes but the sealing of its body, when the
-- keys are rotated.
create table callback (
    id            bigint generated always as identity primary key,
    session_id    uuid not null,
    payment_id    uuid not null,
    attempt_id    uuid not null references attempt (id),
    digest        text not null check (digest ~ '^[0-9a-f]{64}$'),
    body_sealed   bytea not null,
    from_provider boolean not null,
    received_at   timestamptz not null,
    constraint callback_body_once unique (attempt_id, digest)
);
create trigger callback_stays before delete or truncate or
    update of id, session_id, payment_id, attempt_id, digest, from_provider, received_at on callback
    for each statement execute function refuse_change();
select grant_to_app('callback', 'select', 'insert');
grant update (body_sealed) on callback to miadi_app;

-- Queues are tables of their own, which finished rows leave: they stay small however much was ever handled.
create table callback_pending (
    id         bigint primary key references callback (id),
    attempt_id uuid not null,
    next_at    timestamptz not null,
    tries      int not null default 0,
    cause      text
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
create index callback_pending_by_attempt on callback_pending (attempt_id, id);
select grant_to_app('callback_pending', 'select', 'insert', 'update', 'delete');

create table outbox (
    sequence bigint generated always as identity primary key,
    stream   uuid not null,
    type     text not null,
    body     jsonb not null,
    at       timestamptz not null,
    next_at  timestamptz,
    tries    int not null default 0,
    cause    text
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
create index outbox_by_stream on outbox (stream, sequence);
select grant_to_app('outbox', 'select', 'insert', 'update', 'delete');

create table audit_entry (
    sequence    bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    actor       text not null,
    role        text not null,
    action      text not null check (action ~ '^[a-z][a-z0-9.-]*$'),
    subject     text not null,
    before      jsonb not null,
    after       jsonb not null,
    cause       text not null,
    correlation text not null
);
create index audit_entry_by_subject on audit_entry (subject, sequence);
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
select grant_to_app('audit_entry', 'select', 'insert');

create table request_key (
    scope      text not null,
    key        text not null,
    digest     text not null check (digest ~ '^[0-9a-f]{64}$'),
    creates    uuid not null,
    claimed_at timestamptz not null,
    status     int check (status between 100 and 599),
    body       text,
    constraint request_key_unique primary key (scope, key),
    constraint request_key_answer_whole check (num_nulls(status, body) in (0, 2))
);
create index request_key_by_time on request_key (claimed_at);
select grant_to_app('request_key', 'select', 'insert', 'update', 'delete');
