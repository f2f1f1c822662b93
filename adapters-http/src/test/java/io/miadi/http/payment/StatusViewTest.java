package io.miadi.http.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.FindPayments.Status;
import io.miadi.application.session.CancelSession;
import io.miadi.domain.identity.Language;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.PaymentPhase;
import io.miadi.domain.session.Approval;
import io.miadi.domain.session.CancellationPolicy;
import io.miadi.domain.session.Closing;
import io.miadi.domain.session.Session;
import io.miadi.domain.session.SessionState;
import io.miadi.testkit.practice.SmallPractice;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusViewTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1000));

    @Test
    void whose_money_came_after_the_session_was_cancelled_is_told_that_it_is_held() {
        practice.pay(session);
        practice.cancel(session);
        practice.payerPays(session);
        assertThat(message(Language.EN)).contains("A payment of yours came", "We hold it for you");
        assertThat(message(Language.SW)).contains("Malipo yako yamefika", "Tunakutunzia");
    }

    @Test
    void a_cancelled_session_without_money_has_nothing_to_pay() {
        practice.cancel(session);
        assertThat(message(Language.EN)).isEqualTo("There is nothing to pay at the moment.");
    }

    @Test
    void a_cancelled_session_that_was_paid_is_not_thanked_for() {
        practice.payAtDesk(session, Money.kes(1000));
        assertThat(message(Language.EN)).isEqualTo("Paid. Thank you.");
        practice.cancel(session);
        assertThat(message(Language.EN)).contains("was cancelled", "what becomes of your payment");
        assertThat(message(Language.SW)).contains("imeghairiwa", "malipo yako");
    }

    @Test
    void who_gets_nothing_back_by_the_practices_rule_is_told_so_and_promised_nothing() {
        practice.payAtDesk(session, Money.kes(1000));
        cancelLateByTermsThatKeepAll();
        assertThat(message(Language.EN))
                .contains("was cancelled", "the practice's rule", "nothing of your payment is paid back")
                .doesNotContain("tell you", "agreed");
        assertThat(message(Language.SW)).contains("imeghairiwa", "kanuni ya ofisi", "hayatarudishwa");
    }

    @Test
    void who_gets_a_part_back_is_told_what_is_kept_and_what_is_owed_back() {
        practice.payAtDesk(session, Money.kes(1000));
        practice.clock().advance(Duration.ofHours(20));
        practice.useCases()
                .cancel()
                .handle(new CancelSession.Command(SmallPractice.client(session), session.id(), false));
        assertThat(message(Language.EN))
                .contains(
                        "was cancelled",
                        "the practice's rule",
                        "KES 500 of your payment is kept",
                        "KES 500 is owed back")
                .doesNotContain("tell you");
        assertThat(message(Language.SW))
                .contains("imeghairiwa", "kanuni ya ofisi", "KES 500 za malipo yako hazitarudishwa");
    }

    @Test
    void a_part_that_a_cancellation_frees_is_held() {
        practice.payAtDesk(session, Money.kes(400));
        practice.cancel(session);
        assertThat(message(Language.EN)).contains("We hold it for you");
    }

    @Test
    void who_has_paid_is_not_asked_for_a_pin_by_a_prompt_that_is_still_open() {
        practice.payBesideOpenPrompt(session);
        assertThat(shown(Language.EN).phase()).isEqualTo("PAID");
        assertThat(shown(Language.EN).pollAfterSeconds()).isEqualTo(30);
        assertThat(message(Language.EN))
                .isEqualTo(
                        "Paid. Thank you. If an M-Pesa request is still open on your phone, close it without entering "
                                + "your PIN.");
        assertThat(message(Language.SW))
                .startsWith("Imelipwa. Asante. Kama bado")
                .endsWith("bila kuweka PIN yako.");
        practice.payerCancels(session);
        assertThat(message(Language.EN)).isEqualTo("Paid. Thank you.");
        assertThat(shown(Language.EN).pollAfterSeconds()).isNull();
    }

    @Test
    void a_prompt_of_a_cancelled_session_is_to_be_closed_without_a_pin() {
        practice.pay(session);
        practice.cancel(session);
        assertThat(shown(Language.EN).phase()).isEqualTo("STILL_CHECKING");
        assertThat(shown(Language.EN).retryAllowed()).isFalse();
        assertThat(message(Language.EN))
                .startsWith("This appointment was cancelled.")
                .contains("close it without entering your PIN", "we keep the money for you")
                .doesNotContain("enter your M-Pesa PIN");
        assertThat(message(Language.SW)).contains("imeghairiwa", "bila kuweka PIN yako", "tunakutunzia pesa hizo");
    }

    @Test
    void a_paid_session_that_is_cancelled_with_a_prompt_open_says_both() {
        practice.payBesideOpenPrompt(session);
        practice.cancel(session);
        assertThat(message(Language.EN))
                .startsWith("This appointment was cancelled.")
                .contains("what becomes of your payment", "close it without entering your PIN");
    }

    @Test
    void a_failure_asks_for_another_try_only_while_one_can_be_made() {
        practice.pay(session);
        practice.payerCancels(session);
        assertThat(message(Language.EN)).endsWith("You can try again.");
        practice.clock().advance(Duration.ofHours(24));
        assertThat(shown(Language.EN).phase()).isEqualTo("FAILED");
        assertThat(message(Language.EN))
                .contains("did not go through", "at the desk")
                .doesNotContain("again");
        assertThat(message(Language.SW)).contains("hayakufanikiwa", "ofisini").doesNotContain("jaribu");
    }

    private void cancelLateByTermsThatKeepAll() {
        practice.cancel(session);
        var cancelled = practice.now(session);
        if (!(cancelled.state() instanceof SessionState.Cancelled(var _, var at, var approval))) {
            throw new IllegalStateException(
                    "not cancelled: " + cancelled.state().name());
        }
        var terms = approval.map(agreed -> new Approval(
                agreed.by(), agreed.at(), new CancellationPolicy(agreed.policy().earlyUntil(), 0)));
        practice.store()
                .sessions()
                .replace(new Session(
                        cancelled.id(),
                        cancelled.booking(),
                        cancelled.time(),
                        new SessionState.Cancelled(Closing.LATE, at, terms),
                        cancelled.sequence(),
                        cancelled.version() + 1));
    }

    private String message(Language language) {
        return shown(language).message();
    }

    private StatusView shown(Language language) {
        var now = practice.store().sessions().find(session.id()).orElseThrow();
        var payment = Optional.of(practice.payment(session));
        var phase = PaymentPhase.of(
                now, payment, Money.kes(250_000), practice.clock().instant());
        return StatusView.of(new Status(now, payment, phase), language);
    }
}
