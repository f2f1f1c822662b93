package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.testkit.money.MoneyArbitraries;
import io.miadi.testkit.payment.EvidenceArbitraries;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.practice.SmallPractice;
import java.util.ArrayList;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeTry;

/** The door at which a provider's words arrive. */
class CallbackDoorProperties {
    private SmallPractice practice = new SmallPractice();

    @BeforeTry
    void openANewPractice() {
        practice = new SmallPractice();
    }

    @Property
    @Tag("P46")
    @Label("P46 a provider's word is verified before it is worked on: without the secret nothing of it is kept")
    void without_the_secret_nothing_is_kept(@ForAll("secrets") CallbackToken forged, @ForAll byte[] body) {
        var session = practice.approved(Money.kes(1_500));
        practice.pay(session);
        var before = practice.payment(session);
        var stored = new ArrayList<Long>();
        var outcome = practice.useCases().receive().handle(forged, body, true, stored::add);
        assertThat(outcome).isEqualTo(new ReceiveCallback.Outcome.UnknownToken());
        assertThat(stored).isEmpty();
        assertThat(practice.payment(session)).isEqualTo(before);
    }

    @Property
    @Tag("P46")
    @Label("P46 with the secret, from an address that is not the provider's, no money is booked")
    void from_elsewhere_no_money_is_booked(@ForAll("prices") Money price, @ForAll("receipts") Receipt receipt) {
        var session = practice.approved(price);
        practice.pay(session);
        var prompt = practice.provider().prompt(practice.payment(session).reference());
        var body = PlainCallbacks.moved(
                prompt.refs(), price, receipt, practice.clock().instant());
        practice.useCases()
                .receive()
                .handle(prompt.push().token(), body, false, practice.useCases().process()::one);
        assertThat(practice.now(session)).isEqualTo(session);
        assertThat(practice.payment(session).applied()).isEqualTo(Money.kes(0));
    }

    @Provide
    Arbitrary<Money> prices() {
        return MoneyArbitraries.prices();
    }

    @Provide
    Arbitrary<Receipt> receipts() {
        return EvidenceArbitraries.receipts();
    }

    @Provide
    Arbitrary<CallbackToken> secrets() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofSize(16)
                .map(HexFormat.of()::formatHex)
                .map(text -> CallbackToken.parse(text).orElseThrow());
    }
}
