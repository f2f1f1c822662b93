package io.miadi.mpesa;

import io.miadi.testkit.payment.PaymentProviderContract;
import io.miadi.testkit.payment.ProviderLab;

/** Against the simulated operator. */
class DarajaPaymentProviderTest implements PaymentProviderContract {
    @Override
    public ProviderLab openLab() {
        return new SimulatorLab();
    }
}
