package io.miadi.http.reconciliation;

import io.miadi.application.reconciliation.Positions.Placed;
import io.miadi.domain.identity.Language;
import io.miadi.http.money.MoneyBody;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement, or one record of ours, and where it stands.
 *
 * @param since when it came to be of its class
 */
record PlacedView(
        String side,
        String id,
        String account,
        String code,
        String status,
        String severity,
        String text,
        String nextStep,
        String direction,
        MoneyBody amount,
        OffsetDateTime at,
        OffsetDateTime since,
        @Nullable String receipt,
        @Nullable String reference,
        @Nullable UUID sessionId) {

    static PlacedView of(Placed placed, ZoneId zone, Language language) {
        var position = placed.position();
        var words = ClassWords.of(position.kind());
        return new PlacedView(
                position.side().name(),
                position.id(),
                position.account(),
                position.kind().name(),
                position.kind().status().name(),
                position.kind().severity().name(),
                words.what().in(language),
                words.next().in(language),
                position.direction().name(),
                MoneyBody.of(position.amount()),
                position.at().atZone(zone).toOffsetDateTime(),
                placed.since().atZone(zone).toOffsetDateTime(),
                placed.providerId().orElse(null),
                placed.reference().orElse(null),
                placed.session().map(session -> session.value()).orElse(null));
    }
}
