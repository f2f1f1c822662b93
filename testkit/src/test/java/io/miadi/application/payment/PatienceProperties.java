package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.session.Session;
import io.miadi.testkit.payment.AdvancingPauses;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.practice.Outside;
import io.miadi.testkit.practice.Ports;
import io.miadi.testkit.practice.SmallPractice;
import io.miadi.testkit.practice.UseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** How often a provider that is not reached is tried while the client waits, and what the client is told then. */
class PatienceProperties {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MORE_THAN_A_MINUTE_TAKES = 12;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    private record Push(Instant begun, Instant answered) {}

    private SmallPractice practice = new SmallPractice();
    private final List<Push> pushes = new ArrayList<>();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
        pushes.clear();
    }

    @Property
    @Tag("P71")
    @Label(
            "P71 a provider that is certainly not reached is tried again with backoff for at most 60 s, then the client is told, and nothing is pushed later")
    void tried_again_for_a_minute_and_never_later(
            @ForAll @IntRange(max = MORE_THAN_A_MINUTE_TAKES) int failures,
            @ForAll @IntRange(max = 9) int secondsEach,
            @ForAll Turn then) {
        var session = practice.approved(Money.kes(1_500));
        boolean comesBack = then != Turn.NOT_REACHED;
        practice.provider().next(unreachable(comesBack ? failures : MORE_THAN_A_MINUTE_TAKES));
        practice.provider().next(then);
        var useCases = wired(Duration.ofSeconds(secondsEach));
        var outcome = useCases.initiate()
                .handle(new InitiatePayment.Command(
                        SmallPractice.client(session), session.id(), SmallPractice.PHONE, SmallPractice.newKey()));
        pausesGrowWithinAMinute();
        if (comesBack && pushes.size() > failures) {
            assertThat(outcome).isInstanceOf(InitiatePayment.Outcome.Asked.class);
            assertThat(states(session).getLast()).isNotEqualTo(AttemptState.NOT_SENT);
        } else {
            assertThat(outcome).isInstanceOf(InitiatePayment.Outcome.NotReached.class);
            assertThat(states(session).getLast()).isEqualTo(AttemptState.NOT_SENT);
            patienceIsUsed();
        }
        assertThat(states(session)).hasSameSizeAs(pushes);
        assertThat(states(session).subList(0, pushes.size() - 1)).allMatch(AttemptState.NOT_SENT::equals);
        int pushed = pushes.size();
        daysPass(useCases);
        assertThat(pushes).hasSize(pushed);
    }

    private static Turn[] unreachable(int times) {
        var turns = new Turn[times];
        Arrays.fill(turns, Turn.NOT_REACHED);
        return turns;
    }

    private void pausesGrowWithinAMinute() {
        var end = pushes.getFirst().answered().plus(PATIENCE);
        assertThat(pushes).allSatisfy(push -> assertThat(push.begun()).isBeforeOrEqualTo(end));
        var expected = Duration.ofSeconds(1);
        for (int n = 1; n < pushes.size(); n++) {
            assertThat(Duration.between(
                            pushes.get(n - 1).answered(), pushes.get(n).begun()))
                    .isEqualTo(expected);
            expected = expected.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : expected.multipliedBy(2);
        }
    }

    /** Nobody is told sooner than a pause before the minute is over. */
    private void patienceIsUsed() {
        var waited =
                Duration.between(pushes.getFirst().answered(), pushes.getLast().answered());
        assertThat(waited.plus(LONGEST_PAUSE)).isGreaterThanOrEqualTo(PATIENCE);
    }

    /** The provider is there again, and every worker has its chance. */
    private void daysPass(UseCases useCases) {
        for (int hour = 0; hour < 48; hour++) {
            practice.clock().advance(Duration.ofHours(1));
            useCases.resolve().run();
            useCases.process().run(Duration.ZERO, (_, failure) -> {
                throw failure;
            });
            useCases.expire().run(practice.clock());
        }
    }

    private List<AttemptState> states(Session session) {
        return practice.payment(session).attempts().stream().map(Attempt::state).toList();
    }

    private UseCases wired(Duration eachAnswer) {
        var clock = practice.clock();
        var provider = new SlowAnswers(practice.provider(), _ -> {
            var begun = clock.instant();
            clock.advance(eachAnswer);
            pushes.add(new Push(begun, clock.instant()));
        });
        var outside =
                new Outside(provider, new PlainCallbacks(), new AdvancingPauses(clock), new SplittableRandom(3), clock);
        return UseCases.wire(Ports.of(practice.store()), outside);
    }
}
