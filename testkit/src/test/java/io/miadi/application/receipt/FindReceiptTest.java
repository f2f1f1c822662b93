package io.miadi.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.identity.Language;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.session.Session;
import io.miadi.testkit.notification.InMemoryRecipients;
import io.miadi.testkit.notification.TellingWorld;
import io.miadi.testkit.practice.SmallPractice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which receipt one gets who names none. */
class FindReceiptTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1000));
    private final InMemoryRecipients recipients = new InMemoryRecipients(List.of());
    private final FindReceipt find = new FindReceipt(
            practice.store().unitOfWork(),
            practice.store().payments(),
            practice.store().sessions(),
            recipients,
            new WriteReceipt(TellingWorld.PRACTICE),
            practice.store().auditLog());

    @BeforeEach
    void the_client_is_known() {
        recipients.put(InMemoryRecipients.reachable(session.booking().client(), "Wanjiku", Language.EN));
    }

    @Test
    void the_receipt_of_a_payment_is_that_of_the_money_that_paid() {
        var paid = practice.payBesideOpenPrompt(session);
        practice.payerPays(session);
        assertThat(number(Optional.empty())).contains(paid);
    }

    @Test
    void money_that_is_held_has_its_receipt_by_number() {
        practice.payBesideOpenPrompt(session);
        practice.payerPays(session);
        assertThat(number(Optional.of(2)))
                .isEqualTo(practice.lastAttempt(session).receipt())
                .isPresent();
    }

    @Test
    void where_nothing_pays_it_is_that_of_the_money_that_is_held() {
        practice.pay(session);
        practice.cancel(session);
        practice.payerPays(session);
        assertThat(number(Optional.empty()))
                .isEqualTo(practice.lastAttempt(session).receipt())
                .isPresent();
    }

    private Optional<Receipt> number(Optional<Integer> attempt) {
        var payment = practice.payment(session).id();
        var query = new FindReceipt.Query(SmallPractice.client(session), payment, attempt, Language.EN);
        return find.handle(query) instanceof FindReceipt.Outcome.Found(var document)
                ? document.provider()
                : Optional.empty();
    }
}
