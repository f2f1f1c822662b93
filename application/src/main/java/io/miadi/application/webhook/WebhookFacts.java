package io.miadi.application.webhook;

import io.miadi.application.webhook.WebhookEndpoint.Standing;
import java.util.Map;
import java.util.stream.Collectors;

/** An endpoint as the audit log keeps it: where it leads by its host only, since a path may hold a secret of the receiver's. */
final class WebhookFacts {
    private WebhookFacts() {}

    static Map<String, String> of(WebhookEndpoint endpoint) {
        var settings = endpoint.settings();
        return Map.of(
                "host",
                settings.url().getHost(),
                "types",
                settings.types().stream().map(WebhookType::wire).sorted().collect(Collectors.joining(" ")),
                "standing",
                name(endpoint.standing()));
    }

    private static String name(Standing standing) {
        return switch (standing) {
            case Standing.Well _ -> "WELL";
            case Standing.Failing _ -> "FAILING";
            case Standing.Paused _ -> "PAUSED";
            case Standing.Stopped(var why, var _) -> why.name();
        };
    }
}
