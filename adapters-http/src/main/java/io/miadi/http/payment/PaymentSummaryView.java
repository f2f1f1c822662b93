package io.miadi.http.payment;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import io.miadi.domain.payment.Receipt;
import io.miadi.http.money.MoneyBody;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment in short, as every session shows it.
 *
 * @param receipt the provider's number of the last money that pays it, or of the last that is held where none does; null until there is one
 */
public record PaymentSummaryView(
        UUID id,
        String status,
        MoneyBody amount,
        MoneyBody remaining,
        String reference,
        @Nullable String receipt) {

    public static PaymentSummaryView of(Payment payment) {
        return new PaymentSummaryView(
                payment.id().value(),
                payment.status().name(),
                MoneyBody.of(payment.amount()),
                MoneyBody.of(payment.remaining()),
                payment.reference().value(),
                payment.latestMoney().stream()
                        .flatMap(PaymentSummaryView::receipts)
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<String> receipts(Attempt attempt) {
        return attempt.receipt().map(Receipt::value).stream();
    }
}
