package io.miadi.application.webhook;

import io.miadi.domain.identity.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Where another program wants to be told, and of what. */
public record WebhookEndpoint(UUID id, Settings settings, PersonId createdBy, Instant createdAt, Standing standing) {
    /** So long nothing at all may get through before it is told nothing more (HOOK-5). */
    static final Duration PATIENCE = Duration.ofDays(5);

    public static final int LONGEST_URL = 500;
    public static final int LONGEST_DESCRIPTION = 200;

    /**
     * What an administrator says of it.
     *
     * @param types never empty, and never the test's
     * @param description for people; may be empty
     */
    public record Settings(URI url, Set<WebhookType> types, String description) {
        public Settings {
            types = Set.copyOf(types);
            if (types.isEmpty() || types.contains(WebhookType.TEST)) {
                throw new IllegalArgumentException("an endpoint listens to something that happens");
            }
            if (url.toString().length() > LONGEST_URL || description.length() > LONGEST_DESCRIPTION) {
                throw new IllegalArgumentException("too long to be kept");
            }
        }
    }

    /** Whether it is told. What it is not told meanwhile waits for it. */
    public sealed interface Standing {
        /** The last try got through, or there was none yet. */
        record Well() implements Standing {}

        /** Nothing got through since; it is tried further. */
        record Failing(Instant since) implements Standing {}

        /** An administrator lets it rest. */
        record Paused(Instant since) implements Standing {}

        /** It failed too long or said that it is gone; an administrator may begin again. */
        record Stopped(Why why, Instant since) implements Standing {}

        default boolean isTold() {
            return this instanceof Well || this instanceof Failing;
        }
    }

    /** Why an endpoint is not told any more. */
    public enum Why {
        /** It answered that it is gone. */
        GONE,
        /** Nothing got through for five days. */
        FAILING
    }

    public WebhookEndpoint with(Settings changed) {
        return new WebhookEndpoint(id, changed, createdBy, createdAt, standing);
    }

    /** The same while it rests already, for whatever reason. */
    public WebhookEndpoint paused(Instant at) {
        return standing.isTold() ? in(new Standing.Paused(at)) : this;
    }

    /** The same while it is told already. */
    public WebhookEndpoint resumed() {
        return standing.isTold() ? this : in(new Standing.Well());
    }

    /** What a try that got through shows of it. */
    WebhookEndpoint heard() {
        return standing instanceof Standing.Failing ? in(new Standing.Well()) : this;
    }

    /** What a try that failed shows of it. A try that began before it came to rest shows nothing. */
    WebhookEndpoint missed(Instant at) {
        return switch (standing) {
            case Standing.Well() -> in(new Standing.Failing(at));
            case Standing.Failing(var since) when !at.isBefore(since.plus(PATIENCE)) -> stopped(Why.FAILING, at);
            case Standing.Failing _, Standing.Paused _, Standing.Stopped _ -> this;
        };
    }

    WebhookEndpoint gone(Instant at) {
        return standing instanceof Standing.Stopped ? this : stopped(Why.GONE, at);
    }

    private WebhookEndpoint stopped(Why why, Instant at) {
        return in(new Standing.Stopped(why, at));
    }

    private WebhookEndpoint in(Standing next) {
        return new WebhookEndpoint(id, settings, createdBy, createdAt, next);
    }
}
