-- Where other programs want to be told. Their secrets are sealed; after a rotation the former one signs beside the new for a while.
create table webhook_endpoint (
    id              uuid primary key,
    url             text not null check (length(url) between 1 and 500),
    types           text[] not null check (cardinality(types) between 1 and 50),
    secret_sealed   bytea not null,
    former_sealed   bytea,
    former_until    timestamptz,
    created_by      uuid not null references person (id),
    created_at      timestamptz not null,
    failing_since   timestamptz,
    disabled_at     timestamptz,
    disabled_reason text check (disabled_reason in ('REMOVED', 'GONE', 'FAILING')),
    constraint webhook_endpoint_former_whole check (num_nulls(former_sealed, former_until) in (0, 2)),
    constraint webhook_endpoint_disabled_for_a_reason check (num_nulls(disabled_at, disabled_reason) in (0, 2))
);
select grant_to_app('webhook_endpoint', 'select', 'insert', 'update');

-- What they are told, word for word: every try and every replay sends these bytes.
create table webhook_event (
    id   uuid primary key,
    type text not null,
    body text not null check (length(body) <= 20000),
    at   timestamptz not null
);
create trigger webhook_event_stays before update or delete or truncate on webhook_event for each statement execute function refuse_change();
select grant_to_app('webhook_event', 'select', 'insert');

create table webhook_delivery (
    id          bigint generated always as identity primary key,
    event_id    uuid not null references webhook_event (id),
    endpoint_id uuid not null references webhook_endpoint (id),
    state       text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    tries       int not null default 0 check (tries >= 0),
    next_at     timestamptz,
    constraint webhook_delivery_once unique (endpoint_id, event_id),
    constraint webhook_delivery_waits_for_a_time check ((state = 'WAITING') = (next_at is not null))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
create index webhook_delivery_due on webhook_delivery (next_at) where next_at is not null;
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, id);
select grant_to_app('webhook_delivery', 'select', 'insert', 'update');

-- Every try, with what came of it.
create table webhook_try (
    id          bigint generated always as identity primary key,
    delivery_id bigint not null references webhook_delivery (id),
    at          timestamptz not null,
    status      int check (status between 100 and 599),
    cause       text check (length(cause) between 1 and 100)
);
create index webhook_try_of_delivery on webhook_try (delivery_id, id);
create trigger webhook_try_stays before update or delete or truncate on webhook_try for each statement execute function refuse_change();
select grant_to_app('webhook_try', 'select', 'insert');
