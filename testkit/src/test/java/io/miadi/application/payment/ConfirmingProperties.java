package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;

/** When a session becomes confirmed, whatever happens to its money and its time. */
class ConfirmingProperties {
    private SmallPractice practice = new SmallPractice();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
    }

    @Property
    @Tag("K9")
    @Label("K9 a session enters Confirmed exactly when its time is held and all of its due has come in")
    void only_held_time_and_satisfied_dues_confirm(
            @ForAll("prices") Money price,
            @ForAll("rivals") boolean timeIsTaken,
            @ForAll("histories") List<ConfirmingSteps> history) {
        var start = practice.clock().instant().plus(Duration.ofHours(80));
        var session = practice.booked(price, start);
        if (timeIsTaken) {
            practice.approved(Money.kes(500), start);
        }
        for (var step : history) {
            var before = practice.now(session).state();
            step.take(practice, session);
            boolean entered = isConfirmed(practice.now(session).state()) && !isConfirmed(before);
            assertThat(entered)
                    .as("%s at %s, held %s", step, before, isHeld(session))
                    .isEqualTo(mayEnter(before, step, session));
        }
    }

    /** A free session is confirmed by its approval; any other one by its money, all of it, and only while it waits for it. */
    private boolean mayEnter(SessionState before, ConfirmingSteps step, Session session) {
        return switch (before) {
            case SessionState.Pending _ ->
                step == ConfirmingSteps.APPROVE && session.booking().price().isZero() && isHeld(session);
            case SessionState.Approved _ -> isHeld(session) && isSatisfied(session);
            default -> false;
        };
    }

    private boolean isHeld(Session session) {
        return practice.store().slotClaims().isHeld(session.id());
    }

    private boolean isSatisfied(Session session) {
        var applied = practice.payment(session).attempts().stream()
                .flatMap(attempt -> attempt.capture().stream())
                .map(capture -> capture.applied())
                .reduce(Money.kes(0), Money::plus);
        return applied.equals(session.booking().price());
    }

    private static boolean isConfirmed(SessionState state) {
        return state instanceof SessionState.Confirmed;
    }

    @Provide
    Arbitrary<Money> prices() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Money.kes(0))), Tuple.of(9, MoneyArbitraries.prices()));
    }

    @Provide
    Arbitrary<Boolean> rivals() {
        return Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
    }

    /** Most sessions are approved first: little happens to one that is not. */
    @Provide
    Arbitrary<List<ConfirmingSteps>> histories() {
        var steps = Arbitraries.of(ConfirmingSteps.class).list().ofMaxSize(9);
        return steps.flatMap(later -> Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false))
                .map(first -> first ? behindAnApproval(later) : later));
    }

    private static List<ConfirmingSteps> behindAnApproval(List<ConfirmingSteps> later) {
        var all = new ArrayList<>(List.of(ConfirmingSteps.APPROVE));
        all.addAll(later);
        return all;
    }
}
