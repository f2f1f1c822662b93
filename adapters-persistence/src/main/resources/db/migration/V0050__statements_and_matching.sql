-- What providers report, as it came. A file is kept whole and sealed, because it names payers; its lines are what it adds to what
-- was known before.
create table statement (
    id            uuid primary key,
    account       text not null check (length(account) between 1 and 64),
    name          text not null check (length(name) between 1 and 200),
    digest        text not null check (digest ~ '^[0-9a-f]{64}$'),
    body_sealed   bytea not null,
    claims        jsonb not null,
    received_by   uuid not null,
    received_at   timestamptz not null,
    state         text not null check (state in ('PREVIEWED', 'TAKEN', 'DISCARDED')),
    decided_by    uuid,
    decided_at    timestamptz,
    row_count     int not null check (row_count >= 0),
    accepted      int not null check (accepted >= 0),
    seen          int not null check (seen >= 0),
    rejected      int not null check (rejected >= 0),
    revised       int not null check (revised >= 0),
    checked       jsonb,
    constraint statement_rows_add_up check (accepted + seen + rejected = row_count),
    constraint statement_decided_by_somebody check ((state = 'PREVIEWED') = (decided_by is null)
        and num_nulls(decided_by, decided_at) in (0, 2))
);
-- The same file again is the file that is there, unless it was thrown away.
create unique index statement_once on statement (account, digest) where state <> 'DISCARDED';
create index statement_by_time on statement (received_at, id);
select grant_to_app('statement', 'select', 'insert', 'update');

create table statement_line (
    number       bigint generated always as identity primary key,
    id           text not null check (id ~ '^[0-9a-f]{64}$'),
    statement_id uuid not null references statement (id),
    row_number   int not null check (row_number >= 1),
    account      text not null,
    completed    boolean not null,
    kind         text not null,
    direction    text not null check (direction in ('IN', 'OUT')),
    amount_minor bigint not null check (amount_minor >= 0),
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    at           timestamptz not null,
    provider_id  text,
    reference    text,
    payer        text,
    batch        text,
    linked_id    text,
    constraint statement_line_once unique (id)
);
create index statement_line_by_transaction on statement_line (account, provider_id, kind) where provider_id is not null;
create index statement_line_by_time on statement_line (account, at);
create index statement_line_by_statement on statement_line (statement_id, number);
create trigger statement_line_stays before update or delete or truncate on statement_line
    for each statement execute function refuse_change();
select grant_to_app('statement_line', 'select', 'insert');

-- Everything that matching was ever told, in the order in which it was: to read it again from the first row on is to make every
-- decision again. Whoever writes here holds the one row of matching_book.
create table matching_book (
    only_one boolean primary key default true check (only_one)
);
insert into matching_book default values;
-- To lock a row takes the right to update it; there is nothing in it to change.
select grant_to_app('matching_book', 'select', 'update');

create table matching_input (
    sequence bigint primary key,
    kind     text not null check (kind in ('DUE', 'RECORD', 'PAYER', 'LINES', 'COVERED')),
    body     jsonb not null
);
create trigger matching_input_stays before update or delete or truncate on matching_input
    for each statement execute function refuse_change();
select grant_to_app('matching_input', 'select', 'insert');

create table matching_decision (
    number         bigint primary key,
    input_sequence bigint not null references matching_input (sequence),
    rules          text not null,
    stage          text not null,
    class          text not null,
    automatic      boolean not null,
    at             timestamptz not null,
    record_id      text,
    body           jsonb not null
);
create index matching_decision_by_record on matching_decision (record_id, number) where record_id is not null;
create trigger matching_decision_stays before update or delete or truncate on matching_decision
    for each statement execute function refuse_change();
select grant_to_app('matching_decision', 'select', 'insert');

create table matching_member (
    line_id  text not null references statement_line (id),
    decision bigint not null references matching_decision (number),
    place    int not null check (place >= 0),
    primary key (line_id, decision)
);
create index matching_member_by_decision on matching_member (decision, place);
create trigger matching_member_stays before update or delete or truncate on matching_member
    for each statement execute function refuse_change();
select grant_to_app('matching_member', 'select', 'insert');

-- What a decision asks to be done to our own records; written with it, and gone when it was done.
create table matching_repair (
    decision bigint primary key references matching_decision (number),
    tries    int not null default 0,
    cause    text
);
select grant_to_app('matching_repair', 'select', 'insert', 'update', 'delete');

-- What every line and every record of ours is at this moment.
create table matching_position (
    side     text not null check (side in ('OURS', 'THEIRS')),
    id       text not null,
    account  text not null,
    class    text not null,
    status   text not null check (status in ('MATCHED', 'UNMATCHED', 'DISCREPANCY', 'PENDING_VERIFICATION')),
    decision bigint references matching_decision (number),
    direction    text not null check (direction in ('IN', 'OUT')),
    amount_minor bigint not null check (amount_minor >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    at       timestamptz not null,
    since    timestamptz not null,
    constraint matching_position_once primary key (side, id)
);
create index matching_position_by_time on matching_position (at, side, id);
create index matching_position_open on matching_position (status, side, at, id) where status <> 'MATCHED';
select grant_to_app('matching_position', 'select', 'insert', 'update');

create table reconciliation_run (
    id            uuid primary key,
    trigger       text not null check (trigger in ('PERSON', 'DAILY')),
    requested_by  text not null,
    requested_at  timestamptz not null,
    first_day     date not null,
    last_day      date not null,
    rules         text not null,
    watermark     bigint not null,
    state         text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done_steps    int not null default 0,
    next_at       timestamptz,
    tries         int not null default 0,
    finished_at   timestamptz,
    cause         text,
    -- json and not jsonb: the digest is of these very bytes.
    result        json,
    result_digest text,
    constraint reconciliation_run_days check (first_day <= last_day),
    constraint reconciliation_run_waits check ((next_at is not null) = (state in ('WAITING', 'RUNNING'))),
    constraint reconciliation_run_has_result check (num_nulls(result, result_digest) in (0, 2)
        and (result is not null) = (state = 'DONE'))
);
-- However many nodes there are: one run a day.
create unique index reconciliation_run_daily on reconciliation_run (first_day) where trigger = 'DAILY';
create index reconciliation_run_next on reconciliation_run (next_at) where next_at is not null;
create index reconciliation_run_by_time on reconciliation_run (requested_at, id);
select grant_to_app('reconciliation_run', 'select', 'insert', 'update');
