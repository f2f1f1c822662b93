-- A statement that writes to a table reads and plans every CHECK of the table anew: on these tables that was two thirds of the
-- time of a settlement's writes. A function is read once a connection. Each table has one CHECK now, which asks a function that
-- holds all the rules; a broken one is reported as before, with its name.
create function refuse_row(of_table text, rule text) returns boolean
language plpgsql immutable as $$
begin
    raise exception 'new row for relation "%" violates check constraint "%"', of_table, rule
        using errcode = 'check_violation', table = of_table, constraint = rule;
end
$$;

-- Takes the CHECKs off a table, for the function that says them all.
create function drop_checks(of_table regclass) returns void
language plpgsql as $$
declare
    rule name;
begin
    for rule in select conname from pg_constraint where conrelid = of_table and contype = 'c' loop
        execute format('alter table %s drop constraint %I', of_table, rule);
    end loop;
end
$$;

create function session_rules(s session) returns boolean
language plpgsql immutable as $$
declare
    broken text := case
        when not (s.price_minor >= 0) then 'session_price_minor_check'
        when not (s.price_currency ~ '^[A-Z]{3}$') then 'session_price_currency_check'
        when not (s.buffer_before_ms >= 0) then 'session_buffer_before_ms_check'
        when not (s.buffer_after_ms >= 0) then 'session_buffer_after_ms_check'
        when not (s.policy_early_ms >= 0) then 'session_policy_early_ms_check'
        when not (s.policy_late_percent between 0 and 100) then 'session_policy_late_percent_check'
        when not (s.sequence >= 0) then 'session_sequence_check'
        when not (s.version >= 1) then 'session_version_check'
        when not (s.start_at < s.end_at) then 'session_ends_after_start'
        when not (s.state in ('Pending', 'Approved', 'Confirmed', 'CheckedIn', 'Completed', 'NoShow', 'Cancelled', 'Declined',
            'Expired')) then 'session_state_known'
        when not (num_nulls(s.approved_by, s.approved_at, s.policy_early_ms, s.policy_late_percent) in (0, 4))
            then 'session_approval_whole'
        when not (case
            when s.state in ('Pending', 'Declined') then s.approved_by is null
            when s.state = 'Cancelled' then true
            else s.approved_by is not null end) then 'session_approved_by_somebody'
        when not ((s.hold_until is not null) = (s.state = 'Approved')) then 'session_hold_while_approved'
        when not ((s.closing is not null) = (s.state = 'Cancelled') and s.closing in ('EARLY', 'LATE', 'BY_PRACTICE'))
            then 'session_closing_when_cancelled'
        when not ((s.state_at is null) = (s.state in ('Pending', 'Approved'))) then 'session_state_since'
    end;
begin
    return broken is null or refuse_row('session', broken);
end
$$;
select drop_checks('session');
alter table session add constraint session_rules check (session_rules(session));

create function attempt_rules(a attempt) returns boolean
language plpgsql immutable as $$
declare
    broken text := case
        when not (a.number >= 1) then 'attempt_number_check'
        when not (a.method in ('MPESA', 'CASH', 'CARD_AT_DESK')) then 'attempt_method_check'
        when not (a.amount_minor > 0) then 'attempt_amount_minor_check'
        when not (a.currency ~ '^[A-Z]{3}$') then 'attempt_currency_check'
        when not (length(a.merchant_request_id) <= 64) then 'attempt_merchant_request_id_check'
        when not (length(a.checkout_request_id) between 1 and 64) then 'attempt_checkout_request_id_check'
        when not (a.state in ('SENT', 'NOT_SENT', 'PENDING', 'UNKNOWN', 'SUCCEEDED', 'DECLINED', 'CANCELLED_BY_PAYER',
            'PROMPT_EXPIRED', 'NEVER_ARRIVED', 'RELEASED')) then 'attempt_state_check'
        when not (a.captured_minor > 0) then 'attempt_captured_minor_check'
        when not (a.captured_currency ~ '^[A-Z]{3}$') then 'attempt_captured_currency_check'
        when not (a.applied_minor >= 0) then 'attempt_applied_minor_check'
        when not (a.token_hash ~ '^[0-9a-f]+$') then 'attempt_token_hash_check'
        when not (a.asked >= 0) then 'attempt_asked_check'
        when not (num_nulls(a.merchant_request_id, a.checkout_request_id) in (0, 2)) then 'attempt_names_whole'
        when not (num_nulls(a.captured_minor, a.captured_currency, a.applied_minor) in (0, 3)) then 'attempt_capture_whole'
        when not (a.applied_minor <= a.captured_minor) then 'attempt_applies_what_it_captured'
        when not ((a.captured_minor is not null) = (a.state = 'SUCCEEDED')) then 'attempt_money_means_success'
        when not (num_nulls(a.released_by, a.released_reason, a.released_at) in (0, 3)) then 'attempt_release_whole'
        when not (a.state <> 'RELEASED' or a.released_by is not null) then 'attempt_released_by_somebody'
    end;
begin
    return broken is null or refuse_row('attempt', broken);
end
$$;
select drop_checks('attempt');
alter table attempt add constraint attempt_rules check (attempt_rules(attempt));

create function evidence_rules(e evidence) returns boolean
language plpgsql immutable as $$
declare
    broken text := case
        when not (e.moved_minor >= 0) then 'evidence_moved_minor_check'
        when not (e.moved_currency ~ '^[A-Z]{3}$') then 'evidence_moved_currency_check'
        when not (e.receipt ~ '^[0-9A-Z_-]{1,64}$') then 'evidence_receipt_check'
        when not (case e.verdict
            when 'MOVED' then num_nulls(e.moved_minor, e.moved_currency) = 0
                and num_nonnulls(e.ending, e.reason, e.code, e.words) = 0
            when 'NOT_MOVED' then num_nulls(e.ending, e.reason, e.code, e.words) = 0
                and num_nonnulls(e.moved_minor, e.moved_currency, e.receipt) = 0
            when 'IN_PROGRESS' then
                num_nonnulls(e.moved_minor, e.moved_currency, e.receipt, e.ending, e.reason, e.code, e.words) = 0
            when 'UNCLEAR' then e.words is not null
                and num_nonnulls(e.moved_minor, e.moved_currency, e.receipt, e.ending, e.reason, e.code) = 0
            else false end) then 'evidence_verdict_whole'
    end;
begin
    return broken is null or refuse_row('evidence', broken);
end
$$;
select drop_checks('evidence');
alter table evidence add constraint evidence_rules check (evidence_rules(evidence));

create function posting_rules(p posting) returns boolean
language plpgsql immutable as $$
declare
    broken text := case
        when not (p.side in ('DEBIT', 'CREDIT')) then 'posting_side_check'
        when not (p.amount_minor > 0) then 'posting_amount_minor_check'
        when not (p.line between 1 and p.lines) then 'posting_within_its_entry'
    end;
begin
    return broken is null or refuse_row('posting', broken);
end
$$;
select drop_checks('posting');
alter table posting add constraint posting_rules check (posting_rules(posting));

drop function drop_checks(regclass);
