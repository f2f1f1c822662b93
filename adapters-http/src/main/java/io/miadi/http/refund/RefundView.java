package io.miadi.http.refund;

import io.miadi.domain.payment.Receipt;
import io.miadi.domain.refund.Decision;
import io.miadi.domain.refund.Refund;
import io.miadi.http.money.MoneyBody;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as the desk sees it.
 *
 * @param proposedBy null where the system saw by itself that money is owed
 * @param words why it failed, or why its outcome is not known; empty where there is nothing to say
 */
record RefundView(
        UUID id,
        UUID paymentId,
        UUID sessionId,
        UUID attemptId,
        MoneyBody amount,
        String state,
        String way,
        String reason,
        @Nullable UUID proposedBy,
        OffsetDateTime proposedAt,
        @Nullable UUID decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String receipt,
        String words,
        OffsetDateTime since) {

    static RefundView of(Refund refund, ZoneId zone) {
        var target = refund.target();
        var proposal = refund.proposal();
        var standing = refund.standing();
        return new RefundView(
                refund.id().value(),
                target.payment().value(),
                target.session().value(),
                target.attempt().value(),
                MoneyBody.of(refund.amount()),
                refund.state().name(),
                refund.way().name(),
                proposal.reason(),
                proposal.by().map(person -> person.value()).orElse(null),
                at(proposal.at(), zone),
                refund.decision().map(decision -> decision.by().value()).orElse(null),
                refund.decision().map(Decision::at).map(at -> at(at, zone)).orElse(null),
                standing.receipt().map(Receipt::value).orElse(null),
                standing.words(),
                at(standing.since(), zone));
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
