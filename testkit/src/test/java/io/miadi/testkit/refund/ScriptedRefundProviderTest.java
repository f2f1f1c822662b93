package io.miadi.testkit.refund;

import io.miadi.application.refund.RefundProvider;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;

class ScriptedRefundProviderTest implements RefundProviderContract {
    @Override
    public RefundLab openLab() {
        return new ScriptedLab();
    }

    private static final class ScriptedLab implements RefundLab {
        private final ScriptedRefundProvider provider = new ScriptedRefundProvider();

        @Override
        public RefundProvider provider() {
            return provider;
        }

        @Override
        public Receipt paid(Money amount) {
            return ScriptedRefundProvider.receipt(1);
        }

        @Override
        public void outside(Outside outside) {
            provider.usually(outside);
        }

        @Override
        public Money gone() {
            return provider.gone();
        }

        @Override
        public void close() {
            // Memory only: nothing was opened.
        }
    }
}
