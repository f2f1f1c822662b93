-- What each verification of the whole log came to.
create table audit_verification (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    size    bigint not null check (size >= 0),
    finding text,
    constraint audit_verification_finding_says_something check (finding <> '')
);
create trigger audit_verification_stays before update or delete or truncate on audit_verification
    for each statement execute function refuse_change();
select grant_to_app('audit_verification', 'select', 'insert');
