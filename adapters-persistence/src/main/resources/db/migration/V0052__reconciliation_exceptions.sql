-- What a person has to look at: one row a line or record, ever, so that what was decided about it stays with it.
create table reconciliation_exception (
    id          uuid primary key,
    side        text not null,
    item_id     text not null,
    class       text not null,
    amount_minor bigint not null check (amount_minor >= 0),
    currency    text not null check (currency ~ '^[A-Z]{3}$'),
    opened_at   timestamptz not null,
    state       text not null check (state in ('OPEN', 'ASSIGNED', 'PROPOSED', 'RESOLVED', 'SELF_HEALED')),
    -- Whoever has it, proposed it or resolved it.
    person_id   uuid,
    second_id   uuid,
    resolution  text,
    reason      text,
    due_id      uuid references payment (id),
    closed_at   timestamptz,
    version     int not null,
    constraint reconciliation_exception_once unique (side, item_id),
    constraint reconciliation_exception_of_a_position foreign key (side, item_id) references matching_position (side, id),
    constraint reconciliation_exception_has_somebody check ((person_id is not null) = (state in ('ASSIGNED', 'PROPOSED', 'RESOLVED'))),
    constraint reconciliation_exception_two_people check (second_id is null or (state = 'RESOLVED' and second_id <> person_id)),
    constraint reconciliation_exception_proposal_whole check (
        num_nulls(resolution, reason) = case when state in ('PROPOSED', 'RESOLVED') then 0 else 2 end),
    constraint reconciliation_exception_closed check ((closed_at is not null) = (state in ('RESOLVED', 'SELF_HEALED')))
);
create index reconciliation_exception_open on reconciliation_exception (opened_at, id) where closed_at is null;
create index reconciliation_exception_by_time on reconciliation_exception (opened_at, id);
select grant_to_app('reconciliation_exception', 'select', 'insert', 'update');
