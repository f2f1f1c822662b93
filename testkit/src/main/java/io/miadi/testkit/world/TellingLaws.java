package io.miadi.testkit.world;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.event.Event;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.Session;
import io.miadi.testkit.store.InMemoryStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** That every change leaves exactly its events and audit entries, in its own commit, and nothing personal (I5, K11, K22 to K25). */
final class TellingLaws {
    private final InMemoryStore store;
    private final Tally tally;
    private int events;
    private int entries;

    TellingLaws(InMemoryStore store, Tally tally) {
        this.store = store;
        this.tally = tally;
    }

    /** A commit that touched no session tells nothing. */
    void nothingNew() {
        LawBroken.unless(store.outbox().count() == events, "K22", "an event of a change that was not made");
        LawBroken.unless(store.auditLog().count() == entries, "K22", "an audit entry of a change that was not made");
    }

    void check(Watch watch) {
        var told = store.outbox().after(events);
        var written = store.auditLog().after(entries);
        events += told.size();
        entries += written.size();
        tally.facts(told.size());
        var expected = new ArrayList<Event>();
        var subjects = new HashMap<String, Integer>();
        for (var move : watch.moves()) {
            expected.add(ExpectedEvents.of(move));
            refund(watch, move.after()).ifPresent(expected::add);
            subjects.merge("session:" + move.after().id(), 1, Integer::sum);
        }
        watch.paymentsBefore().forEach((session, before) -> {
            var after = store.payments().ofSession(session).orElseThrow();
            expected.addAll(ExpectedEvents.of(before, after));
            subjects.merge("payment:" + after.id(), changes(before, after), Integer::sum);
        });
        LawBroken.unless(sameInAnyOrder(told, expected), "K22 K11", "told " + told + " instead of", expected);
        audited(written, subjects);
    }

    private Optional<Event> refund(Watch watch, Session after) {
        return watch.paymentsBefore()
                .getOrDefault(after.id(), store.payments().ofSession(after.id()))
                .flatMap(before -> ExpectedEvents.refund(after, before));
    }

    private static boolean sameInAnyOrder(List<Event> told, List<Event> expected) {
        if (told.equals(expected)) {
            return true;
        }
        var rest = new ArrayList<>(expected);
        return told.size() == expected.size() && told.stream().allMatch(rest::remove);
    }

    /** Attempts opened, words heard and releases: each is one line in the audit log. */
    private static int changes(Optional<Payment> before, Payment after) {
        int changes = 0;
        for (var attempt : after.attempts()) {
            var old = before.flatMap(b -> b.attempt(attempt.id()));
            changes += old.isEmpty() ? 1 : 0;
            changes += attempt.evidence().size()
                    - old.map(o -> o.evidence().size()).orElse(0);
            changes += attempt.release().isPresent()
                            && old.flatMap(o -> o.release()).isEmpty()
                    ? 1
                    : 0;
        }
        return changes;
    }

    private static void audited(List<AuditEntry> written, Map<String, Integer> subjects) {
        subjects.values().removeIf(count -> count == 0);
        for (var entry : written) {
            subjects.merge(entry.subject(), -1, Integer::sum);
            entry.before().values().forEach(TellingLaws::masked);
            entry.after().values().forEach(TellingLaws::masked);
            masked(entry.cause());
        }
        subjects.values().removeIf(count -> count == 0);
        LawBroken.unless(subjects.isEmpty(), "K24 P66", "changes without an audit entry of their own", subjects);
    }

    /** Every simulated number begins like this, with eight more digits. */
    private static void masked(String text) {
        int at = text.indexOf("710");
        while (at >= 0) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            LawBroken.unless(end - at < 9 || text.indexOf('-') >= 0, "K25 P47", "a full phone number", text);
            at = text.indexOf("710", end);
        }
    }

    /** Every committed event was handled exactly once, those of a session in their order. */
    void atTheEnd(Follower follower) {
        var told = byStream(store.outbox().events());
        var followed = byStream(follower.followed());
        LawBroken.unless(told.equals(followed), "K23 I5", "events were lost, repeated or turned around", told.size());
    }

    private static Map<UUID, List<Event>> byStream(List<Event> events) {
        var streams = new HashMap<UUID, List<Event>>();
        events.forEach(
                e -> streams.computeIfAbsent(e.stream(), _ -> new ArrayList<>()).add(e));
        return streams;
    }
}
