package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Mismatch;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.payment.PlainCallbacks;
import io.miadi.testkit.payment.ScriptedPaymentProvider.Turn;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which transaction of the provider an attempt leads to is never a stranger's choice (K15, HOOK-2). */
class ProvidersNameTest {
    private static final Money DEAR = Money.kes(50_000);

    private final SmallPractice practice = new SmallPractice();
    private final Session dear =
            practice.approved(DEAR, practice.clock().instant().plus(Duration.ofHours(50)));

    @Test
    void a_word_that_does_not_count_gives_no_name() {
        var token = askedWithoutAnswer();
        heard(token, new ProviderRefs("x", "ws_CO_BOGUS"), Money.kes(1), false);
        assertThat(practice.lastAttempt(dear).refs()).isEmpty();
        assertThat(practice.lastAttempt(dear).evidence()).isNotEmpty();
    }

    @Test
    void the_true_callback_settles_after_a_bogus_one() {
        var token = askedWithoutAnswer();
        heard(token, new ProviderRefs("x", "ws_CO_BOGUS"), Money.kes(1), false);
        practice.payerPays(dear);
        assertThat(practice.now(dear).state()).isInstanceOf(SessionState.Confirmed.class);
    }

    @Test
    void a_name_that_another_attempt_bears_is_quarantined_whatever_its_address_and_amount() {
        var cheap = practice.approved(Money.kes(100), practice.clock().instant().plus(Duration.ofHours(40)));
        practice.pay(cheap);
        practice.payerPays(cheap);
        var token = askedWithoutAnswer();
        heard(token, practice.lastAttempt(cheap).refs().orElseThrow(), DEAR, true);
        var attempt = practice.lastAttempt(dear);
        assertThat(attempt.refs()).isEmpty();
        assertThat(attempt.evidence().getLast().mismatch()).contains(Mismatch.PROVIDER_REFERENCE);
        assertThat(practice.now(dear).state()).isInstanceOf(SessionState.Approved.class);
        assertThat(practice.payment(dear).applied()).isEqualTo(Money.kes(0));
    }

    private CallbackToken askedWithoutAnswer() {
        practice.provider().next(Turn.LOSE_THE_ANSWER);
        practice.pay(dear);
        return practice.provider()
                .prompt(practice.payment(dear).reference())
                .push()
                .token();
    }

    private void heard(CallbackToken token, ProviderRefs names, Money amount, boolean fromProvider) {
        var body = PlainCallbacks.moved(
                names, amount, new Receipt("FORGED0001"), practice.clock().instant());
        practice.useCases()
                .receive()
                .handle(token, body, fromProvider, practice.useCases().process()::one);
    }
}
