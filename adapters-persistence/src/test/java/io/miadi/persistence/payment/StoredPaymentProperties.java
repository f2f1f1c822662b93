package io.miadi.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.Mismatch;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.PaymentMethod;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StoredPaymentProperties {
    private final JdbiStore store = JdbiStore.shared();
    private final StoredExamples examples = new StoredExamples(store);

    @Property(tries = 100)
    void a_payment_is_rebuilt_exactly_whatever_was_heard_in_whatever_order(
            @ForAll @Size(max = 6) List<@From("words") Evidence> words) {
        var payment = examples.due();
        var attempt = examples.sent(payment).id();
        payment = store.payments().find(payment.id()).orElseThrow();
        for (var word : words) {
            payment = hear(payment, attempt, word);
            assertThat(store.payments().find(payment.id())).contains(payment);
            assertThat(storedState(attempt)).isEqualTo(stateOf(payment, attempt));
        }
    }

    @Property(tries = 100)
    @Tag("P23")
    @Label("P23 the receipt number that settled a payment is read back with it, and is its own")
    void a_receipt_is_read_back_with_its_payment(@ForAll("receipts") Receipt receipt) {
        var payment = examples.due();
        var attempt = examples.sent(payment).id();
        payment = store.payments().find(payment.id()).orElseThrow();
        var moved = new Verdict.Moved(payment.amount(), Optional.of(receipt));
        assertThat(take(receipt, attempt)).isTrue();
        hear(payment, attempt, word(moved, Strength.UNSIGNED_CALLBACK, 0));
        assertThat(store.payments().find(payment.id()).orElseThrow().attempts())
                .singleElement()
                .extracting(Attempt::receipt)
                .isEqualTo(Optional.of(receipt));
        assertThat(take(receipt, examples.sent(examples.due()).id())).isFalse();
    }

    @Property(tries = 100)
    @Tag("P55")
    @Label("P55 no receipt settles two payments")
    void a_receipt_stays_with_the_first_attempt_that_took_it(
            @ForAll @Size(max = 12) List<@IntRange(max = 8) Integer> takes) {
        var attempts = IntStream.range(0, 3)
                .mapToObj(i -> examples.sent(examples.due()).id())
                .toList();
        var receipts = IntStream.range(0, 3)
                .mapToObj(i -> new Receipt("P55-" + UUID.randomUUID()))
                .toList();
        var owners = new HashMap<Receipt, AttemptId>();
        for (int take : takes) {
            var attempt = attempts.get(take % 3);
            var receipt = receipts.get(take / 3);
            boolean first = attempt.equals(owners.computeIfAbsent(receipt, r -> attempt));
            assertThat(take(receipt, attempt)).isEqualTo(first);
        }
    }

    private boolean take(Receipt receipt, AttemptId attempt) {
        return store.payments().takeReceipt(PaymentMethod.MPESA, receipt, attempt);
    }

    private Payment hear(Payment payment, AttemptId attempt, Evidence word) {
        var hearing = Hearing.of(payment, attempt, word, true);
        if (hearing.change() instanceof Hearing.Change.Nothing) {
            return payment;
        }
        store.payments().record(payment.id(), hearing.attempt(), Optional.of(word), Optional.empty());
        return hearing.payment();
    }

    private String storedState(AttemptId attempt) {
        return store.database()
                .session()
                .read(handle -> handle.createQuery("select state from attempt where id = :id")
                        .bind("id", attempt.value())
                        .mapTo(String.class)
                        .one());
    }

    private static String stateOf(Payment payment, AttemptId attempt) {
        return payment.attempt(attempt).orElseThrow().state().name();
    }

    @Provide
    Arbitrary<Evidence> words() {
        return Combinators.combine(
                        Arbitraries.of(EvidenceSource.values()),
                        Arbitraries.of(Strength.values()),
                        verdicts(),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.of(Mismatch.values()).optional(0.2))
                .as((source, strength, verdict, millis, mismatch) -> new Evidence(
                        source,
                        strength,
                        verdict,
                        StoredExamples.NOW.plus(Duration.ofMillis(millis)),
                        UUID.randomUUID().toString(),
                        mismatch));
    }

    private static Arbitrary<Verdict> verdicts() {
        var text = Arbitraries.strings().excludeChars('\0').ofMaxLength(60);
        Arbitrary<Verdict> moved = Combinators.combine(
                        Arbitraries.longs().between(1, 3_000).map(Money::kes),
                        Arbitraries.create(() -> new Receipt("W-" + UUID.randomUUID()))
                                .optional())
                .as(Verdict.Moved::new);
        var endings = Arrays.stream(AttemptState.values())
                .filter(AttemptState::isFailure)
                .toList();
        Arbitrary<Verdict> notMoved = Combinators.combine(
                        Arbitraries.of(endings), Arbitraries.of(FailureReason.values()), text, text)
                .as(Failure::new)
                .map(Verdict.NotMoved::new);
        return Arbitraries.oneOf(
                moved, notMoved, Arbitraries.just(new Verdict.InProgress()), text.map(Verdict.Unclear::new));
    }

    @Provide
    Arbitrary<Receipt> receipts() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMaxLength(20)
                .map(text -> new Receipt(text + "-" + UUID.randomUUID()));
    }

    private static Evidence word(Verdict verdict, Strength strength, int millis) {
        return new Evidence(
                EvidenceSource.CALLBACK,
                strength,
                verdict,
                StoredExamples.NOW.plusMillis(millis),
                UUID.randomUUID().toString(),
                Optional.empty());
    }
}
