package io.miadi.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.idempotency.RequestKey;
import io.miadi.application.idempotency.RequestKeys.Claim;
import io.miadi.application.payment.AttemptAddress;
import io.miadi.application.payment.CallbackInbox.Raw;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionEvent;
import io.miadi.domain.time.TimeRange;
import io.miadi.testkit.store.Race;
import io.miadi.testkit.store.StoredExamples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Thirty-two at once, each in a transaction of its own, want what there is one of. */
class RacesTest {
    private static final int RUNNERS = 32;

    private final JdbiStore store = JdbiStore.shared();
    private final StoredExamples examples = new StoredExamples(store);

    @RepeatedTest(3)
    void one_session_gets_a_practitioners_time() {
        var practitioner = store.newPractitioner();
        var sessions = new ConcurrentLinkedQueue<Session>();
        IntStream.range(0, RUNNERS).forEach(i -> sessions.add(examples.pending(practitioner, StoredExamples.NOW)));
        int winners = Race.winners(RUNNERS, () -> {
            var session = sessions.remove();
            var shifted = TimeRange.of(
                    session.time().start().plus(Duration.ofMinutes(session.hashCode() & 15)), Duration.ofMinutes(50));
            return store.slotClaims().claim(session.id(), practitioner, shifted);
        });
        assertThat(winners).isEqualTo(1);
    }

    @RepeatedTest(3)
    void one_attempt_is_opened_on_a_due() {
        var due = examples.due();
        int winners = Race.winners(
                RUNNERS,
                () -> store.payments()
                        .open(
                                due.id(),
                                examples.unstoredAttempt(due, StoredExamples.NOW),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(winners).isEqualTo(1);
        assertThat(store.payments().find(due.id()).orElseThrow().attempts()).hasSize(1);
    }

    @RepeatedTest(3)
    void one_attempt_gets_a_receipt() {
        var attempts = new ConcurrentLinkedQueue<Attempt>();
        IntStream.range(0, RUNNERS).forEach(i -> attempts.add(examples.sent(examples.due())));
        var receipt = new Receipt("RACE" + (UUID.randomUUID().hashCode() & 0xffffff));
        assertThat(Race.winners(
                        RUNNERS,
                        () -> store.payments()
                                .takeReceipt(
                                        PaymentMethod.MPESA,
                                        receipt,
                                        attempts.remove().id())))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void one_request_is_fresh_and_the_others_learn_what_it_created() {
        var key = new RequestKey("races", UUID.randomUUID().toString(), "0".repeat(64));
        var created = new ConcurrentLinkedQueue<UUID>();
        int fresh = Race.winners(RUNNERS, () -> {
            var own = UUID.randomUUID();
            return switch (store.requestKeys().claim(key, own, StoredExamples.NOW)) {
                case Claim.Fresh() -> created.add(own);
                case Claim.Repeated(var first, var answer, var since) -> !created.add(first);
                case Claim.Different() -> throw new AssertionError("the same request looked different");
            };
        });
        assertThat(fresh).isEqualTo(1);
        assertThat(created).hasSize(RUNNERS);
        assertThat(created.stream().distinct()).hasSize(1);
    }

    @RepeatedTest(3)
    void a_callback_is_stored_once() {
        var due = examples.due();
        var attempt = examples.sent(due);
        var raw = new Raw(
                new AttemptAddress(due.session(), due.id(), attempt.id()),
                "{\"Body\":{}}".getBytes(StandardCharsets.UTF_8),
                true,
                StoredExamples.NOW);
        assertThat(Race.winners(RUNNERS, () -> store.callbackInbox().store(raw).isPresent()))
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void an_event_is_handed_to_one_worker_at_a_time() {
        var session = examples.pending();
        store.outbox().add(new SessionEvent.SessionBooked(session.id(), 1));
        int handled =
                Race.winners(
                        RUNNERS,
                        () -> store.unitOfWork()
                                .run(() -> store
                                        .pendingEvents()
                                        .take(StoredExamples.NOW.plus(Duration.ofDays(36_500)), 100_000)
                                        .stream()
                                        .filter(p -> p.event().stream()
                                                .equals(session.id().value()))
                                        .peek(p -> store.pendingEvents().done(List.of(p.sequence())))
                                        .findFirst()
                                        .isPresent()));
        assertThat(handled).isEqualTo(1);
    }
}
