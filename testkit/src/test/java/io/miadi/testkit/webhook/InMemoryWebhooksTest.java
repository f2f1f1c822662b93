package io.miadi.testkit.webhook;

import io.miadi.testkit.time.SettableClock;
import java.time.Instant;

class InMemoryWebhooksTest implements WebhooksContract {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T06:00:00Z"));
    private final WebhookPorts ports = WebhookPorts.inMemory(clock);

    @Override
    public WebhookPorts ports() {
        return ports;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
