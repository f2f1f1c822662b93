package io.miadi.bootstrap.ground;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.DueStatus;
import io.miadi.domain.session.SessionId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** The resolver looks at an attempt, slowly, and somebody else learns what became of it meanwhile. */
class InterleavingProperties {
    private static final int MORE_THAN_A_PASS_TAKES = 25;

    /** Long enough for the other to be done where nothing stands in its way; else it waits for a lock. */
    private static final long A_MOMENT_MILLIS = 150;

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final GroundedPractice PRACTICE = new GroundedPractice();

    @AfterContainer
    static void stop() {
        THREADS.shutdownNow();
        PRACTICE.close();
    }

    @Property(tries = 100)
    @Tag("K12")
    @Label("K12 money of which a callback tells while the resolver looks stays applied")
    void a_callback_meanwhile_stays_heard(
            @ForAll @IntRange(min = 1, max = MORE_THAN_A_PASS_TAKES) int statement,
            @ForAll boolean isNew,
            @ForAll boolean isSecondTry) {
        PRACTICE.silence();
        var session = PRACTICE.approved().id();
        if (isSecondTry) {
            PRACTICE.ask(session);
            PRACTICE.hear(session, false);
        }
        PRACTICE.ask(session);
        PRACTICE.wait(isNew ? Duration.ofSeconds(15) : Duration.ofMinutes(10));
        PRACTICE.store(session, true);
        meanwhile(statement, () -> PRACTICE.work());
        assertThat(PRACTICE.payment(session).status()).isEqualTo(DueStatus.PAID);
        assertThat(PRACTICE.payment(session).attempts().getLast().capture().map(Capture::applied))
                .contains(PRACTICE.payment(session).amount());
    }

    @Property(tries = 100)
    @Tag("K13")
    @Label("K13 an attempt that is released by name while the resolver looks stays released")
    void a_release_meanwhile_stays(
            @ForAll @IntRange(min = 1, max = MORE_THAN_A_PASS_TAKES) int statement,
            @ForAll @IntRange(min = 31, max = 34) int minutes) {
        PRACTICE.loseTheNextAnswer();
        var session = PRACTICE.approved().id();
        PRACTICE.ask(session);
        PRACTICE.wait(Duration.ofMinutes(minutes));
        meanwhile(statement, () -> PRACTICE.release(session));
        assertThat(state(session)).isEqualTo(AttemptState.RELEASED);
    }

    /** The resolver's pass is held before one of its statements while the other does all it can. */
    private static void meanwhile(int statement, Runnable other) {
        var hold = PRACTICE.wire().holdBefore(statement);
        var pass = CompletableFuture.runAsync(PRACTICE::resolve, THREADS);
        while (!hold.isReached() && !pass.isDone()) {
            Thread.onSpinWait();
        }
        var done = CompletableFuture.runAsync(other, THREADS);
        done.copy()
                .completeOnTimeout(null, A_MOMENT_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        hold.letGo();
        pass.join();
        done.join();
    }

    private static AttemptState state(SessionId session) {
        return PRACTICE.payment(session).attempts().getLast().state();
    }
}
