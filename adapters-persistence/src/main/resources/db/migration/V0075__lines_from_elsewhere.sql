-- The provider tells of one transaction with several voices: it is one line, whichever of them was heard first.
alter table statement_line
    add column source text not null default 'STATEMENT' check (source in ('STATEMENT', 'CONFIRMATION', 'PULL', 'STATUS')),
    alter column statement_id drop not null,
    alter column row_number drop not null,
    add constraint statement_line_of_a_file check (
        (source = 'STATEMENT') = (statement_id is not null) and num_nulls(statement_id, row_number) in (0, 2));

-- The other voices that told of a line, with what each of them knew of it beyond the line.
create table line_voice (
    line_id   text not null references statement_line (id),
    source    text not null check (source in ('STATEMENT', 'CONFIRMATION', 'PULL', 'STATUS')),
    told_at   timestamptz not null,
    reference text,
    payer     text,
    primary key (line_id, source)
);
create trigger line_voice_stays before update or delete or truncate on line_voice
    for each statement execute function refuse_change();
select grant_to_app('line_voice', 'select', 'insert');

-- Lines of which matching was not told yet, or not all that is known.
create table line_untold (
    number  bigint generated always as identity primary key,
    line_id text not null references statement_line (id)
);
select grant_to_app('line_untold', 'select', 'insert', 'delete');

-- Payments by payers' own doing that name something, until somebody looked at what.
create table line_to_give (
    line_id text primary key references statement_line (id),
    next_at timestamptz not null,
    tries   int not null default 0,
    cause   text
);
create index line_to_give_next on line_to_give (next_at, line_id);
select grant_to_app('line_to_give', 'select', 'insert', 'update', 'delete');

alter table matching_input drop constraint matching_input_kind_check;
alter table matching_input add constraint matching_input_kind_check
    check (kind in ('DUE', 'RECORD', 'PAYER', 'LINES', 'COVERED', 'HEARD'));

-- One address for all that the provider says unasked about direct payments.
alter table hook drop constraint hook_purpose_check;
alter table hook add constraint hook_purpose_check check (purpose in ('ORDER', 'QUESTION', 'DIRECT'));
alter table hook_delivery drop constraint hook_delivery_route_check;
alter table hook_delivery add constraint hook_delivery_route_check
    check (route in ('RESULT', 'TIMEOUT', 'VALIDATION', 'CONFIRMATION'));

-- Each time the provider was asked to send word of direct payments to an address.
create table direct_registration (
    id            uuid primary key,
    hook_id       uuid not null references hook (id),
    account       text not null,
    short_code    text not null,
    base_url      text not null,
    when_silent   text not null check (when_silent in ('COMPLETED', 'CANCELLED')),
    requested_by  uuid not null,
    requested_at  timestamptz not null,
    state         text not null check (state in ('ASKED', 'DONE', 'TAKEN', 'REFUSED', 'UNKNOWN')),
    words         text not null default '',
    answered_at   timestamptz,
    constraint direct_registration_answered check ((state = 'ASKED') = (answered_at is null))
);
create index direct_registration_by_account on direct_registration (account, requested_at, id);
create index direct_registration_by_hook on direct_registration (hook_id);
select grant_to_app('direct_registration', 'select', 'insert', 'update');
