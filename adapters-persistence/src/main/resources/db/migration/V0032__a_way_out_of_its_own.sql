-- An attempt whose turn never came ends as not made: nobody was called, and it counts against nothing.
alter table delivery_attempt
    drop constraint delivery_attempt_outcome_check,
    add constraint delivery_attempt_outcome_check check (outcome in
        ('ACCEPTED', 'LATER', 'REFUSED', 'MISCONFIGURED', 'UNWRITABLE', 'UNKNOWN', 'NOT_MADE'));

-- Each channel has a worker of its own, that never reads past what waits for another.
drop index delivery_due;
create index delivery_due on delivery (channel, next_at, id) where state in ('WAITING', 'SENDING', 'UNKNOWN');
