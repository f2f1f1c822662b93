package io.miadi.testkit.world;

import io.miadi.domain.payment.Payment;
import io.miadi.domain.session.SessionId;
import io.miadi.testkit.store.InMemoryStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All invariants of a simulated practice: those of what a unit of work touched after each commit, those of the whole at its end. */
final class Laws {
    private final InMemoryStore store;
    private final Watch watch;
    private final Tally tally;
    private final SessionLaws sessions;
    private final SlotLaws slots;
    private final PaymentLaws payments;
    private final BookLaws books;
    private final TellingLaws tellings;
    private final WorldLaws world;

    Laws(InMemoryStore store, Watch watch, ProviderLedger ledger, Tally tally, InstantSource clock) {
        this.store = store;
        this.watch = watch;
        this.tally = tally;
        sessions = new SessionLaws(store, clock);
        slots = new SlotLaws(store);
        payments = new PaymentLaws(store, ledger);
        books = new BookLaws(store);
        tellings = new TellingLaws(store, tally);
        world = new WorldLaws(store, ledger, clock);
    }

    void afterCommit() {
        tally.commit();
        if (watch.sessions().isEmpty()) {
            tellings.nothingNew();
            return;
        }
        watch.moves().forEach(sessions::check);
        for (var id : watch.sessions()) {
            check(id);
        }
        tellings.check(watch);
        watch.clear();
    }

    private void check(SessionId id) {
        var session = store.sessions().find(id).orElseThrow();
        Optional<Payment> payment = store.payments().ofSession(id);
        slots.check(session);
        payment.ifPresent(after -> payments.check(session, before(id, after), after));
        books.check(session, payment);
    }

    private Optional<Payment> before(SessionId id, Payment after) {
        return watch.paymentsBefore().getOrDefault(id, Optional.of(after));
    }

    /** What the provider's books and ours come to when all lives are over and nothing more will happen. */
    Report.Books atTheEnd(List<Courier.Parcel> stored, Follower follower, List<Life> lives) {
        for (var life : lives) {
            life.session().ifPresent(this::check);
        }
        tellings.atTheEnd(follower);
        return world.check(stored, lives, tally);
    }
}
