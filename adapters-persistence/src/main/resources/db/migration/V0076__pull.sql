-- How far each account's list of payments was fetched, and when it is fetched next. The column next_at is also the lease of whoever
-- fetches it now.
create table pull_progress (
    account    text primary key check (length(account) between 1 and 64),
    registered boolean not null default false,
    reached    timestamptz,
    next_at    timestamptz not null,
    tries      int not null default 0,
    fetched_at timestamptz,
    cause      text
);
select grant_to_app('pull_progress', 'select', 'insert', 'update');

-- Time of which the list was never fetched, because the provider shows no more than two days of it.
create table pull_gap (
    account    text not null references pull_progress (account),
    start_at   timestamptz not null,
    end_at     timestamptz not null,
    noticed_at timestamptz not null,
    primary key (account, start_at),
    constraint pull_gap_has_length check (start_at < end_at)
);
create trigger pull_gap_stays before update or delete or truncate on pull_gap for each statement execute function refuse_change();
select grant_to_app('pull_gap', 'select', 'insert');
