package io.miadi.testkit.world;

import io.miadi.application.payment.CallbackInbox;
import io.miadi.application.payment.CallbackReader;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.CheckSchedule;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.ReviewItem.Kind;
import io.miadi.domain.payment.Verdict;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.store.InMemoryStore;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What holds of the whole practice when it has come to rest (I4, K6, K12, K15, K17). */
final class WorldLaws {
    private final InMemoryStore store;
    private final ProviderLedger ledger;
    private final InstantSource clock;
    private final PlainCallbacks wire = new PlainCallbacks();

    WorldLaws(InMemoryStore store, ProviderLedger ledger, InstantSource clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    Report.Books check(List<Courier.Parcel> stored, List<Life> lives, Tally tally) {
        lives.forEach(life -> closed(life, tally));
        stored.forEach(this::heard);
        return money();
    }

    private void closed(Life life, Tally tally) {
        var id = life.session().orElseThrow(() -> new LawBroken("I10", "a life that was never booked"));
        var session = store.sessions().find(id).orElseThrow();
        LawBroken.unless(session.state().name().isClosed(), "I10 K17", "a life that never ended", session);
        tally.scenario("ended: " + session.state().name());
        store.payments().ofSession(id).ifPresent(payment -> {
            tally.scenario("due: " + payment.status());
            if (payment.waiver().isPresent()
                    && store.refundObligations().of(payment.id()).isPresent()) {
                tally.scenario("a part freed: " + session.state().name());
            }
            payment.attempts().forEach(attempt -> reviewed(payment, attempt, tally));
        });
    }

    private void reviewed(Payment payment, Attempt attempt, Tally tally) {
        var state = attempt.state();
        tally.scenario("attempt: " + state);
        boolean old = clock.instant()
                .isAfter(attempt.sentAt().plus(CheckSchedule.REVIEW_AFTER).plusSeconds(86_400));
        if (state.isLive() && old) {
            LawBroken.unless(
                    store.reviewItems().isOpen(payment.id(), Optional.of(attempt.id()), Kind.NEEDS_REVIEW),
                    "K17 P74",
                    "unknown for a day and nobody is asked",
                    attempt.id());
        }
    }

    /** Each callback that we said we had stored and that decides something is evidence, or quarantined evidence. */
    private void heard(Courier.Parcel parcel) {
        if (wire.read(parcel.body()) instanceof CallbackReader.Reading.Told told
                && told.verdict() instanceof Verdict.InProgress) {
            return;
        }
        var asked = ledger.under(parcel.token());
        var digest = CallbackInbox.digest(parcel.body(), parcel.fromProvider());
        boolean kept = attempts(asked)
                .flatMap(a -> a.evidence().stream())
                .anyMatch(e -> e.digest().equals(digest));
        LawBroken.unless(kept, "K12 P72", "a stored callback was never heard", new String(parcel.body()));
    }

    private java.util.stream.Stream<Attempt> attempts(ProviderLedger.Asked asked) {
        return ledger.all().entrySet().stream()
                .filter(e -> e.getValue() == asked)
                .flatMap(e -> attempt(e.getKey()).stream());
    }

    private Optional<Attempt> attempt(AttemptId id) {
        return store.payments().ofAttempt(id).flatMap(p -> p.attempt(id));
    }

    private Report.Books money() {
        var nothing = Money.zero(Money.KES);
        var books = new Report.Books(ledger.moved(), nothing, nothing, nothing);
        for (var entry : ledger.all().entrySet()) {
            var attempt = attempt(entry.getKey()).orElseThrow();
            var moved = entry.getValue().moved();
            books = books.plus(explained(attempt, moved));
        }
        var found = books.applied().plus(books.unapplied()).plus(books.listedUnknown());
        LawBroken.unless(
                found.equals(books.moved()), "I4 K6", "the provider moved " + books.moved() + ", found", found);
        return books;
    }

    private Report.Books explained(Attempt attempt, Money moved) {
        var nothing = Money.zero(Money.KES);
        if (attempt.capture().isPresent()) {
            Capture capture = attempt.capture().get();
            return new Report.Books(nothing, capture.applied(), capture.unapplied(), nothing);
        }
        boolean listed = moved.isZero() || isListed(attempt);
        LawBroken.unless(listed, "I4 K17", "money moved that nobody knows of", attempt.id() + " " + attempt.state());
        return new Report.Books(nothing, nothing, nothing, moved);
    }

    private boolean isListed(Attempt attempt) {
        return EnumSet.of(AttemptState.SENT, AttemptState.PENDING, AttemptState.UNKNOWN, AttemptState.RELEASED)
                .contains(attempt.state());
    }
}
