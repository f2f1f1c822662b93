create table refund (
    id            uuid primary key,
    session_id    uuid not null references session (id),
    payment_id    uuid not null references payment (id),
    attempt_id    uuid not null references attempt (id),
    amount_minor  bigint not null check (amount_minor > 0),
    currency      text not null check (currency ~ '^[A-Z]{3}$'),
    state         text not null check (state in ('REQUESTED', 'APPROVED', 'SENT', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'FAILED',
        'DECLINED')),
    way           text not null check (way in ('REVERSAL', 'PAY_OUT', 'BY_HAND')),
    proposed_by   uuid,
    reason        text not null check (length(reason) between 1 and 200),
    proposed_at   timestamptz not null,
    decided_by    uuid,
    decided_at    timestamptz,
    -- Out of which funds it was taken when it was approved: {"UNAPPLIED": 5000}
    parts         jsonb not null default '{}',
    originator_id text check (length(originator_id) between 1 and 64),
    conversation_id text check (length(conversation_id) <= 64),
    receipt       text check (receipt ~ '^[0-9A-Z_-]{1,64}$'),
    words         text not null,
    since         timestamptz not null,
    next_at       timestamptz,
    asked         int not null default 0 check (asked >= 0),
    constraint refund_decision_whole check (num_nulls(decided_by, decided_at) in (0, 2)),
    constraint refund_names_whole check (num_nulls(originator_id, conversation_id) in (0, 2)),
    constraint refund_decided_by_somebody check (state = 'REQUESTED' or decided_by is not null),
    constraint refund_by_hand_is_not_sent check (way <> 'BY_HAND' or state not in ('SENT', 'PENDING', 'UNKNOWN'))
);
create index refund_by_payment on refund (payment_id, proposed_at, id);
create index refund_by_attempt on refund (attempt_id);
create index refund_by_time on refund (proposed_at, id);
create index refund_by_state on refund (state, proposed_at, id);
create index refund_due on refund (next_at) where next_at is not null;
select grant_to_app('refund', 'select', 'insert', 'update');

-- Refunds that hold money of an attempt never come to more than it brought, whatever a program does: who adds to them locks the
-- attempt first, and so sees what others added before.
create function keep_within_capture() returns trigger
language plpgsql as $$
declare
    captured bigint;
    held bigint;
begin
    if tg_op = 'UPDATE' then
        if old.state in ('SUCCEEDED', 'FAILED', 'DECLINED') and new.state <> old.state then
            raise exception 'refund % has ended: %', old.id, old.state using errcode = 'check_violation';
        end if;
        if (old.amount_minor, old.currency, old.attempt_id) is distinct from (new.amount_minor, new.currency, new.attempt_id) then
            raise exception 'refund % is about other money', old.id using errcode = 'check_violation';
        end if;
        return null;
    end if;
    select a.captured_minor into captured
      from attempt a
     where a.id = new.attempt_id and a.captured_currency = new.currency
       for no key update;
    select coalesce(sum(r.amount_minor), 0) into held
      from refund r
     where r.attempt_id = new.attempt_id and r.state not in ('FAILED', 'DECLINED');
    if captured is null or held > captured then
        raise exception 'attempt % brought %, and % would go back', new.attempt_id, captured, held
            using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger refund_within_capture after insert or update on refund for each row execute function keep_within_capture();

alter table refund_obligation add column fulfilled_at timestamptz;
create index refund_obligation_open on refund_obligation (owed_since, payment_id) where fulfilled_at is null;
grant update (fulfilled_at) on refund_obligation to miadi_app;

-- Money that pays nothing, for those who propose to give it back.
create index attempt_unapplied on attempt (sent_at) where captured_minor > applied_minor;
