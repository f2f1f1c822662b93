package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.SmallPractice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A callback that cannot be worked on holds up its own attempt and nobody else. */
@Tag("P72")
class StuckCallbackTest {
    private static final int MORE_THAN_A_PASS_TAKES = 201;

    private final SmallPractice practice = new SmallPractice();
    private final Session one = asked(30);
    private final Session other = asked(40);

    @Test
    void those_behind_a_callback_that_waits_do_not_fill_a_pass() {
        store(one, "first");
        postponed();
        for (int i = 0; i < MORE_THAN_A_PASS_TAKES; i++) {
            store(one, "behind " + i);
        }
        var prompt = practice.provider().prompt(practice.payment(other).reference());
        var paid = PlainCallbacks.moved(
                prompt.refs(),
                Money.kes(900),
                new Receipt("UC22T8IYOU"),
                practice.clock().instant());
        practice.useCases().receive().handle(prompt.push().token(), paid, true, _ -> {});
        run();
        assertThat(practice.lastAttempt(other).state()).isEqualTo(AttemptState.SUCCEEDED);
    }

    @Test
    void all_that_wait_in_one_line_are_worked_on_in_one_pass() {
        for (int i = 0; i < 3; i++) {
            store(one, "word " + i);
        }
        assertThat(run()).isEqualTo(3);
    }

    private Session asked(int hours) {
        var session =
                practice.approved(Money.kes(900), practice.clock().instant().plus(Duration.ofHours(hours)));
        practice.pay(session);
        return session;
    }

    private void store(Session session, String body) {
        var token = practice.provider()
                .prompt(practice.payment(session).reference())
                .push()
                .token();
        practice.useCases().receive().handle(token, body.getBytes(StandardCharsets.UTF_8), true, _ -> {});
    }

    private void postponed() {
        var inbox = practice.store().callbackInbox();
        var now = practice.clock().instant();
        practice.store().unitOfWork().run(() -> {
            inbox.waiting(now, 1)
                    .forEach(waiting -> inbox.postpone(waiting.id(), now.plusSeconds(600), "IllegalStateException"));
            return now;
        });
    }

    private int run() {
        return practice.useCases().process().run(Duration.ZERO, (_, failure) -> {
            throw failure;
        });
    }
}
