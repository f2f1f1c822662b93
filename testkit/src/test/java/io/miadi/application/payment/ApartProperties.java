package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.AuditEntry;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Several sessions are paid at the same time, in one practice. */
class ApartProperties {
    private static final Instant FIRST_START = SmallPractice.OPENING.plus(Duration.ofDays(2));

    /** All that a person could see of one session's payment, without names that differ from run to run. */
    private record Seen(
            SessionState.Name session,
            DueStatus due,
            List<AttemptState> attempts,
            List<Optional<Capture>> money,
            List<String> audited) {

        static Seen of(SmallPractice practice, Session session) {
            var payment = practice.payment(session);
            var subjects = List.of("session:" + session.id(), "payment:" + payment.id());
            return new Seen(
                    practice.now(session).state().name(),
                    payment.status(),
                    payment.attempts().stream().map(Attempt::state).toList(),
                    payment.attempts().stream().map(Attempt::capture).toList(),
                    practice.store().auditLog().entries().stream()
                            .filter(entry -> subjects.contains(entry.subject()))
                            .map(AuditEntry::action)
                            .toList());
        }
    }

    @Property
    @Tag("P52")
    @Label("P52 payments of different sessions never affect each other, however interleaved")
    void whatever_happens_to_others_changes_nothing(
            @ForAll("histories") List<List<PaymentSteps>> histories,
            @ForAll("prices") long shillings,
            @ForAll long seed) {
        var together = interleaved(histories, Money.kes(shillings), new Random(seed));
        var alone = IntStream.range(0, histories.size())
                .mapToObj(i -> interleaved(List.of(histories.get(i)), Money.kes(shillings), new Random(seed))
                        .getFirst())
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    private static List<Seen> interleaved(List<List<PaymentSteps>> histories, Money price, Random dice) {
        var practice = new SmallPractice();
        var sessions = new ArrayList<Session>();
        var left = new ArrayList<ArrayDeque<PaymentSteps>>();
        for (var history : histories) {
            sessions.add(practice.approved(price, FIRST_START.plus(Duration.ofHours(2L * sessions.size()))));
            left.add(new ArrayDeque<>(history));
        }
        while (left.stream().anyMatch(steps -> !steps.isEmpty())) {
            int next = dice.nextInt(left.size());
            if (!left.get(next).isEmpty()) {
                left.get(next).remove().take(practice, sessions.get(next));
            }
        }
        return sessions.stream().map(session -> Seen.of(practice, session)).toList();
    }

    @Provide
    Arbitrary<List<List<PaymentSteps>>> histories() {
        return Arbitraries.of(PaymentSteps.class)
                .list()
                .ofMaxSize(8)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Long> prices() {
        return Arbitraries.longs().between(1, 5);
    }
}
