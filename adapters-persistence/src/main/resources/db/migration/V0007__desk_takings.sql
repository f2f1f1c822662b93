-- Who took money at the desk; written once, with the attempt.
create table desk_taking (
    attempt_id uuid primary key references attempt (id) deferrable initially deferred,
    taken_by   uuid not null references person (id)
);
create trigger desk_taking_stays before update or delete or truncate on desk_taking for each statement execute function refuse_change();
select grant_to_app('desk_taking', 'select', 'insert');

-- The day's cash list reads desk attempts by time.
create index attempt_at_desk on attempt (sent_at) where method <> 'MPESA';
