-- Substring search over people needs trigrams, or it would read the whole table.
create extension if not exists pg_trgm;

create table person (
    id              uuid primary key,
    name            text not null check (length(name) between 1 and 120),
    email           text check (length(email) <= 254),
    email_canonical text check (length(email_canonical) <= 254),
    phone           text check (phone ~ '^\+[1-9][0-9]{7,14}$'),
    language        text not null check (language in ('EN', 'SW')),
    zone            text not null,
    roles           text[] not null
        check (roles <@ array['CLIENT', 'PRACTITIONER', 'STAFF', 'ADMIN', 'OWNER'] and cardinality(roles) > 0),
    standing        text not null check (standing in ('ACTIVE', 'INACTIVE')),
    version         bigint not null check (version >= 0),
    works_here      boolean not null
        generated always as (roles && array['PRACTITIONER', 'STAFF', 'ADMIN', 'OWNER']) stored,
    searched        text not null
        generated always as (lower(name || chr(10) || coalesce(email, '') || chr(10) || coalesce(phone, ''))) stored,
    check ((email is null) = (email_canonical is null))
);
create index person_by_email on person (email_canonical);
create index person_by_group on person (works_here, id);
create index person_by_text on person using gin (searched gin_trgm_ops);
create index person_owners on person (id) where roles @> array['OWNER'];
select grant_to_app('person', 'select', 'insert', 'update');

-- The person may be added after the account within one transaction: the account's unique address decides who was first.
create table account (
    person_id       uuid primary key references person (id) deferrable initially deferred,
    email           text not null,
    email_canonical text not null unique,
    password_hash   text not null,
    password_set_at timestamptz not null,
    version         bigint not null check (version >= 0)
);
select grant_to_app('account', 'select', 'insert', 'update');

-- Only the SHA-256 of a browser's token is here; an API client's tokens are in refresh_token.
create table login (
    id               uuid primary key,
    person_id        uuid not null references person (id),
    kind             text not null check (kind in ('BROWSER', 'API')),
    factor           text not null check (factor in ('PASSWORD')),
    address          text not null,
    device           text not null check (length(device) <= 200),
    created_at       timestamptz not null,
    authenticated_at timestamptz not null,
    last_used_at     timestamptz not null,
    expires_at       timestamptz not null,
    idle_seconds     integer not null check (idle_seconds > 0),
    token_hash       text unique check (token_hash ~ '^[0-9a-f]{64}$'),
    ended_at         timestamptz,
    ending           text,
    check ((kind = 'BROWSER') = (token_hash is not null)),
    check ((ended_at is null) = (ending is null)),
    check (created_at <= authenticated_at and created_at <= last_used_at and created_at < expires_at)
);
create index login_of_person on login (person_id, created_at);
create index login_over on login (coalesce(ended_at, expires_at));
select grant_to_app('login', 'select', 'insert', 'update', 'delete');

create table refresh_token (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    login_id   uuid not null references login (id) on delete cascade,
    made_at    timestamptz not null,
    spent_at   timestamptz
);
create index refresh_token_of_login on refresh_token (login_id);
create unique index refresh_token_one_unspent on refresh_token (login_id) where spent_at is null;
select grant_to_app('refresh_token', 'select', 'insert', 'update', 'delete');

-- No token and no hash of one: tokens are made from the id with a key that is not in the database. The person of a
-- registration or an invitation does not exist yet.
create table link (
    id                uuid primary key,
    person_id         uuid not null,
    mailbox           text not null,
    mailbox_canonical text not null,
    purpose           text not null check (purpose in ('REGISTRATION', 'INVITATION', 'PASSWORD_RESET', 'EMAIL_CHANGE')),
    name              text,
    email             text,
    phone             text,
    language          text,
    zone              text,
    roles             text[],
    invited_by        uuid,
    made_at           timestamptz not null,
    expires_at        timestamptz not null,
    closed_at         timestamptz,
    check (made_at < expires_at),
    check ((purpose in ('REGISTRATION', 'INVITATION')) = (name is not null)),
    check ((name is null) = (language is null) and (name is null) = (zone is null)),
    check ((purpose = 'INVITATION') = (roles is not null) and (roles is null) = (invited_by is null))
);
create index link_for_mailbox on link (mailbox_canonical, made_at);
create index link_of_person on link (person_id) where closed_at is null;
create index link_over on link (expires_at);
select grant_to_app('link', 'select', 'insert', 'update', 'delete');

create table login_guard (
    name_hash     text not null check (name_hash ~ '^[0-9a-f]{64}$'),
    familiar      boolean not null,
    failures      integer not null check (failures >= 0),
    blocked_until timestamptz not null,
    changed_at    timestamptz not null,
    primary key (name_hash, familiar)
);
create index login_guard_over on login_guard (changed_at);
select grant_to_app('login_guard', 'select', 'insert', 'update', 'delete');

create table api_key (
    id           uuid primary key,
    owner_id     uuid not null references person (id),
    prefix       text not null,
    label        text not null check (length(label) between 1 and 80),
    scopes       text[] not null
        check (scopes <@ array['CLIENT', 'PRACTITIONER', 'STAFF', 'ADMIN', 'OWNER'] and cardinality(scopes) > 0),
    token_hash   text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_key_in_force on api_key (created_at, id) where revoked_at is null;
select grant_to_app('api_key', 'select', 'insert', 'update');

-- Credentials, base address, callback host and environment are sealed as one, so that no part of one unit can be put into another.
create table provider_account (
    name        text primary key check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
    kind        text not null,
    environment text not null check (environment in ('SANDBOX', 'PRODUCTION')),
    sealed      bytea not null,
    version     bigint not null check (version >= 0),
    changed_at  timestamptz not null
);
select grant_to_app('provider_account', 'select', 'insert', 'update');
