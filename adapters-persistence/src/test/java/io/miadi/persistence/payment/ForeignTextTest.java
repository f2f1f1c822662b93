package io.miadi.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceFold;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.Hearing;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.store.StoredExamples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignTextTest {
    private final JdbiStore store = JdbiStore.shared();

    @Test
    void words_of_a_provider_with_the_character_that_a_column_refuses_are_stored_all_the_same() {
        var due = new StoredExamples(store).due();
        var attempt = new StoredExamples(store).sent(due).named(new ProviderRefs("a\0b", "c\0d"));
        var failure = new Failure(AttemptState.DECLINED, FailureReason.OTHER, "1\0", "no\0t enough");
        var word = new Evidence(
                EvidenceSource.CALLBACK,
                Strength.UNSIGNED_CALLBACK,
                new Verdict.NotMoved(failure),
                StoredExamples.NOW,
                "digest",
                Optional.empty());
        var hearing = Hearing.of(due.with(attempt), attempt.id(), word, true);
        store.payments().record(due.id(), hearing.attempt(), Optional.of(word), Optional.empty());
        assertThat(store.payments().find(due.id()).orElseThrow().attempts())
                .singleElement()
                .satisfies(stored -> assertThat(stored.refs()).contains(new ProviderRefs("a\ufffdb", "c\ufffdd")))
                .extracting(stored ->
                        EvidenceFold.of(stored.evidence(), Optional.empty()).failure())
                .isEqualTo(Optional.of(
                        new Failure(AttemptState.DECLINED, FailureReason.OTHER, "1\ufffd", "no\ufffdt enough")));
    }
}
