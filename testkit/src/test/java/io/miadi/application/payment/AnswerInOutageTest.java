package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.transaction.StorageUnavailable;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.payment.AdvancingPauses;
import io.miadi.testkit.practice.Ports;
import io.miadi.testkit.practice.SmallPractice;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The store is away just as the provider's answer to a prompt comes in; the process lives on. */
class AnswerInOutageTest {
    private static final PaymentProvider.Reply ACCEPTED =
            new PaymentProvider.Reply.Accepted(new ProviderRefs("merchant", "ws_CO_708374149"));

    private final AttemptId attempt = new AttemptId(UUID.randomUUID());
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final List<String> lost = new ArrayList<>();

    @Test
    void a_short_outage_does_not_lose_the_name_of_an_accepted_prompt() {
        var outage = new Outage[1];
        var practice = new SmallPractice(ports -> {
            outage[0] = new Outage(ports.unitOfWork());
            return new Ports(
                    ports.store(),
                    outage[0],
                    ports.sessions(),
                    ports.payments(),
                    ports.slotClaims(),
                    ports.callbackInbox(),
                    ports.outbox(),
                    ports.books(),
                    ports.tokens());
        });
        var session = practice.approved(Money.kes(1_000));
        outage[0].after(1, 5);
        practice.pay(session);
        assertThat(practice.lastAttempt(session).state()).isEqualTo(AttemptState.PENDING);
        practice.provider().pay(practice.payment(session).reference()); // the callback met the same outage
        practice.clock().advance(Duration.ofMinutes(1));
        practice.useCases().resolve().run();
        assertThat(practice.now(session).state()).isInstanceOf(SessionState.Confirmed.class);
    }

    @Test
    void an_answer_is_given_up_after_an_hour_and_told_without_its_name() {
        var begun = clock.instant();
        assertGivenUp(new AdvancingPauses(clock));
        assertThat(clock.instant()).isBetween(begun.plus(Duration.ofMinutes(59)), begun.plus(Duration.ofHours(1)));
        assertThat(lost)
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains(attempt.toString())
                        .contains("•••149")
                        .doesNotContain("708374149"));
    }

    @Test
    void the_end_of_the_program_ends_the_tries() {
        assertGivenUp(_ -> false);
        assertThat(lost).hasSize(1);
    }

    @Test
    void what_is_wrong_with_the_work_itself_is_not_tried_again_and_told_at_once() {
        var begun = clock.instant();
        var record = recording(new Outage(work()), new AdvancingPauses(clock));
        assertThatThrownBy(() -> record.record(attempt, ACCEPTED, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(clock.instant()).isEqualTo(begun);
        assertThat(lost).singleElement().asString().contains(attempt.toString());
    }

    private void assertGivenUp(Pauses pauses) {
        var outage = new Outage(work());
        outage.after(0, Integer.MAX_VALUE);
        var record = recording(outage, pauses);
        assertThatThrownBy(() -> record.record(attempt, ACCEPTED, () -> "recorded"))
                .isInstanceOf(StorageUnavailable.class);
    }

    private static UnitOfWork work() {
        return new InMemoryUnitOfWork();
    }

    private RecordPatiently recording(UnitOfWork unitOfWork, Pauses pauses) {
        return new RecordPatiently(unitOfWork, pauses, (about, answer, _) -> lost.add(about + " " + answer));
    }

    /** A store that fails for some units of work. */
    private static final class Outage implements UnitOfWork {
        private final UnitOfWork real;
        private int good = Integer.MAX_VALUE;
        private int bad;

        Outage(UnitOfWork real) {
            this.real = real;
        }

        /** So many units still work, then so many fail. */
        void after(int working, int failing) {
            good = working;
            bad = failing;
        }

        @Override
        public <T> T run(Supplier<T> work) {
            if (good-- <= 0 && bad-- > 0) {
                throw new StorageUnavailable("restarting", new IllegalStateException("on purpose"));
            }
            return real.run(work);
        }

        @Override
        public <T> T atOneMoment(Supplier<T> look) {
            return real.atOneMoment(look);
        }

        @Override
        public void afterCommit(Runnable task) {
            real.afterCommit(task);
        }
    }
}
