package io.miadi.testkit.payment;

import io.miadi.domain.identity.PersonId;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Mismatch;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Release;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of what is said about an attempt. */
public final class EvidenceArbitraries {
    public static final Instant SENT = Instant.parse("2026-03-02T06:00:00Z");

    private EvidenceArbitraries() {}

    public static Arbitrary<Receipt> receipts() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofLength(10)
                .map(Receipt::new);
    }

    public static Arbitrary<ProviderRefs> refs() {
        return Arbitraries.longs().between(1, 1_000_000).map(n -> new ProviderRefs("29115-" + n, "ws_CO_" + n));
    }

    /** Every failure that an attempt can end with. */
    public static Arbitrary<Failure> failures() {
        var endings = Arrays.stream(AttemptState.values())
                .filter(AttemptState::isFailure)
                .toList();
        return Combinators.combine(
                        Arbitraries.of(endings),
                        Arbitraries.of(FailureReason.class),
                        Arbitraries.strings().numeric().ofMaxLength(4),
                        Arbitraries.strings().alpha().ofMaxLength(30))
                .as(Failure::new);
    }

    public static Arbitrary<Verdict> moved(Arbitrary<Money> amounts) {
        return Combinators.combine(amounts, receipts().optional()).as(Verdict.Moved::new);
    }

    public static Arbitrary<Verdict> verdicts(Money amount) {
        return Arbitraries.oneOf(
                moved(Arbitraries.just(amount)),
                failures().map(Verdict.NotMoved::new),
                Arbitraries.just(new Verdict.InProgress()),
                Arbitraries.strings().alpha().ofMaxLength(10).map(Verdict.Unclear::new));
    }

    /** Any word about an attempt for this amount; some are quarantined, some come at the same time. */
    public static Arbitrary<Evidence> words(Money amount) {
        return words(verdicts(amount), Arbitraries.of(Strength.class));
    }

    public static Arbitrary<Evidence> words(Arbitrary<Verdict> verdicts, Arbitrary<Strength> strengths) {
        var seconds = Arbitraries.integers().between(0, 30);
        var mismatches = Arbitraries.of(Mismatch.class).optional(0.2);
        return Combinators.combine(Arbitraries.of(EvidenceSource.class), strengths, verdicts, seconds, mismatches)
                .as(EvidenceArbitraries::word)
                .withoutEdgeCases();
    }

    /** Two words that differ in anything differ in their digest, as two bodies of a provider do. */
    private static Evidence word(
            EvidenceSource source, Strength strength, Verdict verdict, int second, Optional<Mismatch> mismatch) {
        var content = source + "|" + strength + "|" + verdict + "|" + second + "|" + mismatch;
        var digest = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return new Evidence(source, strength, verdict, SENT.plusSeconds(second), digest + digest, mismatch);
    }

    public static Arbitrary<List<Evidence>> histories(Money amount) {
        return words(amount).list().ofMaxSize(8);
    }

    public static Arbitrary<Optional<Release>> releases() {
        return Arbitraries.just(new Release(new PersonId(new UUID(1, 2)), "the client waits", SENT.plusSeconds(3600)))
                .optional(0.2);
    }
}
