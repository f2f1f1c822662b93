package io.miadi.testkit.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.PaymentProvider;
import io.miadi.domain.payment.Reference;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScriptedPaymentProviderTest implements PaymentProviderContract {
    @Override
    public ProviderLab openLab() {
        return new ScriptedLab();
    }

    @Test
    void nothing_moved_before_anybody_paid() {
        assertThat(new ScriptedPaymentProvider().moved().isZero()).isTrue();
    }

    private static final class ScriptedLab implements ProviderLab {
        private final AtomicReference<Turn> turn = new AtomicReference<>(Turn.ANSWER);
        private final ScriptedPaymentProvider provider = new ScriptedPaymentProvider(_ -> turn.get());

        @Override
        public PaymentProvider provider() {
            return provider;
        }

        @Override
        public void outside(Outside outside) {
            var next = switch (outside) {
                case ACCEPTS -> Turn.ANSWER;
                case REFUSES -> Turn.REFUSE;
                case LOSES_THE_ANSWER -> Turn.LOSE_THE_ANSWER;
                case FAILS_INSIDE, TALKS_RUBBISH -> Turn.FAIL_INSIDE;
                case IS_DOWN -> Turn.NOT_REACHED;
            };
            turn.set(next);
            provider.questions(next);
        }

        @Override
        public void payer(Reference reference, Payer payer) {
            switch (payer) {
                case PAYS -> provider.pay(reference);
                case CANCELS -> provider.cancel(reference);
            }
        }

        @Override
        public int prompts(Reference reference) {
            return (int) provider.ledger().stream()
                    .filter(prompt -> prompt.push().reference().equals(reference))
                    .count();
        }

        @Override
        public void close() {
            // Memory only: nothing was opened.
        }
    }
}
