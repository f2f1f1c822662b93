-- An entry says how many lines it has. Each line repeats that number through its foreign key, so the lines 1 to n are all there
-- is room for: once the entry is complete, nobody can add another one to it.
create table journal_entry (
    id         bigint generated always as identity primary key,
    cause      text not null,
    session_id uuid not null references session (id),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    lines      int not null check (lines >= 2),
    at         timestamptz not null default now(),
    constraint journal_entry_lines_fixed unique (id, lines)
);
create index journal_entry_by_session on journal_entry (session_id, id);
create trigger journal_entry_stays before update or delete or truncate on journal_entry
    for each statement execute function refuse_change();
select grant_to_app('journal_entry', 'select', 'insert');

create table posting (
    entry_id     bigint not null,
    line         int not null,
    lines        int not null,
    account      text not null,
    account_of   text not null,
    side         text not null check (side in ('DEBIT', 'CREDIT')),
    amount_minor bigint not null check (amount_minor > 0),
    primary key (entry_id, line),
    constraint posting_in_its_entry foreign key (entry_id, lines) references journal_entry (id, lines),
    constraint posting_within_its_entry check (line between 1 and lines)
);
create trigger posting_stays before update or delete or truncate on posting for each statement execute function refuse_change();
select grant_to_app('posting', 'select', 'insert');

create function check_entry_balances() returns trigger
language plpgsql as $$
declare
    written int;
    difference numeric;
begin
    select count(*), coalesce(sum(case side when 'DEBIT' then amount_minor else -amount_minor end), 0)
      into written, difference
      from posting
     where entry_id = new.id;
    if written <> new.lines or difference <> 0 then
        raise exception 'journal entry % does not balance: % of % lines, difference %', new.id, written, new.lines, difference
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger journal_entry_balances after insert on journal_entry deferrable initially deferred
    for each row execute function check_entry_balances();
