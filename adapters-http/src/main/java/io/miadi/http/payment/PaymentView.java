package io.miadi.http.payment;

import io.miadi.application.payment.FindPayments.Found;
import io.miadi.domain.identity.Language;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.PayerWords;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.phone.Msisdn;
import io.miadi.http.money.MoneyBody;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment with all its attempts. */
record PaymentView(
        UUID id,
        UUID sessionId,
        UUID clientId,
        String status,
        MoneyBody amount,
        MoneyBody remaining,
        String reference,
        List<AttemptView> attempts) {

    /**
     * One attempt.
     *
     * @param payer the payer's number, masked
     * @param reason why it brought no money, in the payer's words
     * @param providerCode the same as the provider said it
     */
    record AttemptView(
            int number,
            String method,
            String state,
            MoneyBody amount,
            @Nullable String payer,
            OffsetDateTime sentAt,
            @Nullable MoneyBody captured,
            @Nullable MoneyBody unapplied,
            @Nullable String receipt,
            @Nullable String reason,
            @Nullable String providerCode,
            @Nullable String providerWords) {

        static AttemptView of(Attempt attempt, Language language, ZoneId zone) {
            var fold = attempt.fold();
            var failure = fold.failure();
            return new AttemptView(
                    attempt.number(),
                    attempt.method().name(),
                    fold.state().name(),
                    MoneyBody.of(attempt.amount()),
                    attempt.payer().map(Msisdn::masked).orElse(null),
                    attempt.sentAt().atZone(zone).toOffsetDateTime(),
                    attempt.capture().map(Capture::captured).map(MoneyBody::of).orElse(null),
                    attempt.capture().map(Capture::unapplied).map(MoneyBody::of).orElse(null),
                    attempt.receipt().map(Receipt::value).orElse(null),
                    failure.map(f -> PayerWords.of(f.reason(), language)).orElse(null),
                    failure.map(Failure::code).orElse(null),
                    failure.map(Failure::words).orElse(null));
        }
    }

    static PaymentView of(Found found, Language language, ZoneId zone) {
        var payment = found.payment();
        return new PaymentView(
                payment.id().value(),
                payment.session().value(),
                payment.client().value(),
                payment.status().name(),
                MoneyBody.of(payment.amount()),
                MoneyBody.of(payment.remaining()),
                payment.reference().value(),
                payment.attempts().stream()
                        .map(a -> AttemptView.of(a, language, zone))
                        .toList());
    }
}
