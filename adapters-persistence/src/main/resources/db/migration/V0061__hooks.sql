-- Addresses that the provider was given for results. Only a keyed hash of each secret is kept.
create table hook (
    id         uuid primary key,
    token_hash text not null check (token_hash ~ '^[0-9a-f]+$'),
    purpose    text not null check (purpose in ('ORDER', 'QUESTION')),
    refund_id  uuid references refund (id),
    opened_at  timestamptz not null default now(),
    constraint hook_about_a_refund check ((purpose in ('ORDER', 'QUESTION')) = (refund_id is not null))
);
create unique index hook_by_token on hook (token_hash);
create index hook_by_refund on hook (refund_id);
create trigger hook_stays before update or delete or truncate on hook for each statement execute function refuse_change();
select grant_to_app('hook', 'select', 'insert');

-- What arrived, as it came, before anybody read it. Nothing of it ever changes but the sealing of its body, when keys are rotated.
create table hook_delivery (
    id            bigint generated always as identity primary key,
    hook_id       uuid not null references hook (id),
    route         text not null check (route in ('RESULT', 'TIMEOUT')),
    digest        text not null check (digest ~ '^[0-9a-f]{64}$'),
    body_sealed   bytea not null,
    from_provider boolean not null,
    received_at   timestamptz not null,
    constraint hook_delivery_body_once unique (hook_id, route, digest)
);
create trigger hook_delivery_stays before delete or truncate or
    update of id, hook_id, route, digest, from_provider, received_at on hook_delivery
    for each statement execute function refuse_change();
select grant_to_app('hook_delivery', 'select', 'insert');
grant update (body_sealed) on hook_delivery to miadi_app;

create table hook_pending (
    id      bigint primary key references hook_delivery (id),
    next_at timestamptz not null,
    tries   int not null default 0,
    cause   text
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
select grant_to_app('hook_pending', 'select', 'insert', 'update', 'delete');
