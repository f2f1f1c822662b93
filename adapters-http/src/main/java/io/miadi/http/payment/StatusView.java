package io.miadi.http.payment;

import io.miadi.application.payment.FindPayments.Status;
import io.miadi.domain.identity.Language;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Payment;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting client is shown.
 *
 * @param phase {@code NOT_PAYABLE, PAYABLE, WAITING, STILL_CHECKING, PAID} or {@code FAILED}
 * @param message the same in the client's words
 * @param pollAfterSeconds when to ask again; null when nothing more will come by itself
 * @param retryAllowed whether another prompt may be sent now
 * @param attempt the number of the last attempt; null before the first
 */
public record StatusView(
        UUID sessionId,
        @Nullable UUID paymentId,
        String sessionState,
        String phase,
        String message,
        @Nullable Long pollAfterSeconds,
        boolean retryAllowed,
        @Nullable Integer attempt,
        @Nullable PaymentSummaryView payment) {
    static StatusView of(Status status, Language language) {
        var payment = status.payment();
        var last = payment.map(Payment::attempts).filter(a -> !a.isEmpty()).map(a -> a.getLast());
        return new StatusView(
                status.session().id().value(),
                payment.map(p -> p.id().value()).orElse(null),
                status.session().state().name().text(),
                status.phase().name().name(),
                StatusWords.of(status, language),
                status.phase().pollAfter().map(Duration::toSeconds).orElse(null),
                status.phase().retryAllowed(),
                last.map(Attempt::number).orElse(null),
                payment.map(PaymentSummaryView::of).orElse(null));
    }
}
