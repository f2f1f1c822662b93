package io.miadi.bootstrap.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has to be true of a database at any moment, and what once everything has come to rest. Each rule is a query that finds
 * what breaks it.
 */
public final class Invariants {
    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.ofEntries(
            Map.entry("K1 one live attempt a due", """
                    select payment_id::text from attempt where state in ('SENT', 'PENDING', 'UNKNOWN')
                     group by payment_id having count(*) > 1"""),
            Map.entry("K2 never more applied than due", """
                    select p.id::text from payment p join attempt a on a.payment_id = p.id
                     group by p.id, p.amount_minor having sum(a.applied_minor) > p.amount_minor"""),
            Map.entry("K2 what is not applied waits in front of a person", """
                    select a.id::text from attempt a
                     where a.captured_minor > a.applied_minor
                       and not exists (select from review_item r where r.payment_id = a.payment_id)"""),
            Map.entry("K4 one attempt a receipt", """
                    select method || ' ' || receipt from receipt group by method, receipt having count(distinct attempt_id) > 1"""),
            Map.entry("K5 the ledger sums to zero", """
                    select entry_id::text from posting group by entry_id
                    having sum(case side when 'DEBIT' then amount_minor else -amount_minor end) <> 0"""),
            Map.entry("K5 every entry is whole", """
                    select e.id::text from journal_entry e
                     where e.lines <> (select count(*) from posting p where p.entry_id = e.id)"""),
            Map.entry("K9 confirmed means paid or waived, with the time held", """
                    select s.id::text from session s left join payment p on p.session_id = s.id
                     where s.state = 'Confirmed'
                       and (not exists (select from slot_claim c where c.session_id = s.id and c.released_at is null)
                            or (s.price_minor > 0 and p.waived_at is null and coalesce(
                                (select sum(a.applied_minor) from attempt a where a.payment_id = p.id), 0) < s.price_minor))"""),
            Map.entry("I1 a due that is paid has its session confirmed", """
                    select p.id::text from payment p join session s on s.id = p.session_id
                     where s.state = 'Approved'
                       and (select sum(a.applied_minor) from attempt a where a.payment_id = p.id) >= p.amount_minor"""),
            Map.entry("K18 no two held claims overlap", """
                    select a.id::text from slot_claim a join slot_claim b
                        on a.practitioner_id = b.practitioner_id and a.id < b.id and a.during && b.during
                     where a.released_at is null and b.released_at is null"""),
            Map.entry("K22 a booked session has its audit entry", """
                    select s.id::text from session s
                     where not exists (select from audit_entry e
                                        where e.action = 'session.book' and e.subject = 'session:' || s.id)"""),
            Map.entry("K22 money has its postings", """
                    select a.id::text from attempt a join payment p on p.id = a.payment_id
                     where a.state = 'SUCCEEDED'
                       and not exists (select from journal_entry e join posting q on q.entry_id = e.id
                                        where e.session_id = p.session_id and q.amount_minor = a.captured_minor)"""),
            Map.entry("K24 an entry has a place in the log or waits for one", """
                    select e.sequence::text from audit_entry e
                     where (select count(*) from audit_leaf l where l.sequence = e.sequence)
                         + (select count(*) from audit_unsequenced u where u.sequence = e.sequence) <> 1"""),
            Map.entry("K24 the log has no gap", """
                    select size::text from audit_tree t
                     where size <> (select count(*) from audit_leaf) or size <> (select coalesce(max(leaf) + 1, 0) from audit_leaf)"""),
            Map.entry("K23 nobody is told one thing twice", """
                    select key from notification group by key having count(*) > 1""")));

    private static final Map<String, String> AT_REST = new TreeMap<>(Map.of(
            "every callback is worked on", "select id::text from callback_pending",
            "every event is told", "select sequence::text from outbox",
            "every entry has its place in the log", "select sequence::text from audit_unsequenced",
            "every message has found its end",
                    "select id::text from delivery where state in ('WAITING', 'SENDING', 'UNKNOWN')",
            "every money attempt that can be asked about has its end", """
                    select id::text from attempt
                     where checkout_request_id is not null and state in ('SENT', 'PENDING', 'UNKNOWN')"""));

    private Invariants() {}

    /** What is broken, in words; empty when all is well. */
    public static List<String> broken(LiveDatabase database) {
        return found(ALWAYS, database);
    }

    /** What is still under way, in words; empty at rest. */
    public static List<String> underWay(LiveDatabase database) {
        return found(AT_REST, database);
    }

    private static List<String> found(Map<String, String> rules, LiveDatabase database) {
        var found = new ArrayList<String>();
        rules.forEach((name, sql) -> {
            var rows = database.rows(sql, row -> row.getString(1));
            if (!rows.isEmpty()) {
                found.add(name + ": " + rows.size() + ", first " + rows.getFirst());
            }
        });
        return found;
    }
}
