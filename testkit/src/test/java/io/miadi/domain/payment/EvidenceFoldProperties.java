package io.miadi.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.testkit.payment.EvidenceArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class EvidenceFoldProperties {
    private static final Money AMOUNT = Money.kes(1500);

    @Property
    @Tag("K11")
    @Label("K11 the order of the words does not matter")
    void order_does_not_matter(
            @ForAll("histories") List<Evidence> words,
            @ForAll("releases") Optional<Release> release,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        assertThat(EvidenceFold.of(shuffled, release)).isEqualTo(EvidenceFold.of(words, release));
        assertThat(EvidenceFold.receipt(shuffled)).isEqualTo(EvidenceFold.receipt(words));
    }

    @Property
    @Tag("K11")
    @Tag("P75")
    @Label("K11 hearing words again does not matter")
    void repetition_does_not_matter(
            @ForAll("histories") List<Evidence> words, @ForAll("releases") Optional<Release> release) {
        var twice = new ArrayList<>(words);
        twice.addAll(words);
        assertThat(EvidenceFold.of(twice, release)).isEqualTo(EvidenceFold.of(words, release));
    }

    @Property
    @Tag("K12")
    @Label("K12 success absorbs: no further word leads out of it")
    void success_absorbs(
            @ForAll("histories") List<Evidence> words,
            @ForAll("histories") List<Evidence> more,
            @ForAll("releases") Optional<Release> release) {
        if (EvidenceFold.of(words, Optional.empty()).state() == AttemptState.SUCCEEDED) {
            assertThat(EvidenceFold.of(joined(words, more), release).state()).isEqualTo(AttemptState.SUCCEEDED);
        }
    }

    @Property
    @Tag("K12")
    @Label("K12 a word that counts and says that money moved is never dropped")
    void moved_money_is_never_dropped(
            @ForAll("histories") List<Evidence> words, @ForAll("releases") Optional<Release> release) {
        boolean moved = words.stream()
                .anyMatch(e -> e.counts()
                        && e.verdict() instanceof Verdict.Moved
                        && e.strength().isAtLeast(Strength.UNSIGNED_CALLBACK));
        assertThat(EvidenceFold.of(words, release).state() == AttemptState.SUCCEEDED)
                .isEqualTo(moved);
    }

    @Property
    @Tag("K13")
    @Label("K13 nothing but a listed failure or a release ends an attempt without money")
    void only_a_failure_or_a_release_ends_an_attempt(
            @ForAll("histories") List<Evidence> words, @ForAll("releases") Optional<Release> release) {
        var fold = EvidenceFold.of(words, release);
        if (fold.state().isFailure()) {
            assertThat(fold.failure()).map(Failure::ending).contains(fold.state());
            assertThat(words).contains(fold.deciding().orElseThrow());
        }
        if (fold.state() == AttemptState.RELEASED) {
            assertThat(release).isPresent();
        }
    }

    @Property
    @Tag("K1")
    @Label("K1 an attempt that ended is never live again, whatever is heard")
    void what_ended_is_never_live_again(
            @ForAll("histories") List<Evidence> words,
            @ForAll("histories") List<Evidence> more,
            @ForAll("releases") Optional<Release> release) {
        if (!EvidenceFold.of(words, release).state().isLive()) {
            assertThat(EvidenceFold.of(joined(words, more), release).state().isLive())
                    .isFalse();
        }
    }

    @Property
    @Tag("K15")
    @Label("K15 quarantined words below strength 4 change nothing")
    void quarantined_words_change_nothing(
            @ForAll("histories") List<Evidence> words,
            @ForAll("histories") List<Evidence> forged,
            @ForAll Mismatch mismatch,
            @ForAll("releases") Optional<Release> release) {
        var quarantined = forged.stream()
                .filter(e -> !e.strength().isAtLeast(Strength.FETCHED))
                .map(e -> e.quarantined(mismatch))
                .toList();
        assertThat(EvidenceFold.of(joined(words, quarantined), release)).isEqualTo(EvidenceFold.of(words, release));
    }

    @Property
    @Tag("K12")
    @Label("K12 a contradiction is words of at least equal weight on both sides")
    void a_contradiction_is_equal_weight(@ForAll("histories") List<Evidence> words) {
        var fold = EvidenceFold.of(words, Optional.empty());
        if (fold.contradicted()) {
            var moved = fold.deciding().orElseThrow();
            assertThat(words).anySatisfy(e -> {
                assertThat(e.verdict()).isInstanceOf(Verdict.NotMoved.class);
                assertThat(e.strength()).isGreaterThanOrEqualTo(moved.strength());
            });
        }
    }

    private static List<Evidence> joined(List<Evidence> words, List<Evidence> more) {
        var all = new ArrayList<>(words);
        all.addAll(more);
        return all;
    }

    @Provide
    Arbitrary<List<Evidence>> histories() {
        return Arbitraries.oneOf(
                EvidenceArbitraries.histories(AMOUNT),
                EvidenceArbitraries.histories(AMOUNT)
                        .map(words -> words.stream()
                                .filter(e -> !(e.verdict() instanceof Verdict.Moved))
                                .toList()));
    }

    @Provide
    Arbitrary<Optional<Release>> releases() {
        return EvidenceArbitraries.releases();
    }
}
