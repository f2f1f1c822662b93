package io.miadi.http.webhook;

import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookEndpoint.Standing;
import io.miadi.application.webhook.WebhookType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is shown, without its secret.
 *
 * @param stoppedFor why it is told nothing more; only of one that stopped
 * @param since when it came to its state; null while it is well
 */
record WebhookView(
        UUID id,
        String url,
        List<String> types,
        String description,
        State state,
        @Nullable String stoppedFor,
        @Nullable OffsetDateTime since,
        OffsetDateTime createdAt,
        UUID createdBy) {

    /** Whether it is told. */
    enum State {
        ACTIVE,
        FAILING,
        PAUSED,
        STOPPED
    }

    /** @param secret with which what it hears is signed; shown this once */
    record WithSecretView(
            WebhookView webhook, String secret, @Nullable OffsetDateTime formerUntil) {
        @Override
        public String toString() {
            return "WithSecretView[" + webhook.id() + "]";
        }
    }

    static WebhookView of(WebhookEndpoint endpoint, ZoneId zone) {
        return switch (endpoint.standing()) {
            case Standing.Well() -> in(State.ACTIVE, null, null, endpoint, zone);
            case Standing.Failing(var since) -> in(State.FAILING, null, since, endpoint, zone);
            case Standing.Paused(var since) -> in(State.PAUSED, null, since, endpoint, zone);
            case Standing.Stopped(var why, var since) -> in(State.STOPPED, why.name(), since, endpoint, zone);
        };
    }

    private static WebhookView in(
            State state, @Nullable String why, @Nullable Instant since, WebhookEndpoint endpoint, ZoneId zone) {
        var settings = endpoint.settings();
        return new WebhookView(
                endpoint.id(),
                settings.url().toString(),
                settings.types().stream().map(WebhookType::wire).sorted().toList(),
                settings.description(),
                state,
                why,
                since == null ? null : since.atZone(zone).toOffsetDateTime(),
                endpoint.createdAt().atZone(zone).toOffsetDateTime(),
                endpoint.createdBy().value());
    }
}
