package io.miadi.http.payment.search;

import io.miadi.application.payment.search.Found;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.phone.Msisdn;
import io.miadi.http.money.MoneyBody;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay. The provider's name for the request is not shown, since it may hold the payer's number.
 *
 * @param received what came in, also where it was not what was asked for
 * @param payer the payer's number, masked; null at the desk
 */
record TransactionView(
        OffsetDateTime at,
        UUID paymentId,
        UUID sessionId,
        int attempt,
        String reference,
        UUID clientId,
        String client,
        UUID practitionerId,
        String practitioner,
        String method,
        String state,
        String paymentStatus,
        MoneyBody amount,
        @Nullable MoneyBody received,
        @Nullable String receipt,
        @Nullable String payer) {

    static TransactionView of(Found found, ZoneId zone) {
        var hit = found.hit();
        var payment = found.payment();
        var attempt = found.attempt();
        return new TransactionView(
                hit.at().atZone(zone).toOffsetDateTime(),
                payment.id().value(),
                payment.session().value(),
                attempt.number(),
                payment.reference().value(),
                payment.client().value(),
                hit.client(),
                hit.practitioner().id().value(),
                hit.practitioner().name(),
                attempt.method().name(),
                attempt.state().name(),
                payment.status().name(),
                MoneyBody.of(attempt.amount()),
                attempt.capture().map(Capture::captured).map(MoneyBody::of).orElse(null),
                attempt.receipt().map(Receipt::value).orElse(null),
                attempt.payer().map(Msisdn::masked).orElse(null));
    }
}
