insert into person (id, name, email, email_canonical, phone, language, zone, roles, standing, version)
select md5('client' || n)::uuid, 'Client ' || n, 'client' || n || '@example.com', 'client' || n || '@example.com',
       '+2547' || lpad(n::text, 8, '0'), 'EN', 'Africa/Nairobi',
       case when n % 500 = 0 then array['PRACTITIONER'] when n % 5000 = 1 then array['OWNER'] else array['CLIENT'] end,
       'ACTIVE', 3
  from generate_series(0, :rows) as n;

insert into account (person_id, email, email_canonical, password_hash, password_set_at, version)
select md5('client' || n)::uuid, 'client' || n || '@example.com', 'client' || n || '@example.com', '$plain$',
       timestamptz '2025-01-01 00:00+00', 3
  from generate_series(0, :rows) as n;

insert into login (id, person_id, kind, factor, address, device, created_at, authenticated_at, last_used_at, expires_at,
                   idle_seconds, token_hash, ended_at, ending)
select md5('login' || n)::uuid, md5('client' || n % (:rows / 20))::uuid, 'BROWSER', 'PASSWORD', '192.0.2.' || n % 200,
       'a browser', l.at, l.at, l.at, l.at + interval '12 hours', 1800, repeat(md5('token' || n), 2),
       case when n % 3 = 0 then l.at + interval '1 hour' end, case when n % 3 = 0 then 'SIGNED_OUT' end
  from generate_series(1, :rows) as n,
       lateral (select timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows) as at) as l;

insert into refresh_token (token_hash, login_id, made_at, spent_at)
select repeat(md5('token' || n), 2), md5('login' || n)::uuid, timestamptz '2025-01-01 00:00+00',
       timestamptz '2025-01-01 00:10+00'
  from generate_series(1, :rows) as n;

insert into link (id, person_id, mailbox, mailbox_canonical, purpose, made_at, expires_at, closed_at)
select md5('link' || n)::uuid, md5('client' || n)::uuid, 'client' || n || '@example.com', 'client' || n || '@example.com',
       'PASSWORD_RESET', l.at, l.at + interval '1 hour', case when n % 10 > 0 then l.at + interval '1 minute' end
  from generate_series(1, :rows) as n,
       lateral (select timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows) as at) as l;

insert into login_guard (name_hash, familiar, failures, blocked_until, changed_at)
select repeat(md5('name' || n), 2), n % 2 = 0, 1, timestamptz '2025-01-01 00:00+00',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into api_key (id, owner_id, prefix, label, scopes, token_hash, created_at, last_used_at, revoked_at)
select md5('api-key' || n)::uuid, md5('client1')::uuid, 'miadi_abcdef', 'Key ' || n, array['STAFF'],
       repeat(md5('token' || n), 2), timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), null,
       case when n % 50 > 0 then timestamptz '2027-01-01 00:00+00' end
  from generate_series(1, :rows) as n;

insert into session (id, client_id, practitioner_id, kind_id, kind_name, price_minor, price_currency, buffer_before_ms,
                     buffer_after_ms, booked_by, booked_at, start_at, end_at, state, state_at, approved_by, approved_at,
                     policy_early_ms, policy_late_percent, hold_until, closing, sequence, version)
select md5('session' || n)::uuid, md5('client' || n % (:rows / 20))::uuid, md5('practitioner' || n % 20)::uuid,
       md5('kind' || n % 4)::uuid, 'Therapy', 150000, 'KES', 0, 600000, md5('client' || n % (:rows / 20))::uuid,
       s.start_at - interval '3 days', s.start_at, s.start_at + interval '50 minutes', s.state,
       case when s.state in ('Pending', 'Approved') then null else s.start_at end,
       case when s.state <> 'Pending' then md5('practitioner' || n % 20)::uuid end,
       case when s.state <> 'Pending' then s.start_at - interval '2 days' end,
       case when s.state <> 'Pending' then 86400000 end, case when s.state <> 'Pending' then 50 end,
       case when s.state = 'Approved' then s.start_at - interval '1 day' end,
       case when s.state = 'Cancelled' then 'EARLY' end, 0, 3
  from generate_series(1, :rows) as n,
       lateral (select timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows) as start_at,
                       case n % 100 when 0 then 'Pending' when 1 then 'Approved' when 2 then 'Confirmed'
                                    when 3 then 'Cancelled' else 'Completed' end as state) as s;

insert into slot_claim (session_id, practitioner_id, during, released_at)
select id, practitioner_id, tstzrange(start_at, start_at + interval '1 minute'), case when state = 'Cancelled' then start_at end
  from session
 where state <> 'Pending';

insert into payment (id, session_id, client_id, amount_minor, currency, reference)
select md5('payment' || n)::uuid, md5('session' || n)::uuid, md5('client' || n % (:rows / 20))::uuid, 150000, 'KES',
       'MD-' || upper(lpad(to_hex(n), 8, '0'))
  from generate_series(1, :rows) as n;

insert into attempt (id, payment_id, number, method, amount_minor, currency, payer_sealed, payer_hash, sent_at, merchant_request_id,
                     checkout_request_id, state, captured_minor, captured_currency, applied_minor, token_hash, next_check_at)
select md5('attempt' || n)::uuid, md5('payment' || n)::uuid, 1, case when n % 20 = 3 then 'CASH' else 'MPESA' end, 150000, 'KES',
       decode(md5('payer' || n), 'hex'), case when n % 500 > 0 then repeat(md5('payer' || n % (:rows / 20)), 2) end,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), 'merchant' || n, 'checkout' || n,
       case when n % 200 = 0 then 'UNKNOWN' else 'SUCCEEDED' end, case when n % 200 = 0 then null else 150000 end,
       case when n % 200 = 0 then null else 'KES' end, case when n % 200 = 0 then null else 150000 end, md5('token' || n),
       case when n % 200 = 0 then timestamptz '2025-01-02 00:00+00' + n * (interval '730 days' / :rows) end
  from generate_series(1, :rows) as n;

insert into desk_taking (attempt_id, taken_by)
select id, md5('practitioner1')::uuid from attempt where method = 'CASH';

insert into evidence (attempt_id, source, strength, verdict, moved_minor, moved_currency, receipt, at, digest)
select md5('attempt' || n)::uuid, 'CALLBACK', 'UNSIGNED_CALLBACK', 'MOVED', 150000, 'KES', 'RECEIPT' || n,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), md5('callback' || n)
  from generate_series(1, :rows) as n;

insert into evidence (attempt_id, source, strength, verdict, at, digest)
select md5('attempt' || n)::uuid, 'PUSH_ANSWER', 'FETCHED', 'IN_PROGRESS',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), md5('answer' || n)
  from generate_series(1, :rows) as n;

insert into receipt (method, receipt, attempt_id)
select 'MPESA', 'RECEIPT' || n, md5('attempt' || n)::uuid from generate_series(1, :rows) as n;

insert into provider_question (attempt_id, asked_at)
select md5('attempt' || n)::uuid, timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into review_item (payment_id, attempt_id, kind, opened_at, closed_at, closed_by)
select md5('payment' || n)::uuid, md5('attempt' || n)::uuid, 'NEEDS_REVIEW',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows),
       case when n % 50 > 0 then timestamptz '2027-01-01 00:00+00' end,
       case when n % 50 > 0 then md5('client1')::uuid end
  from generate_series(1, :rows) as n;

insert into refund_obligation (payment_id, amount_minor, currency, reason, owed_since, fulfilled_at)
select md5('payment' || n)::uuid, 150000, 'KES', 'cancelled EARLY',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows),
       case when n % 50 > 0 then timestamptz '2027-01-01 00:00+00' end
  from generate_series(1, :rows) as n;

insert into refund (id, session_id, payment_id, attempt_id, amount_minor, currency, state, way, reason, proposed_at, decided_by,
       decided_at, words, since, next_at)
select md5('refund' || n)::uuid, md5('session' || n)::uuid, md5('payment' || n)::uuid, md5('attempt' || n)::uuid, 150000, 'KES',
       case when n % 50 > 0 then 'DECLINED' else 'FAILED' end, 'REVERSAL', 'text',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), md5('client1')::uuid,
       timestamptz '2027-01-01 00:00+00', '', timestamptz '2027-01-01 00:00+00',
       case when n % 500 = 0 then timestamptz '2026-12-31 00:00+00' end
  from generate_series(1, :rows) as n;

insert into hook (id, token_hash, purpose, refund_id)
select md5('hook' || n)::uuid, md5('token' || n), 'ORDER', md5('refund' || n)::uuid from generate_series(1, :rows) as n;

insert into hook_delivery (hook_id, route, digest, body_sealed, from_provider, received_at)
select md5('hook' || n)::uuid, 'RESULT', repeat(md5('result' || n), 2), decode(repeat(md5('body' || n), 20), 'hex'), true,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into hook_pending (id, next_at) select id, received_at from hook_delivery;

insert into journal_entry (cause, session_id, currency, lines)
select 'payment.received', md5('session' || n)::uuid, 'KES', 2 from generate_series(1, :rows) as n;

insert into posting (entry_id, line, lines, account, account_of, side, amount_minor)
select e.id, l.line, 2, 'CLIENT_RECEIVABLE', '', case l.line when 1 then 'DEBIT' else 'CREDIT' end, 150000
  from journal_entry e, generate_series(1, 2) as l (line);

insert into callback (session_id, payment_id, attempt_id, digest, body_sealed, from_provider, received_at)
select md5('session' || n)::uuid, md5('payment' || n)::uuid, md5('attempt' || n)::uuid, repeat(md5('callback' || n), 2),
       decode(repeat(md5('body' || n), 20), 'hex'), true,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into callback_pending (id, attempt_id, next_at) select id, attempt_id, received_at from callback;

insert into outbox (stream, type, body, at)
select md5('session' || n)::uuid, 'SessionConfirmed', '{"version": 3}',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into audit_entry (actor, role, action, subject, before, after, cause, correlation)
select 'provider:mpesa', 'PROVIDER', 'session.confirm', 'session:' || md5('session' || n)::uuid, '{"state": "Approved"}',
       '{"state": "Confirmed"}', 'due satisfied', 'none'
  from generate_series(1, :rows) as n;

insert into audit_unsequenced (sequence)
select sequence from audit_entry order by sequence desc limit :rows / 50;

insert into audit_leaf (leaf, sequence, hash, at, actor, action)
select row_number() over (order by sequence) - 1, sequence, decode(repeat('00', 32), 'hex'), at, actor, action
  from audit_entry order by sequence limit :rows - :rows / 50;

insert into audit_node (level, place, hash)
select 8, n, decode(repeat('00', 32), 'hex') from generate_series(0, :rows / 256) as n;

insert into audit_checkpoint (size, at, note)
select n * 10, timestamptz '2025-01-01 00:00+00' + n * interval '1 minute', 'note' from generate_series(1, :rows / 10) as n;

insert into audit_cosignature (size, witness, at, line)
select n * 10, 'text', timestamptz '2025-01-01 00:00+00' + n * interval '1 minute', E'— line\n'
  from generate_series(1, :rows / 10) as n;

insert into audit_verification (at, size)
select timestamptz '2025-01-01 00:00+00' + n * interval '1 day', n from generate_series(1, :rows / 10) as n;

insert into request_key (scope, key, digest, creates, claimed_at, status, body)
select 'scope' || n % 100, 'key' || n, repeat('0', 64), md5('attempt' || n)::uuid,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), 202, '{}'
  from generate_series(1, :rows) as n;

insert into notification (id, key, kind, subject, recipient_id, at)
select md5('notification' || n)::uuid, 'key' || n, 'PAYMENT_INSTRUCTIONS',
       'session:' || md5('session' || n)::uuid || ':2', md5('client' || n % 1000)::uuid,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into delivery (id, notification_id, channel, state, reason, attempts, failures, next_at)
select md5('delivery' || n)::uuid, md5('notification' || n)::uuid, 'SMS',
       case when n % 50 = 0 then 'WAITING' else 'ACCEPTED' end, null, 1, 0,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into delivery_attempt (delivery_id, number, started_at, possible_duplicate, ended_at, outcome, detail)
select md5('delivery' || n)::uuid, 1, timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), n % 500 = 0,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), 'ACCEPTED', 'accepted' || n
  from generate_series(1, :rows) as n;

insert into feed_head (person_id, last_sequence)
select md5('client' || n)::uuid, :rows from generate_series(0, greatest(999, :rows / 20)) as n;

insert into feed_item (person_id, sequence, notification_id, line, read_at)
select md5('client' || n % 1000)::uuid, n, md5('notification' || n)::uuid, 'A line',
       case when n % 50 > 0 then timestamptz '2027-01-01 00:00+00' end
  from generate_series(1, :rows) as n;

insert into reminder (session_id, version, recipient_id, kind, due_at)
select md5('session' || n)::uuid, 3, md5('client' || n % 1000)::uuid, 'REMINDER_DAY',
       timestamptz '2026-12-01 00:00+00' + n * (interval '60 days' / :rows)
  from generate_series(1, :rows) as n;

insert into webhook_endpoint (id, url, types, secret_sealed, created_by, created_at, disabled_at, disabled_reason)
select md5('endpoint' || n)::uuid, 'https://example.org/' || n, array['payment.settled'], '\x00', md5('client1')::uuid,
       timestamptz '2025-01-01 00:00+00', case when n > 2 then timestamptz '2026-01-01 00:00+00' end, case when n > 2 then 'REMOVED' end
  from generate_series(1, 10) as n;

insert into webhook_event (id, type, body, at)
select md5('webhook' || n)::uuid, 'payment.settled', '{}', timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into webhook_delivery (event_id, endpoint_id, state, tries, at, next_at)
select md5('webhook' || n)::uuid, md5('endpoint' || n % 10 + 1)::uuid, case when n % 200 = 0 then 'WAITING' else 'DELIVERED' end, 1,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows),
       case when n % 200 = 0 then timestamptz '2025-01-02 00:00+00' + n * (interval '730 days' / :rows) end
  from generate_series(1, :rows) as n;

insert into webhook_try (delivery_id, at, status)
select id, timestamptz '2026-01-01 00:00+00', 200 from webhook_delivery;

insert into statement (id, account, name, digest, body_sealed, claims, received_by, received_at, state, decided_by, decided_at,
                       row_count, accepted, seen, rejected, revised, checked)
select md5('statement' || n)::uuid, 'mpesa:600123', 'a day', repeat(md5('statement' || n), 2), '\x00', '{}',
       md5('client77')::uuid, timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / (:rows / 10)), 'TAKEN',
       md5('client77')::uuid, timestamptz '2027-01-01 00:00+00', 10, 10, 0, 0, 0, '{}'
  from generate_series(1, :rows / 10) as n;

insert into statement_line (id, statement_id, row_number, account, completed, kind, direction, amount_minor, currency, at,
                            provider_id, reference)
select repeat(md5('line' || n), 2), md5('statement' || n / 10)::uuid, 1 + n % 10, 'mpesa:600123', true, 'PAYMENT', 'IN', 150000,
       'KES', timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), 'RECEIPT' || n, 'MD' || n
  from generate_series(1, :rows) as n;

insert into line_voice (line_id, source, told_at)
select repeat(md5('line' || n), 2), 'PULL', timestamptz '2026-01-01 00:00+00' from generate_series(1, :rows) as n;

insert into line_untold (line_id) select repeat(md5('line' || n), 2) from generate_series(1, :rows) as n;

insert into line_to_give (line_id, next_at)
select repeat(md5('line' || n), 2), timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows)
  from generate_series(1, :rows) as n;

insert into direct_registration (id, hook_id, account, short_code, base_url, when_silent, requested_by, requested_at, state)
select md5('registration' || n)::uuid, md5('hook' || n)::uuid, 'mpesa:' || n, '600123', 'https://example.org/', 'COMPLETED',
       md5('client77')::uuid, timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), 'ASKED'
  from generate_series(1, :rows) as n;

insert into pull_progress (account, next_at)
select 'mpesa:' || n, timestamptz '2027-01-01 00:00+00' from generate_series(1, :rows) as n;

insert into pull_gap (account, start_at, end_at, noticed_at)
select 'mpesa:' || n, timestamptz '2026-01-01 00:00+00', timestamptz '2026-01-02 00:00+00', timestamptz '2026-01-02 00:00+00'
  from generate_series(1, :rows) as n;

insert into matching_input (sequence, kind, body)
select n, 'RECORD', '{}' from generate_series(1, :rows) as n;

insert into matching_decision (number, input_sequence, rules, stage, class, automatic, at, record_id, body)
select n, n, '1', 'PROVIDER_ID', 'MATCHED', true,
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), md5('attempt' || n)::uuid::text, '{}'
  from generate_series(1, :rows) as n;

insert into matching_member (line_id, decision, place)
select repeat(md5('line' || n), 2), n, 0 from generate_series(1, :rows) as n;

insert into matching_repair (decision)
select n from generate_series(1, :rows / 50) as n;

insert into matching_position (side, id, account, class, status, decision, direction, amount_minor, currency, at, since)
select s.side, case when s.side = 'OURS' then md5('attempt' || n)::uuid::text else repeat(md5('line' || n), 2) end,
       'mpesa:600123', case when n % 100 = 0 then 'ORPHAN_EXTERNAL' else 'MATCHED' end,
       case when n % 100 = 0 then 'UNMATCHED' else 'MATCHED' end, n, 'IN', 150000, 'KES',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows), timestamptz '2027-01-01 00:00+00'
  from generate_series(1, :rows) as n, (values ('OURS'), ('THEIRS')) as s (side);

insert into reconciliation_run (id, trigger, requested_by, requested_at, first_day, last_day, rules, watermark, state,
                                finished_at, result, result_digest)
select md5('run' || n)::uuid, 'PERSON', 'text', timestamptz '2025-01-01 00:00+00' + n * interval '1 hour', date '2026-06-01',
       date '2026-06-01', '1', n, 'DONE', timestamptz '2027-01-01 00:00+00', '{}', repeat('0', 64)
  from generate_series(1, :rows / 10) as n;

insert into reconciliation_exception (id, side, item_id, class, amount_minor, currency, opened_at, state, closed_at, version)
select md5('exception' || n)::uuid, 'THEIRS', repeat(md5('line' || n), 2), 'ORPHAN_EXTERNAL', 150000, 'KES',
       timestamptz '2025-01-01 00:00+00' + n * (interval '730 days' / :rows),
       case when n % 100 = 0 then 'OPEN' else 'SELF_HEALED' end,
       case when n % 100 > 0 then timestamptz '2027-01-01 00:00+00' end, 1
  from generate_series(1, :rows) as n;

insert into suspense_item (line_id, place, minor, currency)
select repeat(md5('line' || n), 2), 'SUSPENSE', 150000, 'KES' from generate_series(1, :rows) as n where n % 100 = 0;
