-- Entries are about a session, or about a line of a statement as long as nobody knows whose money it is.
alter table journal_entry alter column session_id drop not null;
alter table journal_entry add column line_id text references statement_line (id);
alter table journal_entry add constraint journal_entry_about_one_thing check (num_nonnulls(session_id, line_id) = 1);
create index journal_entry_by_line on journal_entry (line_id, id) where line_id is not null;
-- Many entries are numbered before they are written, so that their postings can be written beside them.
do $$
begin
    execute format('grant usage on sequence %s to miadi_app', pg_get_serial_sequence('journal_entry', 'id'));
end
$$;

-- What of a line no record of ours explains, and on which account it waits. The journal says how it came there; a row is here only
-- while there is something to explain.
create table suspense_item (
    line_id  text primary key references statement_line (id),
    place    text not null check (place in ('SUSPENSE', 'HELD_FOR_OTHERS')),
    minor    bigint not null check (minor <> 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    since    timestamptz not null default now()
);
select grant_to_app('suspense_item', 'select', 'insert', 'update', 'delete');

create index refund_by_receipt on refund (receipt) where receipt is not null;

-- Each line that moved money, once however many rows tell of it, and how much of it our own records explain: the capture or the
-- refunds under the same number of the provider. Signed, as the account sees it.
create view statement_movement as
select l.id, l.statement_id, l.account, l.kind, l.direction, l.at, l.currency, l.provider_id,
       case l.direction when 'IN' then l.amount_minor else -l.amount_minor end as minor,
       case when l.kind = 'PAYMENT' and l.direction = 'IN' then coalesce(a.captured_minor, 0)
            when l.kind in ('REVERSAL', 'REFUND') and l.direction = 'OUT' then -coalesce(f.minor, 0)
            else 0
       end as recorded_minor
  from statement_line l
  left join receipt r on r.method = 'MPESA' and r.receipt = l.provider_id
  left join attempt a on a.id = r.attempt_id and a.captured_currency = l.currency
  left join lateral (select sum(b.amount_minor) as minor
                       from refund b
                       join attempt of on of.id = b.attempt_id and of.method = 'MPESA'
                      where b.receipt = l.provider_id and b.state = 'SUCCEEDED' and b.currency = l.currency
                        and l.kind in ('REVERSAL', 'REFUND')) f on true
 where l.completed and l.kind <> 'OPENING'
   and (l.kind in ('FEE', 'PAYOUT') or l.provider_id is null
        or not exists (select 1
                         from statement_line earlier
                        where earlier.account = l.account and earlier.provider_id = l.provider_id
                          and earlier.kind = l.kind and earlier.completed and earlier.number < l.number));
select grant_to_app('statement_movement', 'select');
