package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.audit.Trail;
import io.miadi.application.ledger.KeepBooks;
import io.miadi.domain.money.Money;
import io.miadi.domain.session.SessionRules;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Two servers on one store, of which one asks while the other has just begun to. */
class SharedQuestionLimitTest {
    private static final int PROMPTS = 20;

    private final SmallPractice practice = new SmallPractice();
    private final AskedProvider provider = new AskedProvider(practice.provider());

    @Test
    void all_servers_together_ask_no_more_than_the_limit() {
        for (int i = 0; i < PROMPTS; i++) {
            var start = practice.clock().instant().plus(Duration.ofHours(30 + 2 * i));
            practice.pay(practice.approved(Money.kes(1_000), start));
        }
        practice.clock().advance(Duration.ofSeconds(40));
        var first = server();
        var second = server();
        provider.meanwhile.set(second::run);
        first.run();
        assertThat(provider.questions).isEqualTo(PaymentLimits.defaults().asksPerMinute());
    }

    private ResolveAttempts server() {
        var store = practice.store();
        var accounts =
                new SettlePayment.Accounts(store.payments(), new KeepBooks(store.journal()), store.reviewItems());
        var settle = new SettlePayment(
                store.unitOfWork(),
                store.sessions(),
                store.slotClaims(),
                accounts,
                new Trail(store.auditLog(), store.outbox()),
                SessionRules.defaults(),
                practice.clock());
        return new ResolveAttempts(
                store.unitOfWork(),
                accounts,
                provider,
                settle,
                PaymentLimits.defaults(),
                new SplittableRandom(1),
                practice.clock());
    }

    /** Counts questions; during the first of them something else happens. */
    private static final class AskedProvider implements PaymentProvider {
        private final PaymentProvider real;
        private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        private int questions;

        AskedProvider(PaymentProvider real) {
            this.real = real;
        }

        @Override
        public Reply push(Push push) {
            return real.push(push);
        }

        @Override
        public Answer query(Inquiry inquiry) {
            questions++;
            meanwhile.getAndSet(() -> {}).run();
            return real.query(inquiry);
        }

        @Override
        public Connection testConnection() {
            return real.testConnection();
        }
    }
}
