package io.miadi.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.receipt.ReceiptDocument;
import io.miadi.application.receipt.WriteReceipt;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.money.Money;
import io.miadi.domain.practice.Practice;
import io.miadi.domain.session.Session;
import io.miadi.testkit.practice.SmallPractice;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a receipt says of money that was only a part, and of money that has no number but ours. */
class PartReceiptTest {
    private final SmallPractice practice = new SmallPractice();
    private final Session session = practice.approved(Money.kes(1000));

    @Test
    void each_part_leaves_what_was_open_after_it_whenever_it_is_printed() {
        practice.payAtDesk(session, Money.kes(400));
        assertThat(receipt(1).paid().leaves()).contains(Money.kes(600));
        practice.payAtDesk(session, Money.kes(600));
        assertThat(receipt(1).paid().leaves()).contains(Money.kes(600));
        assertThat(receipt(2).paid().leaves()).contains(Money.kes(0));
    }

    @Test
    void a_part_of_a_cancelled_session_says_what_it_left_then() {
        practice.payAtDesk(session, Money.kes(400));
        var before = receipt(1);
        practice.cancel(session);
        assertThat(receipt(1)).isEqualTo(before);
    }

    @Test
    void the_whole_is_no_part_and_cash_has_no_number_of_a_provider() {
        practice.payAtDesk(session, Money.kes(1000));
        assertThat(receipt(1).paid().leaves()).isEmpty();
        assertThat(receipt(1).provider()).isEmpty();
    }

    private ReceiptDocument receipt(int attempt) {
        var payment = practice.payment(session);
        var place = new Practice(
                "Uzima Consulting",
                "Uzima",
                List.of(),
                "",
                ZoneId.of("Africa/Nairobi"),
                URI.create("https://book.example.org"));
        return new WriteReceipt(place)
                .of(session, payment, payment.attempts().get(attempt - 1), new PersonName("Wanjiku"), Language.EN)
                .orElseThrow();
    }
}
