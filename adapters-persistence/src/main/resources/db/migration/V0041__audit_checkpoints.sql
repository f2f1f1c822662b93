-- The name under which this log signs. It is given once, since a verifier of checkpoints knows the log by it.
create table audit_origin (
    one    boolean primary key default true check (one),
    origin text not null
);
create trigger audit_origin_stays before update or delete or truncate on audit_origin
    for each statement execute function refuse_change();
select grant_to_app('audit_origin', 'select', 'insert');

-- Checkpoints as they were signed (C2SP tlog-checkpoint), one for each size that was signed.
create table audit_checkpoint (
    size bigint primary key check (size > 0),
    at   timestamptz not null,
    note text not null
);
create trigger audit_checkpoint_stays before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_change();
select grant_to_app('audit_checkpoint', 'select', 'insert');

-- What witnesses signed beneath them: one signature line each, as it came.
create table audit_cosignature (
    size    bigint not null references audit_checkpoint (size),
    witness text not null,
    at      timestamptz not null,
    line    text not null check (line like '— %' and line like E'%\n'),
    constraint audit_cosignature_unique primary key (witness, size)
);
create index audit_cosignature_by_size on audit_cosignature (size);
create trigger audit_cosignature_stays before update or delete or truncate on audit_cosignature
    for each statement execute function refuse_change();
select grant_to_app('audit_cosignature', 'select', 'insert');
