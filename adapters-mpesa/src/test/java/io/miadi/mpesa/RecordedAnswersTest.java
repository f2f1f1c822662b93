package io.miadi.mpesa;

import io.miadi.testkit.payment.PaymentProviderContract;
import io.miadi.testkit.payment.ProviderLab;

/** Against a scripted server with the recorded bodies, so that a mistake of the simulator's is not shared. */
class RecordedAnswersTest implements PaymentProviderContract {
    @Override
    public ProviderLab openLab() {
        return new MockDarajaLab();
    }
}
